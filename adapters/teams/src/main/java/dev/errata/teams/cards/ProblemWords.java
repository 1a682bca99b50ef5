package dev.errata.teams.cards;

import dev.errata.bot.correction.Lesson;
import dev.errata.bot.correction.Problem;
import dev.errata.bot.correction.ScopeChoice;
import dev.errata.teams.text.CardText;
import java.util.Map;

/** What is wrong with a form, said beside the field that has to change. */
public final class ProblemWords {

    private ProblemWords() {}

    /**
     * What is said beside the field that a problem belongs to, by the field's name.
     *
     * @param who the customer, or the author, where the words name one
     */
    public static Map<String, String> beside(Problem problem, FormValues form, String who) {
        String field = field(problem, form);
        return Map.of(
                field,
                field.equals(FormValues.REWRITE) ? Words.say("problem.rewrite." + problem) : words(problem, who));
    }

    /**
     * What is said about a problem.
     *
     * @param who the customer, or the author, where the words name one
     */
    public static String words(Problem problem, String who) {
        return Words.say("problem." + problem.name(), CardText.inSentence(who));
    }

    private static String field(Problem problem, FormValues form) {
        boolean wider = form.where().filter(ScopeChoice.WIDER::equals).isPresent();
        boolean another =
                form.scope().filter(ScopeChoice.ANOTHER_CHANNEL::equals).isPresent();
        return switch (problem) {
            case SCOPE_NOT_ALLOWED -> wider ? FormValues.WIDER : FormValues.WHERE;
            case TOO_LONG -> tooLong(form);
            case CHANNEL_NOT_SEEN -> wider || another ? FormValues.CHANNEL : FormValues.WHERE;
            case NOT_CLEARED -> wider ? FormValues.CLEARED : FormValues.WHERE;
            case ENDS_IN_THE_PAST -> FormValues.UNTIL;
            case NOT_A_LINK -> FormValues.SOURCE;
            case EMPTY,
                    VAGUE,
                    EXTERNAL,
                    NOT_YOURS,
                    CHANGED_MEANWHILE,
                    ANSWERED_ALREADY,
                    NO_LONGER_HOLDS,
                    NOTHING_TO_UNDO,
                    NOT_FOUND -> form.action().equals(Controls.SAVE_TYPE) ? FormValues.TYPE : FormValues.TEXT;
        };
    }

    private static String tooLong(FormValues form) {
        if (form.text().strip().length() > Lesson.MAX_TEXT) {
            return FormValues.TEXT;
        }
        String notWhen = form.notWhen();
        return notWhen != null && notWhen.strip().length() > Lesson.MAX_TEXT ? FormValues.NOT_WHEN : FormValues.REWRITE;
    }
}
