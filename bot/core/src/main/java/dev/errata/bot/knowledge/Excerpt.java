package dev.errata.bot.knowledge;

import dev.errata.bot.knowledge.Blocks.Kind;
import dev.errata.bot.knowledge.Blocks.Piece;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What of a passage says most about a question, in the passage's own words: whole sentences, short lists with what leads into them, of a
 * long table its head and the rows that answer. It never ends with what only leads in.
 */
public final class Excerpt {

    /** Long enough for two or three sentences, short enough to be read in a chat. */
    private static final int LONGEST = 450;

    /** A list or code of so many characters is short enough to stand there whole. */
    private static final int LONGEST_BLOCK = 600;

    private static final int MORE_THAN_ALL_WORDS = 1_000;
    private static final int MOST_ROWS = 3;

    private static final Pattern RULE = Pattern.compile("\\s*\\|[\\s:|-]+\\|?\\s*");
    private static final Pattern ENDED = Pattern.compile("[\\p{Po}\\p{Pe}\\p{Pf}\"'`*_]$");
    private static final Pattern MARK = Pattern.compile("^\\s*(?:[-*+]|\\d{1,9}[.)])\\s+");
    private static final Pattern MARKUP = Pattern.compile("[*_<>\\\\|]");

    private final List<Piece> pieces;
    private final Set<String> wanted;
    private final List<String> closest;
    private final BitSet chosen = new BitSet();

    private Excerpt(List<Piece> pieces, Set<String> wanted, List<String> closest) {
        this.pieces = pieces;
        this.wanted = wanted;
        this.closest = closest;
    }

    /**
     * A short passage is its own excerpt; of a long one, the neighbouring sentences that hold most of the window that is closest to the
     * question, and of these the ones that share the most words with it. Code that is cut has its fences on both sides again.
     *
     * @param window which window of the passage that is, 0 for the first
     */
    public static Excerpt of(Passage passage, String question, int window) {
        Excerpt excerpt = new Excerpt(
                Blocks.of(passage.text()), TellingWords.stems(question), Windows.sentences(passage, window));
        excerpt.choose(passage.text().length());
        return excerpt;
    }

    private void choose(int length) {
        if (pieces.isEmpty()) {
            return;
        }
        if (length <= LONGEST) {
            chosen.set(0, pieces.size());
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
            int score = MORE_THAN_ALL_WORDS * held(text) + shared(text);
            if (score > bestScore) {
                best = from;
                bestScore = score;
            }
        }
        return best;
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

    private int shared(String text) {
        Set<String> stems = new HashSet<>(TellingWords.stems(text));
        stems.retainAll(wanted);
        return stems.size();
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
        } else if (piece.kind() == Kind.ROW && length(piece.block()) > LONGEST) {
            answeringRows(piece.block());
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

    /** The head of a table, and the rows that hold most of what was asked. */
    private void answeringRows(int table) {
        BitSet all = block(table);
        int first = all.nextSetBit(0);
        int second = all.nextSetBit(first + 1);
        boolean hasHead = second >= 0 && RULE.matcher(pieces.get(second).text()).matches();
        int head = hasHead ? 2 : 0;
        int most = all.stream().skip(head).map(this::score).max().orElse(0);
        chosen.andNot(all);
        all.stream().limit(head).forEach(chosen::set);
        all.stream()
                .skip(head)
                .filter(row -> score(row) == most)
                .limit(MOST_ROWS)
                .forEach(chosen::set);
    }

    private int score(int piece) {
        String text = pieces.get(piece).text();
        return shared(text) + held(text.strip());
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
        if (piece.kind() == Kind.ROW && length(piece.block()) > LONGEST) {
            answeringRows(piece.block());
        } else if (length(piece.block()) <= LONGEST_BLOCK) {
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

    /** In CommonMark, as the passage is. */
    public String text() {
        return text(-1);
    }

    /** The same, with the sentence or item in bold that holds more of what was asked than any other of it, if one does. */
    public String marked() {
        List<Integer> best = chosen.stream()
                .filter(at -> mayAnswer(pieces.get(at)))
                .boxed()
                .sorted(Comparator.comparing((Integer at) -> -shared(at)))
                .limit(2)
                .toList();
        boolean tells = best.size() > 1 && shared(best.get(0)) > shared(best.get(1));
        return text(tells ? best.get(0) : -1);
    }

    private static boolean mayAnswer(Piece piece) {
        return piece.kind() == Kind.ITEM || (piece.kind() == Kind.SENTENCE && !piece.leadsIn());
    }

    private int shared(int piece) {
        return shared(pieces.get(piece).text());
    }

    /** Whether it says anything that another one does not. */
    public boolean addsTo(Excerpt other) {
        Set<String> more = new HashSet<>(TellingWords.stems(text()));
        more.removeAll(TellingWords.stems(other.text()));
        return !more.isEmpty();
    }

    private String text(int bold) {
        StringBuilder text = new StringBuilder();
        int before = -1;
        for (int at : chosen.stream().toArray()) {
            Piece piece = pieces.get(at);
            boolean cut = before < 0 || at > before + 1;
            if (cut && before >= 0) {
                String open = pieces.get(before).fenceAfter();
                text.append(text.toString().endsWith("\n") ? "" : "\n")
                        .append(open.isEmpty() ? "" : open + "\n")
                        .append(isGap(before, at) && !text.toString().endsWith("\n\n") ? "\n" : "");
            }
            if (cut && !piece.fenceBefore().isEmpty()) {
                text.append(piece.fenceBefore()).append('\n');
            }
            text.append(at == bold ? bold(piece, at == chosen.length() - 1) : piece.text());
            before = at;
        }
        String closing = before < 0 ? "" : pieces.get(before).fenceAfter();
        String whole = text.toString().stripTrailing();
        return (startsWithCode() ? whole : whole.strip()) + (closing.isEmpty() ? "" : "\n" + closing);
    }

    private boolean startsWithCode() {
        int first = chosen.nextSetBit(0);
        return first >= 0 && pieces.get(first).kind() == Kind.CODE;
    }

    /** Whether another block begins behind what is left out; rows of one table stay together. */
    private boolean isGap(int before, int at) {
        return pieces.get(before).block() != pieces.get(at).block();
    }

    /** What has markup in it, or what something follows on without a blank, is left as it is. */
    private static String bold(Piece piece, boolean last) {
        Matcher item = MARK.matcher(piece.text());
        String mark = piece.kind() == Kind.ITEM && item.find() ? item.group() : "";
        String rest = piece.text().substring(mark.length());
        String words = rest.strip();
        boolean ends = last || rest.length() > rest.stripTrailing().length();
        return words.isEmpty() || !ends || MARKUP.matcher(words).find() || hasOpenCode(words)
                ? piece.text()
                : mark + rest.replace(words, "**" + words + "**");
    }

    private static boolean hasOpenCode(String words) {
        return words.chars().filter(sign -> sign == '`').count() % 2 == 1;
    }
}
