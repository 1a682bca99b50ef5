package dev.errata.slack.blocks;

import dev.errata.bot.correction.Problem;
import dev.errata.bot.correction.ScopeChoice;

/** What is wrong with a form, said beside the field that has to change. */
public final class ProblemWords {

    private ProblemWords() {}

    /** The field that a problem belongs to, of those that are on the screen. */
    public static String field(Problem problem, FormFields form) {
        boolean wider = form.where().filter(ScopeChoice.WIDER::equals).isPresent();
        boolean another =
                form.where().filter(ScopeChoice.ANOTHER_CHANNEL::equals).isPresent();
        return switch (problem) {
            case SCOPE_NOT_ALLOWED -> wider ? FormFields.WIDER : FormFields.WHERE;
            case CHANNEL_NOT_SEEN -> wider || another ? FormFields.CHANNEL : FormFields.WHERE;
            case NOT_CLEARED -> wider ? FormFields.CLEARED : FormFields.WHERE;
            case ENDS_IN_THE_PAST -> FormFields.UNTIL;
            case NOT_A_LINK -> FormFields.SOURCE;
            case EMPTY, VAGUE, TOO_LONG, EXTERNAL, NOT_YOURS, CHANGED_MEANWHILE, NOTHING_TO_UNDO, NOT_FOUND ->
                FormFields.TEXT;
        };
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
