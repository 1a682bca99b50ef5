package dev.errata.teams.text;

import java.util.ArrayDeque;
import java.util.Deque;
import org.commonmark.node.ListBlock;
import org.commonmark.node.OrderedList;

/** What the paragraphs of lists begin with: a bullet or a number at the first one of an item, room at the others. */
final class ListSigns {

    private static final int DEEPEST = 8;
    /** Clients take several plain spaces for one. */
    private static final String SPACE = "\u00A0";

    private static final String[] BULLETS = {"•", "◦", "▪"};

    private final Deque<Level> levels = new ArrayDeque<>();

    /** One list within the others. */
    private static final class Level {
        private final boolean numbered;
        private int number;
        private boolean itemBegins;

        private Level(ListBlock list) {
            Integer first = list instanceof OrderedList ordered ? ordered.getMarkerStartNumber() : null;
            this.numbered = list instanceof OrderedList;
            this.number = first == null ? 1 : first;
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

    boolean isEmpty() {
        return levels.isEmpty();
    }

    /** What the next paragraph begins with. */
    String next() {
        if (levels.isEmpty()) {
            return "";
        }
        Level level = levels.element();
        String indent = SPACE.repeat(4).repeat(Math.min(levels.size(), DEEPEST) - 1);
        String sign = level.numbered ? level.number + "." : BULLETS[Math.min(levels.size(), BULLETS.length) - 1];
        String begun = level.itemBegins ? sign : SPACE.repeat(2 * sign.length());
        level.itemBegins = false;
        return indent + begun + SPACE;
    }
}
