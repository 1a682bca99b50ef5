package dev.errata.chat.text;

import java.util.ArrayDeque;
import java.util.Deque;
import org.commonmark.node.ListBlock;
import org.commonmark.node.OrderedList;

/** What the lines of lists begin with: a bullet or a number at the first line of an item, room at the others. */
public final class ListSigns {

    private static final int DEEPEST = 8;
    private static final int INDENT = 4;
    private static final String[] BULLETS = {"•", "◦", "▪"};

    private final Deque<Level> levels = new ArrayDeque<>();
    private final String space;
    private final int spacesPerSign;

    /**
     * For one text.
     *
     * @param space a space that is not swallowed where several stand together
     * @param spacesPerSign how many of them are about as wide as a digit
     */
    public ListSigns(String space, int spacesPerSign) {
        this.space = space;
        this.spacesPerSign = spacesPerSign;
    }

    /** One list within the others. */
    private static final class Level {
        private final ListBlock list;
        private final boolean numbered;
        private int number;
        private boolean itemBegins;

        private Level(ListBlock list) {
            Integer first = list instanceof OrderedList ordered ? ordered.getMarkerStartNumber() : null;
            this.list = list;
            this.numbered = list instanceof OrderedList;
            this.number = first == null ? 1 : first;
        }
    }

    public void within(ListBlock list, Runnable content) {
        levels.push(new Level(list));
        content.run();
        levels.pop();
    }

    public void item(Runnable content) {
        Level level = levels.element();
        level.itemBegins = true;
        content.run();
        level.itemBegins = false;
        level.number++;
    }

    public boolean isEmpty() {
        return levels.isEmpty();
    }

    /** Whether the innermost list has no room between its items; false outside of any. */
    public boolean isTight() {
        return !levels.isEmpty() && levels.element().list.isTight();
    }

    /** What the next line begins with; nothing outside of any list. */
    public String next() {
        if (levels.isEmpty()) {
            return "";
        }
        Level level = levels.element();
        String indent = space.repeat(INDENT).repeat(Math.min(levels.size(), DEEPEST) - 1);
        String sign = level.numbered ? level.number + "." : BULLETS[Math.min(levels.size(), BULLETS.length) - 1];
        String begun = level.itemBegins ? sign : space.repeat(spacesPerSign * sign.length());
        level.itemBegins = false;
        return indent + begun + space;
    }
}
