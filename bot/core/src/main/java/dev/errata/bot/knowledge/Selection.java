package dev.errata.bot.knowledge;

import dev.errata.bot.knowledge.Blocks.Kind;
import dev.errata.bot.knowledge.Blocks.Piece;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which pieces of a passage say most about a question: whole sentences, short lists with what leads into them, of a long table its head and
 * the rows that answer. They never end with what only leads in.
 */
final class Selection {

    /** Long enough for two or three sentences, short enough to be read in a chat. */
    private static final int LONGEST = 450;

    /** A list of so many characters is short enough to stand there whole. */
    private static final int LONGEST_BLOCK = 600;

    /** Half of some commands is worse than none. */
    private static final int LONGEST_CODE = 900;

    private static final int MORE_THAN_ALL_WORDS = 1_000;
    private static final int MOST_ROWS = 3;

    private static final Pattern RULE = Pattern.compile("\\s*\\|[\\s:|-]+\\|?\\s*");
    private static final Pattern ENDED = Pattern.compile("[\\p{Po}\\p{Pe}\\p{Pf}\"'`*_]$");

    private final List<Piece> pieces;
    private final Set<String> wanted;
    private final List<String> closest;
    private final List<Set<String>> stems;
    private final BitSet chosen = new BitSet();

    private Selection(List<Piece> pieces, Set<String> wanted, List<String> closest) {
        this.pieces = pieces;
        this.wanted = wanted;
        this.closest = closest;
        this.stems =
                pieces.stream().map(piece -> TellingWords.stems(piece.text())).toList();
    }

    /**
     * The indexes of the pieces.
     *
     * @param wanted the stems of the question's words
     * @param closest the sentences of the window that is closest to the question
     */
    static BitSet of(List<Piece> pieces, Set<String> wanted, List<String> closest) {
        Selection selection = new Selection(pieces, wanted, closest);
        selection.choose();
        return selection.chosen;
    }

    private void choose() {
        if (pieces.isEmpty()) {
            return;
        }
        if (text(0, pieces.size()).length() <= LONGEST) {
            chosen.set(0, pieces.size());
            IntStream.range(0, pieces.size())
                    .filter(at -> pieces.get(at).kind() == Kind.ROW)
                    .forEach(this::makeWhole);
        } else {
            int from = best();
            chosen.set(from, end(from));
            IntStream.of(chosen.stream().toArray()).forEach(this::makeWhole);
            leadIn();
        }
        endWell();
    }

    /** Where the best run of neighbouring pieces begins. */
    private int best() {
        int best = 0;
        int bestScore = -1;
        for (int from = 0; from < pieces.size(); from++) {
            String text = text(from, end(from));
            int score = MORE_THAN_ALL_WORDS * held(text) + shared(from, end(from));
            if (score > bestScore) {
                best = from;
                bestScore = score;
            }
        }
        return best;
    }

    private int shared(int from, int to) {
        return (int) wanted.stream()
                .filter(stem -> stems.subList(from, to).stream().anyMatch(of -> of.contains(stem)))
                .count();
    }

    private int end(int from) {
        int length = pieces.get(from).text().length();
        int to = from + 1;
        while (to < pieces.size() && length + pieces.get(to).text().length() <= LONGEST) {
            length += pieces.get(to).text().length();
            to++;
        }
        return to;
    }

    private String text(int from, int to) {
        return pieces.subList(from, to).stream().map(Piece::text).collect(Collectors.joining());
    }

    private int held(String text) {
        return (int) closest.stream().filter(text::contains).count();
    }

    /** What belongs together with a piece that is there. */
    private void makeWhole(int index) {
        Piece piece = pieces.get(index);
        if (piece.isOfList()) {
            if (length(piece.block()) <= LONGEST_BLOCK) {
                chosen.or(block(piece.block()));
            } else {
                wholeItem(index);
            }
        } else if (piece.kind() == Kind.ROW) {
            answeringRows(piece.block());
        } else if (piece.kind() == Kind.CODE && length(piece.block()) <= LONGEST_CODE) {
            chosen.or(block(piece.block()));
        }
    }

    private void wholeItem(int index) {
        int from = index;
        while (pieces.get(from).kind() == Kind.REST_OF_ITEM && from > 0) {
            from--;
        }
        int to = index + 1;
        while (to < pieces.size() && pieces.get(to).kind() == Kind.REST_OF_ITEM) {
            to++;
        }
        chosen.set(from, to);
    }

