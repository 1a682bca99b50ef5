package dev.errata.slack.blocks;

import dev.errata.bot.correction.Lesson;
import dev.errata.bot.correction.Problem;
import dev.errata.bot.correction.ScopeChoice;
import java.util.Map;

/** What is wrong with a form, said beside the field that has to change. */
public final class ProblemWords {

    private ProblemWords() {}

    /**
     * What is said beside the field that a problem belongs to.
     *
     * @param who the customer, or the author, where the words name one
     */
    public static Map<String, String> beside(Problem problem, FormFields form, String who) {
        String field = field(problem, form);
        return Map.of(
                field,
                field.equals(FormFields.REWRITE) ? Words.say("problem.rewrite." + problem) : words(problem, who));
    }

    /** Of those that are on the screen. */
    private static String field(Problem problem, FormFields form) {
        boolean wider = form.where().filter(ScopeChoice.WIDER::equals).isPresent();
        boolean another =
                form.where().filter(ScopeChoice.ANOTHER_CHANNEL::equals).isPresent();
        return switch (problem) {
            case SCOPE_NOT_ALLOWED -> scope(form, wider);
            case TOO_LONG -> tooLong(form);
            case CHANNEL_NOT_SEEN -> wider || another ? FormFields.CHANNEL : FormFields.WHERE;
            case NOT_CLEARED -> wider ? FormFields.CLEARED : FormFields.WHERE;
            case ENDS_IN_THE_PAST -> FormFields.UNTIL;
            case NOT_A_LINK -> FormFields.SOURCE;
            case EMPTY,
                    VAGUE,
                    EXTERNAL,
                    NOT_YOURS,
                    CHANGED_MEANWHILE,
                    ANSWERED_ALREADY,
                    NO_LONGER_HOLDS,
                    NOTHING_TO_UNDO,
                    NOT_FOUND ->
                form.shows(FormFields.TYPE) && !form.shows(FormFields.TEXT) ? FormFields.TYPE : FormFields.TEXT;
        };
    }

    /** Where a channel was to be chosen, it is the channel that will not do. */
    private static String scope(FormFields form, boolean wider) {
        boolean another =
                form.scope().filter(ScopeChoice.ANOTHER_CHANNEL::equals).isPresent();
        if (another && form.shows(FormFields.CHANNEL)) {
            return FormFields.CHANNEL;
        }
        return wider ? FormFields.WIDER : FormFields.WHERE;
    }

    private static String tooLong(FormFields form) {
        if (form.text().strip().length() > Lesson.MAX_TEXT) {
            return FormFields.TEXT;
        }
        String notWhen = form.notWhen();
        return notWhen != null && notWhen.strip().length() > Lesson.MAX_TEXT ? FormFields.NOT_WHEN : FormFields.REWRITE;
    }

    /**
     * What is said about a problem.
     *
     * @param who the customer, or the author, where the words name one
     */
    public static String words(Problem problem, String who) {
        return Words.say("problem." + problem.name(), who);
    }
}
