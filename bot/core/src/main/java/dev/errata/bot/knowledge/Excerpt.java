package dev.errata.bot.knowledge;

import dev.errata.bot.knowledge.Blocks.Kind;
import dev.errata.bot.knowledge.Blocks.Piece;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What of a passage says most about a question ({@link Selection}), in the passage's own words and marks. */
public final class Excerpt {

    private static final Pattern MARK = Pattern.compile("^\\s*(?:[-*+]|\\d{1,9}[.)])\\s+");
    private static final Pattern MARKUP = Pattern.compile("[*_<>\\\\|]");

    /** One without markup. */
    private static final Pattern CELL =
            Pattern.compile("(?<=\\| {0,9})[^\\s|*_<>\\\\`](?:[^|*_<>\\\\`]*[^\\s|*_<>\\\\`])?(?= *\\|)");

    /** In code, where some of it is not quoted. */
    private static final String LEFT_OUT = "\u2026\n";

    private final List<Piece> pieces;
    private final Set<String> wanted;
    private final BitSet chosen;

    private Excerpt(List<Piece> pieces, Set<String> wanted, BitSet chosen) {
        this.pieces = pieces;
        this.wanted = wanted;
        this.chosen = chosen;
    }

    /**
     * A short passage is its own excerpt; of a long one, the neighbouring sentences that hold most of the window that is closest to the
     * question, and of these the ones that share the most words with it. Code that is cut has its fences on both sides again.
     *
     * @param window which window of the passage that is, 0 for the first
     */
    public static Excerpt of(Passage passage, String question, int window) {
        List<Piece> pieces = Blocks.of(passage.text());
        Set<String> wanted = TellingWords.stems(question);
        return new Excerpt(pieces, wanted, Selection.of(pieces, wanted, Windows.sentences(passage, window)));
    }

    /** In CommonMark, as the passage is. */
    public String text() {
        return text(-1);
    }

    /** The same, with the sentence, item or row in bold that holds more of what was asked than any other of it, if one does. */
    public String marked() {
        List<Integer> best = chosen.stream()
                .filter(this::mayAnswer)
                .boxed()
                .sorted(Comparator.comparing((Integer at) -> -shared(at)))
                .limit(2)
                .toList();
        return text(
                best.stream().findFirst().filter(first -> tells(first, best)).orElse(-1));
    }

    /** One sentence alone needs no mark; a row has its head beside it. */
    private boolean tells(int first, List<Integer> best) {
        return best.size() == 1
                ? pieces.get(first).kind() == Kind.ROW && shared(first) > 0
                : shared(first) > shared(best.get(1));
    }

    private boolean mayAnswer(int at) {
        Piece piece = pieces.get(at);
        return switch (piece.kind()) {
            case ITEM -> true;
            case SENTENCE -> !piece.leadsIn();
            case ROW -> !Selection.isRule(piece) && (at + 1 == pieces.size() || !Selection.isRule(pieces.get(at + 1)));
            default -> false;
        };
    }

    private int shared(int piece) {
        return TellingWords.shared(wanted, pieces.get(piece).text());
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
                        .append(open.isEmpty() ? "" : LEFT_OUT + open + "\n")
                        .append(isGap(before, at) && !text.toString().endsWith("\n\n") ? "\n" : "");
            }
            if (cut && !piece.fenceBefore().isEmpty()) {
                text.append(piece.fenceBefore()).append('\n').append(LEFT_OUT);
            }
            text.append(at == bold ? bold(piece, at == chosen.length() - 1) : piece.text());
            before = at;
        }
        String closing = before < 0 ? "" : pieces.get(before).fenceAfter();
        String whole = text.toString().stripTrailing();
        String end = closing.isEmpty() ? "" : "\n" + (isLast(before) ? "" : LEFT_OUT) + closing;
        return (startsWithCode() ? whole : whole.strip()) + end;
    }

    private boolean isLast(int at) {
        return at == pieces.size() - 1;
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
        if (piece.kind() == Kind.ROW) {
            return CELL.matcher(piece.text()).replaceAll(cell -> Matcher.quoteReplacement("**" + cell.group() + "**"));
        }
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
