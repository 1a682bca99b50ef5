package dev.errata.slack.text;

import java.util.ArrayDeque;
import java.util.Deque;
import org.commonmark.node.BulletList;
import org.commonmark.node.ListBlock;
import org.commonmark.node.OrderedList;

/** What the lines of lists begin with: a bullet or a number at the first line of an item, room at the others. */
final class ListSigns {

    private static final int DEEPEST = 8;
    private static final String INDENT = "    ";
    private static final String[] BULLETS = {"• ", "◦ ", "▪ "};

    private final Deque<Level> levels = new ArrayDeque<>();

    /** One list within the others. */
    private static final class Level {
        private final boolean tight;
        private final boolean numbered;
        private int number;
        private boolean itemBegins;

        private Level(ListBlock list, boolean numbered, int number) {
            this.tight = list.isTight();
            this.numbered = numbered;
            this.number = number;
        }
    }

    void bullets(BulletList list, Runnable content) {
        within(new Level(list, false, 0), content);
    }

    void numbers(OrderedList list, Runnable content) {
        Integer first = list.getMarkerStartNumber();
        within(new Level(list, true, first == null ? 1 : first), content);
    }

    void item(Runnable content) {
        Level level = levels.element();
        level.itemBegins = true;
        content.run();
        level.itemBegins = false;
        level.number++;
    }

    boolean isTight() {
        return !levels.isEmpty() && levels.element().tight;
    }

    /** What the next line begins with. */
    String next() {
        if (levels.isEmpty()) {
            return "";
        }
        Level level = levels.element();
        String indent = INDENT.repeat(Math.min(levels.size(), DEEPEST) - 1);
        String sign = level.numbered ? level.number + ". " : BULLETS[Math.min(levels.size(), BULLETS.length) - 1];
        String begun = level.itemBegins ? sign : " ".repeat(sign.length());
        level.itemBegins = false;
        return indent + begun;
    }

    private void within(Level level, Runnable content) {
        levels.push(level);
        content.run();
        levels.pop();
    }
}
