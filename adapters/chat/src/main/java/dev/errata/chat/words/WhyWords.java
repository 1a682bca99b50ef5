package dev.errata.chat.words;

import dev.errata.bot.Phrasebook;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.interaction.Answer;
import dev.errata.bot.interaction.ExplainAnswer.Explanation;
import dev.errata.bot.interaction.ExplainAnswer.Line;
import dev.errata.bot.question.Person;
import dev.errata.bot.recall.Application;
import java.util.List;

/** Why an answer is what it is, as far as the reader may know. */
public final class WhyWords {

    private static final int LONGEST_QUESTION = 500;

    private final Voice voice;

    public WhyWords(Voice voice) {
        this.voice = voice;
    }

    /** The corrections that were used. */
    public static List<Line> given(Explanation explanation) {
        return explanation.lines().stream()
                .filter(line -> line.application().given())
                .toList();
    }

    /** Those that came close and were not. */
    public static List<Line> held(Explanation explanation) {
        return explanation.lines().stream()
                .filter(line -> !line.application().given() && line.showsText())
                .toList();
    }

    /** Whether this reader may say that a correction that was used does not fit. */
    public static boolean mayReject(Correction correction, Person reader) {
        return !reader.isExternal() && (correction.isBy(reader) || !(correction.scope() instanceof Scope.Me));
    }

    /** Whose correction it is, since when, for which channel. */
    public String heading(Line line) {
        Correction correction = line.application().correction();
        if (correction.scope() instanceof Scope.Me) {
            return voice.say("why.own", voice.whose(correction));
        }
        String author = voice.inSentence(correction.author().name());
        String day = Phrasebook.day(correction.madeAt());
        return line.channel()
                .flatMap(voice::channel)
                .map(channel -> voice.say("why.line-for", author, day, channel))
                .orElseGet(() -> voice.say("why.line", author, day));
    }

    /** Why it was used or held back, with the probability where that rests on a question. */
    public String reason(Line line) {
        Application application = line.application();
        return application.exemplar() == null
                ? because(line)
                : because(line) + " " + voice.say("why.score", Math.round(application.probability() * 100));
    }

    private String because(Line line) {
        String key = "why.reason." + line.application().reason();
        return switch (line.application().reason()) {
            case LIKE_ACCEPTED, LIKE_REJECTED, MAY_FIT, NOT_SPECIFIC, OTHER_NUMBERS ->
                line.exemplar()
                        .map(question -> voice.say(key, voice.inSentence(question, LONGEST_QUESTION)))
                        .orElseGet(() -> voice.say(key + ".hidden"));
            case STANDING,
                    NAMED,
                    JUST_MADE,
                    JUDGED_TO_FIT,
                    JUDGED_NOT_TO_FIT,
                    EXCEPTED,
                    ANOTHER_FITS_BETTER,
                    NOT_ALIKE,
                    OVERRIDDEN,
                    OVER_BUDGET -> voice.say(key);
        };
    }

    /** Who wrote the answer. */
    public String written(Answer answer) {
        return answer.kind() == Answer.Kind.WRITTEN
                ? voice.say(
                        "why.written",
                        voice.inSentence(answer.writing().writer(), LONGEST_QUESTION),
                        answer.sources().size())
                : voice.say("why.quoted");
    }
}
