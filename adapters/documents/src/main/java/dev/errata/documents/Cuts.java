package dev.errata.documents;

import dev.errata.documents.Outline.Block;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where a block is cut that is too long for one piece. */
final class Cuts {

    static final int LONGEST = 2_000;

    private final String text;
    private final List<Cut> cuts = new ArrayList<>();

    /**
     * A part of the text.
     *
     * @param head what is to be repeated before it, such as the head of a table
     */
    record Cut(String head, int start, int end) {}

    private Cuts(String text) {
        this.text = text;
    }

    /** One after the other, without a gap, each of at most {@value #LONGEST} characters. */
    static List<Cut> of(String text, Block block) {
        int end = block.start()
                + text.substring(block.start(), block.end()).stripTrailing().length();
        Cuts cuts = new Cuts(text);
        if (end - block.start() <= LONGEST) {
            cuts.cuts.add(new Cut("", block.start(), end));
            return cuts.cuts;
        }
        switch (block.kind()) {
            case PROSE -> cuts.sentences("", block.start(), end);
            case LIST -> cuts.items(block.items(), end);
            case TABLE -> cuts.rows(block.start(), end);
            case CODE -> cuts.lines("", block.start(), end);
        }
        return cuts.cuts;
    }

    private void items(List<Integer> starts, int end) {
        for (int i = 0; i < starts.size(); i++) {
            int to = i + 1 < starts.size() ? starts.get(i + 1) : end;
            if (to - starts.get(i) <= LONGEST) {
                cuts.add(new Cut("", starts.get(i), to));
            } else {
                lines("", starts.get(i), to);
            }
        }
    }

    private void rows(int start, int end) {
        int second = text.indexOf('\n', start) + 1;
        int body = text.indexOf('\n', second) + 1;
        boolean hasHead = second > start && body > second && body < end && body - start < LONGEST / 2;
        lines(hasHead ? text.substring(start, body) : "", hasHead ? body : start, end);
    }

    /** As many lines together as fit. */
    private void lines(String head, int start, int end) {
        int most = LONGEST - head.length();
        int from = start;
        int to = start;
        while (to < end) {
            int next = text.indexOf('\n', to) + 1;
            int line = next == 0 || next > end ? end : next;
            if (line - from > most && to > from) {
                cuts.add(new Cut(head, from, to));
                from = to;
            }
            if (line - from > most) {
                sentences(head, from, line);
                from = line;
            }
            to = line;
        }
        if (from < end) {
            cuts.add(new Cut(head, from, end));
        }
    }

    private void sentences(String head, int start, int end) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(text.substring(start, end));
        int from = start;
        for (int next = sentences.next(); next != BreakIterator.DONE; next = sentences.next()) {
            int to = start + next;
            if (head.length() + to - from > LONGEST) {
                anywhere(head, from, to);
            } else {
                cuts.add(new Cut(head, from, to));
            }
            from = to;
        }
    }

    /** After a blank if there is one, else between two characters that no reader sees as one. */
    private void anywhere(String head, int start, int end) {
        int most = LONGEST - head.length();
        int from = start;
        while (end - from > most) {
            int blank = text.lastIndexOf(' ', from + most - 1) + 1;
            int to = blank > from ? blank : betweenCharacters(from, from + most);
            cuts.add(new Cut(head, from, to));
            from = to;
        }
        cuts.add(new Cut(head, from, end));
    }

    private int betweenCharacters(int from, int most) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text.substring(from, Math.min(text.length(), most + 50)));
        int length = characters.preceding(most - from + 1);
        int to = length > 0 ? from + length : most;
        return Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to;
    }
}
