package dev.errata.bot.answer;

import dev.errata.bot.contradiction.Statement;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reply of a language model without the line that names the corrections it follows.
 *
 * @param named their numbers, from 1; empty if the first line does not say it in the form that it should have
 * @param text the rest
 */
record Followed(Optional<Set<Integer>> named, String text) {

    /** How the first line begins, whatever a model writes around it. */
    private static final Pattern FIRST =
            Pattern.compile("[\\s*_`#>-]*+FOLLOWED[\\s*_`]*+[:\uff1a](?<said>.*+)", Pattern.CASE_INSENSITIVE);

    /** What it then says, in the form that it should have or nearly. */
    private static final Pattern NUMBERS = Pattern.compile(
            "[\\s*_`\\[(]*+(?:none|(?:#?\\d{1,3}(?!\\d)[\\s,;&]*+(?:and\\b[\\s,]*+)?)++)(?<more>.*+)",
            Pattern.CASE_INSENSITIVE);

    /** The line where it does not belong. */
    private static final Pattern ELSEWHERE =
            Pattern.compile("\\*{0,2}+FOLLOWED\\*{0,2}+:[ \\t\\d,*.]*+(?:none[ \\t*.]*+)?");

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2}");
    private static final String FENCE = "```";

    /**
     * Takes that line off, wherever it stands by itself; only as the first it counts.
     *
     * @param given how many corrections there are
     */
    static Followed in(String reply, int given) {
        Optional<Set<Integer>> named = Optional.empty();
        StringBuilder rest = new StringBuilder();
        boolean begun = false;
        boolean code = false;
        for (String line : LINE_END.split(reply, -1)) {
            boolean fence = line.stripLeading().startsWith(FENCE);
            Matcher first = FIRST.matcher(line);
            if (!begun && !fence && first.matches()) {
                named = numbers(first.group("said"), given);
                add(rest, after(first.group("said")));
                begun = true;
            } else if (code || !ELSEWHERE.matcher(line.stripTrailing()).matches()) {
                add(rest, line);
                begun |= !line.isBlank() && !fence;
            }
            code ^= fence;
        }
        return new Followed(named, rest.toString().strip());
    }

    private static void add(StringBuilder rest, String line) {
        rest.append(rest.isEmpty() ? "" : "\n").append(line);
    }

    private static Optional<Set<Integer>> numbers(String said, int given) {
        Matcher form = NUMBERS.matcher(said);
        if (!form.matches()) {
            return Optional.empty();
        }
        Set<Integer> numbers = new HashSet<>();
        String list = said.substring(0, form.start("more"));
        NUMBER.matcher(list).results().forEach(number -> numbers.add(Integer.parseInt(number.group())));
        boolean known = numbers.stream().allMatch(number -> number >= 1 && number <= given);
        return known ? Optional.of(numbers) : Optional.empty();
    }

    /** An answer that goes on in the same line. */
    private static String after(String said) {
        Matcher form = NUMBERS.matcher(said);
        String more = form.matches() ? form.group("more").replaceFirst("^[\\s.\\])*_`]+", "") : "";
        return WORD.matcher(more).results().count() > 1 && more.endsWith(".") ? more : "";
    }

    /**
     * Which of the corrections it follows: what can be told from their numbers, dates and names is, else its writer's word counts. Of those
     * that are missing neither says anything.
     *
     * @param answer what is shown
     * @param given in the order of their numbers
     */
    static Map<CorrectionId, Boolean> which(
            Optional<Set<Integer>> named, String answer, String question, List<Correction> given) {
        Map<CorrectionId, Boolean> followed = new HashMap<>();
        for (int i = 0; i < given.size(); i++) {
            Correction correction = given.get(i);
            int number = i + 1;
            checked(correction, answer, question)
                    .or(() -> named.map(numbers -> numbers.contains(number)))
                    .ifPresent(follows -> followed.put(correction.id(), follows));
        }
        return followed;
    }

    private static Optional<Boolean> checked(Correction correction, String answer, String question) {
        return correction.lesson().type().isStyle()
                ? Optional.empty()
                : Statement.of(correction.lesson().text(), correction.madeOn()).isFollowedIn(answer, question);
    }
}