    /** The head of a table, and the rows that hold most of what was asked; a short one whole where many hold as much. */
    private void answeringRows(int table) {
        BitSet all = block(table);
        int first = all.nextSetBit(0);
        int second = all.nextSetBit(first + 1);
        boolean hasHead = second >= 0 && isRule(pieces.get(second));
        int head = hasHead ? 2 : 0;
        int most = all.stream().skip(head).map(this::score).max().orElse(0);
        int[] rows = all.stream().skip(head).filter(row -> score(row) == most).toArray();
        if (rows.length > MOST_ROWS && length(table) <= LONGEST) {
            chosen.or(all);
            return;
        }
        chosen.andNot(all);
        all.stream().limit(head).forEach(chosen::set);
        IntStream.of(rows).limit(MOST_ROWS).forEach(chosen::set);
    }

    /** What separates the head of a table from its rows. */
    static boolean isRule(Piece piece) {
        return piece.kind() == Kind.ROW && RULE.matcher(piece.text()).matches();
    }

    private int score(int piece) {
        String text = pieces.get(piece).text();
        return shared(piece, piece + 1) + held(text.strip());
    }

    /** What leads into a list, a table or code that is there belongs to it. */
    private void leadIn() {
        for (int index : chosen.stream().toArray()) {
            Piece piece = pieces.get(index);
            if (piece.isOfList() || piece.kind() == Kind.ROW || piece.kind() == Kind.CODE) {
                before(block(piece.block()).nextSetBit(0), at -> pieces.get(at).leadsIn())
                        .ifPresent(chosen::set);
            }
        }
    }

    /** The nearest piece before that is not blank, if it is such a one. */
    private Optional<Integer> before(int index, IntPredicate wantedOne) {
        int at = index - 1;
        while (at >= 0 && pieces.get(at).kind() == Kind.BLANK) {
            at--;
        }
        return at >= 0 && wantedOne.test(at) ? Optional.of(at) : Optional.empty();
    }

    /** What leads in is followed by what it leads into, or left out where that is too long or not there. */
    private void endWell() {
        int last = lastOne();
        while (last >= 0 && (pieces.get(last).leadsIn() || isTitle(last))) {
            int next = last + 1;
            while (next < pieces.size() && pieces.get(next).kind() == Kind.BLANK) {
                next++;
            }
            if (next < pieces.size() && pieces.get(last).leadsIn() && follow(next)) {
                return;
            }
            if (chosen.stream()
                            .filter(at -> pieces.get(at).kind() != Kind.BLANK)
                            .count()
                    == 1) {
                return;
            }
            chosen.clear(last, pieces.size());
            last = lastOne();
        }
    }

    /** Whether a paragraph says no sentence where others do, and so is of what comes behind it, which was cut off. */
    private boolean isTitle(int index) {
        Piece piece = pieces.get(index);
        if (chosen.get(pieces.size() - 1) || held(piece.text().strip()) > 0) {
            return false;
        }
        return piece.text().strip().startsWith("#")
                || (isUnended(piece)
                        && block(piece.block()).cardinality() == 1
                        && before(index, at -> !isUnended(pieces.get(at))).isPresent());
    }

    private static boolean isUnended(Piece piece) {
        return piece.kind() == Kind.SENTENCE
                && !ENDED.matcher(piece.text().strip()).find();
    }

    private int lastOne() {
        int last = chosen.length() - 1;
        while (last >= 0 && pieces.get(last).kind() == Kind.BLANK) {
            last = chosen.previousSetBit(last - 1);
        }
        return last;
    }

    /** Whether a block is there now that something leads into. */
    private boolean follow(int first) {
        Piece piece = pieces.get(first);
        BitSet all = block(piece.block());
        if (piece.kind() == Kind.ROW) {
            answeringRows(piece.block());
        } else if (length(piece.block()) <= (piece.kind() == Kind.CODE ? LONGEST_CODE : LONGEST_BLOCK)) {
            chosen.or(all);
        } else if (piece.kind() == Kind.ITEM) {
            int length = 0;
            for (int at = all.nextSetBit(0); at >= 0; at = all.nextSetBit(at + 1)) {
                length += pieces.get(at).text().length();
                if (length > LONGEST_BLOCK) {
                    break;
                }
                chosen.set(at);
            }
        }
        return chosen.intersects(all);
    }

    private BitSet block(int number) {
        BitSet all = new BitSet();
        IntStream.range(0, pieces.size())
                .filter(index ->
                        pieces.get(index).block() == number && pieces.get(index).kind() != Kind.BLANK)
                .forEach(all::set);
        return all;
    }

    private int length(int number) {
        return block(number).stream().map(at -> pieces.get(at).text().length()).sum();
    }
}
