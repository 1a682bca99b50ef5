package dev.errata.chat.form;

import dev.errata.bot.correction.Lesson;
import dev.errata.bot.correction.teaching.Problem;
import dev.errata.bot.correction.teaching.ScopeChoice;
import dev.errata.chat.words.Voice;
import java.util.Map;
import java.util.Optional;

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
    public Map<String, String> beside(Problem problem, Filled form, String who) {
        String field = field(problem, form);
        return Map.of(
                field,
                field.equals(Filled.REWRITE)
                        ? voice.say("problem.rewrite." + problem)
                        : voice.say("problem." + problem, voice.inLabel(who)));
    }

    /** Of those that are on the screen. */
    private static String field(Problem problem, Filled form) {
        boolean wider = form.isFor(ScopeChoice.WIDER);
        boolean another = form.isFor(ScopeChoice.ANOTHER_CHANNEL);
        return switch (problem) {
            case SCOPE_NOT_ALLOWED -> scope(form, wider);
            case TOO_LONG -> tooLong(form);
            case CHANNEL_NOT_SEEN -> wider || another ? Filled.CHANNEL : Filled.WHERE;
            case NOT_CLEARED -> wider ? Filled.CLEARED : Filled.WHERE;
            case ENDS_IN_THE_PAST, NOT_A_DAY -> Filled.UNTIL;
            case NOT_A_LINK -> Filled.SOURCE;
            case EMPTY,
                    VAGUE,
                    EXTERNAL,
                    NOT_YOURS,
                    NOT_DECIDER,
                    CHANGED_MEANWHILE,
                    ANSWERED_ALREADY,
                    NO_LONGER_HOLDS,
                    NOTHING_TO_UNDO,
                    NOT_FOUND -> form.shows(Filled.TYPE) && !form.shows(Filled.TEXT) ? Filled.TYPE : Filled.TEXT;
        };
    }

    /** Where a channel was to be chosen, it is the channel that will not do. */
    private static String scope(Filled form, boolean wider) {
        boolean another = form.scope().equals(Optional.of(ScopeChoice.ANOTHER_CHANNEL));
        if (another && form.shows(Filled.CHANNEL)) {
            return Filled.CHANNEL;
        }
        return wider ? Filled.WIDER : Filled.WHERE;
    }

    private static String tooLong(Filled form) {
        if (form.text().strip().length() > Lesson.MAX_TEXT) {
            return Filled.TEXT;
        }
        String notWhen = form.notWhen();
        return notWhen != null && notWhen.strip().length() > Lesson.MAX_TEXT ? Filled.NOT_WHEN : Filled.REWRITE;
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
