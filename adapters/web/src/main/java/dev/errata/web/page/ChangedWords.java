package dev.errata.web.page;

import dev.errata.bot.difference.KeptWords;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Marks the words of an answer that the answer before did not have. */
final class ChangedWords {

    private static final Pattern WORD = Pattern.compile("\\S+");

    /** Two answers of the usual length have a few hundred words; beyond this the table would be large and the marks of no use. */
    private static final int MOST_WORDS = 1_500;

    /** One word in so many. */
    private static final int FEW = 3;

    private ChangedWords() {}

    /**
     * Changes {@code now}.
     *
     * @param where selects the elements in which marks may stand: what the bot always says around a quote is no news
     */
    static void mark(Document before, Document now, String where) {
        List<String> old = words(before);
        List<String> all = words(now);
        if (old.size() > MOST_WORDS || all.size() > MOST_WORDS) {
            return;
        }
        boolean[] kept = KeptWords.of(old, all);
        int next = 0;
        for (TextNode text : texts(now)) {
            int after = next + words(text).size();
            Element parent = text.parent();
            if (parent != null && parent.closest(where) != null) {
                join(kept, next, after);
                mark(text, kept, next);
            }
            next = after;
        }
    }

    /** Where hardly a word stayed, the ones that did are chance. */
    private static void join(boolean[] kept, int from, int to) {
        int stayed = 0;
        for (int i = from; i < to; i++) {
            stayed += kept[i] ? 1 : 0;
        }
        if (stayed * FEW < to - from) {
            Arrays.fill(kept, from, to, false);
        }
    }

    private static List<String> words(TextNode text) {
        return WORD.matcher(text.getWholeText())
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static List<String> words(Document document) {
        return texts(document).stream().flatMap(text -> words(text).stream()).toList();
    }

    private static List<TextNode> texts(Document document) {
        return document.body()
                .nodeStream(TextNode.class)
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** Puts runs of new words into {@code mark} elements. */
    private static void mark(TextNode text, boolean[] kept, int first) {
        String whole = text.getWholeText();
        List<MatchResult> words = WORD.matcher(whole).results().toList();
        int plain = 0;
        for (int from = 0; from < words.size(); from++) {
            if (!kept[first + from]) {
                int to = from;
                while (to + 1 < words.size() && !kept[first + to + 1]) {
                    to++;
                }
                text.before(new TextNode(whole.substring(plain, words.get(from).start())));
                text.before(new Element("mark")
                        .appendText(whole.substring(
                                words.get(from).start(), words.get(to).end())));
                plain = words.get(to).end();
                from = to;
            }
        }
        text.text(whole.substring(plain));
    }
}
