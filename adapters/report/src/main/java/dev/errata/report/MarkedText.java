package dev.errata.report;

import dev.errata.bot.difference.KeptWords;
import dev.errata.bot.evaluation.score.AnswerText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words of an answer, with those marked that another answer does not have. */
public record MarkedText(List<Part> parts) {

    private static final Pattern WORD = Pattern.compile("\\S+\\s*");

    /** Beyond this the marks would be of no use. */
    private static final int MOST_WORDS = 800;

    /** Some words in a row. */
    public record Part(String text, boolean isNew) {}

    public MarkedText {
        parts = List.copyOf(parts);
    }

    static MarkedText of(String before, String now) {
        List<String> old = words(AnswerText.plain(before));
        List<String> all = words(AnswerText.plain(now));
        if (old.size() > MOST_WORDS || all.size() > MOST_WORDS) {
            return new MarkedText(List.of(new Part(AnswerText.plain(now), false)));
        }
        boolean[] kept = KeptWords.of(
                old.stream().map(String::strip).toList(),
                all.stream().map(String::strip).toList());
        List<Part> parts = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        for (int i = 0; i < all.size(); i++) {
            run.append(all.get(i));
            if (i + 1 == all.size() || kept[i + 1] != kept[i]) {
                parts.add(new Part(run.toString(), !kept[i]));
                run.setLength(0);
            }
        }
        return new MarkedText(parts);
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }
}
