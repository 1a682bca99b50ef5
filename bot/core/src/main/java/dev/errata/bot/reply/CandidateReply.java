package dev.errata.bot.reply;

import dev.errata.bot.contradiction.Statement;
import dev.errata.bot.correction.Lesson;
import dev.errata.bot.interaction.Interaction;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a reply in the thread of an answer disputes, amends or limits it, says what it did not know, or asks for another form of such
 * answers, told by its words alone. Nothing is stored and nobody is asked.
 *
 * @param probability from 0 to 1
 * @param cue what tells it, of a candidate
 */
public record CandidateReply(double probability, Optional<Sign> cue) {

    private static final CandidateReply NONE = new CandidateReply(0, Optional.empty());

    /** The probability from which it is a candidate if there is a cue too: length alone is none. Chosen on the first half of the replies of {@code benchmark replies}. */
    private static final double ENOUGH = .6;

    /** What people would call the sign, if there are several. */
    private static final List<Sign> CUES = List.of(
            Sign.DENIAL,
            Sign.INSTEAD,
            Sign.SHOULD,
            Sign.FORM,
            Sign.NUMBER,
            Sign.DAY,
            Sign.EXCLUSION,
            Sign.LIMIT,
            Sign.ADDITION,
            Sign.WORD,
            Sign.INSTRUCTION,
            Sign.RULE,
            Sign.NAME,
            Sign.PLACE,
            Sign.WISH,
            Sign.PRESENT);

    /** The weight of nothing, from the same logistic regression as those of {@link Sign}. */
    private static final double BIAS = -.8;

    /** What a reply is to an answer. */
    public static CandidateReply of(Interaction answer, String reply) {
        return of(answer.standalone(), answer.answer().text(), reply);
    }

    /** The same of texts. */
    public static CandidateReply of(String question, String answer, String reply) {
        return Said.of(question, answer, reply).map(CandidateReply::of).orElse(NONE);
    }

    private static CandidateReply of(Said said) {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        for (Sign sign : Sign.values()) {
            if (sign.isIn(said)) {
                signs.add(sign);
            }
        }
        double weight = BIAS + signs.stream().mapToDouble(Sign::weight).sum();
        double probability = 1 / (1 + Math.exp(-weight));
        Optional<Sign> cue = probability < ENOUGH
                ? Optional.empty()
                : CUES.stream().filter(signs::contains).findFirst();
        return new CandidateReply(probability, cue);
    }

    /** By these people say to the bot itself that its answer is to be another one. */
    private static final Set<Sign> TOLD = EnumSet.of(Sign.DENIAL, Sign.SHOULD, Sign.INSTEAD, Sign.FORM, Sign.ORDER);

    /** The probability from which what has one of those is one. */
    private static final double ENOUGH_IF_TOLD = .35;

    /** So people go on with their question, or say more of their case. */
    private static final Pattern GOES_ON = Pattern.compile(
            "\\A(and|or|but|so|for|in|on|at|from|with|until|since|what|how|also|not the|we|we're|our|ours|i|my|me|it is for|it's for|only for)\\b");

    /**
     * Whether what is said to the bot below an answer corrects it. Whoever speaks to the bot goes on asking more often than not, so it takes
     * more than among people: that it says so, that the answer was none, or that it says something else than the answer.
     */
    public static boolean corrects(Interaction answer, String reply) {
        Optional<Said> found = Said.of(answer.standalone(), answer.answer().text(), reply);
        if (found.isEmpty() || Lesson.MAX_TEXT < reply.length()) {
            return false;
        }
        Said said = found.get();
        CandidateReply candidate = of(said);
        if (TOLD.stream().anyMatch(sign -> sign.isIn(said))) {
            return candidate.probability >= ENOUGH_IF_TOLD;
        }
        if (GOES_ON.matcher(said.text()).find() || Sign.I.isIn(said) || Sign.OWN.isIn(said)) {
            return false;
        }
        return candidate.isOne()
                && (said.unanswered()
                        || Statement.of(said.text(), answer.standalone())
                                .contradictedIn(answer.answer().text(), answer.standalone())
                                .isPresent());
    }

    /** What its author wrote themselves: without what they quote. */
    public static String own(String reply) {
        return Said.withoutQuotes(reply);
    }

    public boolean isOne() {
        return cue.isPresent();
    }
}
