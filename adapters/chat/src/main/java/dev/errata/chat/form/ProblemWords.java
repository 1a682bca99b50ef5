package dev.errata.chat.form;

import dev.errata.bot.correction.Lesson;
import dev.errata.bot.correction.Problem;
import dev.errata.bot.correction.ScopeChoice;
import dev.errata.chat.words.Voice;
import java.util.Map;

/** What is wrong with a form, said beside the field that has to change. */
public final class ProblemWords {

    private final Voice voice;

    public ProblemWords(Voice voice) {
        this.voice = voice;
    }

    /**
     * What is said beside the field that a problem belongs to, by the name of the field.
     *
     * @param who the customer, or the author, where the words name one
     */
    public Map<String, String> beside(Problem problem, CorrectionFields form, String who) {
        String field = field(problem, form);
        return Map.of(
                field,
                field.equals(CorrectionFields.REWRITE)
                        ? voice.say("problem.rewrite." + problem)
                        : voice.say("problem." + problem, voice.inLabel(who)));
    }

    /** Of those that are on the screen. */
    private static String field(Problem problem, CorrectionFields form) {
        boolean wider = form.where().filter(ScopeChoice.WIDER::equals).isPresent();
        boolean another =
                form.where().filter(ScopeChoice.ANOTHER_CHANNEL::equals).isPresent();
        return switch (problem) {
            case SCOPE_NOT_ALLOWED -> scope(form, wider);
            case TOO_LONG -> tooLong(form);
            case CHANNEL_NOT_SEEN -> wider || another ? CorrectionFields.CHANNEL : CorrectionFields.WHERE;
            case NOT_CLEARED -> wider ? CorrectionFields.CLEARED : CorrectionFields.WHERE;
            case ENDS_IN_THE_PAST -> CorrectionFields.UNTIL;
            case NOT_A_LINK -> CorrectionFields.SOURCE;
            case EMPTY,
                    VAGUE,
                    EXTERNAL,
                    NOT_YOURS,
                    CHANGED_MEANWHILE,
                    ANSWERED_ALREADY,
                    NO_LONGER_HOLDS,
                    NOTHING_TO_UNDO,
                    NOT_FOUND ->
                form.shows(CorrectionFields.TYPE) && !form.shows(CorrectionFields.TEXT)
                        ? CorrectionFields.TYPE
                        : CorrectionFields.TEXT;
        };
    }

    /** Where a channel was to be chosen, it is the channel that will not do. */
    private static String scope(CorrectionFields form, boolean wider) {
        boolean another =
                form.scope().filter(ScopeChoice.ANOTHER_CHANNEL::equals).isPresent();
        if (another && form.shows(CorrectionFields.CHANNEL)) {
            return CorrectionFields.CHANNEL;
        }
        return wider ? CorrectionFields.WIDER : CorrectionFields.WHERE;
    }

    private static String tooLong(CorrectionFields form) {
        if (form.text().strip().length() > Lesson.MAX_TEXT) {
            return CorrectionFields.TEXT;
        }
        String notWhen = form.notWhen();
        return notWhen != null && notWhen.strip().length() > Lesson.MAX_TEXT
                ? CorrectionFields.NOT_WHEN
                : CorrectionFields.REWRITE;
    }

    /**
     * What is said about a problem in a message.
     *
     * @param who the customer, or the author, where the words name one
     */
    public String words(Problem problem, String who) {
        return voice.say("problem." + problem.name(), voice.inSentence(who));
    }
}
