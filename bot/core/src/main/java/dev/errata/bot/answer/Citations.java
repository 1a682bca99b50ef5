package dev.errata.bot.answer;

import dev.errata.bot.interaction.Source;
import dev.errata.bot.knowledge.Passages.Scored;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The numbers in brackets, such as [1] or [1, 2], with which a written answer refers to its passages. In code brackets are brackets. */
final class Citations {

    private static final Pattern CODE_OR_CITATION = Pattern.compile(
            "(```.*?(?:```|\\z)|`[^`\\n]*`)| ?\\[(\\d{1,3}(?:\\s*,\\s*\\d{1,3})*+)](?![(:])", Pattern.DOTALL);
    private static final int NUMBERS = 2;
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private final List<Scored> passages;

    Citations(List<Scored> passages) {
        this.passages = passages;
    }

    /** A number that no passage has would send people looking for nothing. */
    String withoutInvented(String text) {
        return CODE_OR_CITATION.matcher(text).replaceAll(match -> Matcher.quoteReplacement(kept(match)));
    }

    private String kept(MatchResult match) {
        if (match.group(NUMBERS) == null) {
            return match.group();
        }
        String numbers =
                COMMA.splitAsStream(match.group(NUMBERS)).filter(this::exists).collect(Collectors.joining(", "));
        String space = match.group().startsWith(" ") ? " " : "";
        return numbers.isEmpty() ? "" : space + "[" + numbers + "]";
    }

    /** The cited passages under the numbers that the text uses. */
    List<Source> in(String text) {
        Set<Integer> numbers = CODE_OR_CITATION
                .matcher(text)
                .results()
                .filter(match -> match.group(NUMBERS) != null)
                .flatMap(match -> COMMA.splitAsStream(match.group(NUMBERS)))
                .filter(this::exists)
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
        return numbers.stream().map(this::source).toList();
    }

    private boolean exists(String number) {
        int value = Integer.parseInt(number);
        return value >= 1 && value <= passages.size();
    }

    private Source source(int number) {
        return Source.of(number, passages.get(number - 1));
    }
}
