package dev.errata.slack.text;

import java.util.ArrayDeque;
import java.util.Deque;
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
        private final ListBlock list;
        private int number = 1;
        private boolean itemBegins;

        private Level(ListBlock list) {
            this.list = list;
            if (list instanceof OrderedList numbered && numbered.getMarkerStartNumber() != null) {
                number = numbered.getMarkerStartNumber();
            }
        }

        private String sign(int depth) {
            return list instanceof OrderedList ? number + ". " : BULLETS[Math.min(depth, BULLETS.length) - 1];
        }
    }

    void within(ListBlock list, Runnable content) {
        levels.push(new Level(list));
        content.run();
        levels.pop();
    }

    void item(Runnable content) {
        Level level = levels.element();
        level.itemBegins = true;
        content.run();
        level.itemBegins = false;
        level.number++;
    }

    boolean isTight() {
        return !levels.isEmpty() && levels.element().list.isTight();
    }

    /** What the next line begins with. */
    String next() {
        if (levels.isEmpty()) {
            return "";
        }
        Level level = levels.element();
        String indent = INDENT.repeat(Math.min(levels.size(), DEEPEST) - 1);
        String sign = level.sign(levels.size());
        String begun = level.itemBegins ? sign : " ".repeat(sign.length());
        level.itemBegins = false;
        return indent + begun;
    }
}
