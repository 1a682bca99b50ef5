package dev.errata.teams.conversation;

import dev.errata.bot.answer.AnswerQuestion;
import dev.errata.bot.answer.Interaction;
import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Question;
import dev.errata.bot.question.VisibleText;
import dev.errata.teams.api.Content;
import dev.errata.teams.api.TeamsClient;
import dev.errata.teams.cards.AnswerCards;
import dev.errata.teams.cards.Words;
import dev.errata.teams.conversation.Payloads.Asked;
import dev.errata.teams.directory.TeamsDirectory;
import dev.errata.teams.request.Scene;
import dev.errata.teams.request.Spot;
import dev.errata.teams.sending.Growing;
import dev.errata.teams.sending.Postman;
import dev.errata.teams.sending.Typing;
import java.util.Optional;
import java.util.regex.Pattern;

/** Answers a question that was asked in Teams. */
final class AnswerInTeams {

    /** Microsoft wants every bot to say what it is for when somebody writes one of these. */
    private static final Pattern GREETING = Pattern.compile(
            "(?i)\\s*(?:(?:hi|hello|hey)(?: there)?|good (?:morning|afternoon|evening)|help|what can you do)\\s*[!.?]*\\s*");

    private static final Pattern THANKS =
            Pattern.compile("(?i)\\s*(?:thanks|thank you|many thanks|ok|okay|bye)(?: a lot| very much)?\\s*[!.]*\\s*");

    private final TeamsClient teams;
    private final TeamsDirectory directory;
    private final AnswerQuestion answers;
    private final AnswerCards cards;
    private final Postman postman;
    private final Hearing hearing;
    private final Typing typing;

    AnswerInTeams(
            TeamsClient teams,
            TeamsDirectory directory,
            AnswerQuestion answers,
            AnswerCards cards,
            Postman postman,
            Hearing hearing,
            Typing typing) {
        this.teams = teams;
        this.directory = directory;
        this.answers = answers;
        this.cards = cards;
        this.postman = postman;
        this.hearing = hearing;
        this.typing = typing;
    }

    void answer(Delivery delivery, Asked asked) {
        Scene scene = asked.scene();
        Optional<String> instead = instead(asked.text());
        if (instead.isPresent()) {
            teams.post(scene.replyTo(), Content.text(Words.say(instead.get())));
            return;
        }
        if (scene.spot().kind() == Spot.Kind.PERSONAL) {
            answerAlone(delivery, asked);
            return;
        }
        Interaction interaction = typing.during(scene.replyTo(), () -> answers.answer(question(delivery, asked)));
        postman.post(interaction, scene, cards.of(interaction, hearing.hint(scene)));
    }

    /** The key of what is said to something that is no question. */
    private static Optional<String> instead(String text) {
        if (VisibleText.isBlank(text)) {
            return Optional.of("ask.empty");
        }
        if (THANKS.matcher(text).matches()) {
            return Optional.of("welcome.thanked");
        }
        return GREETING.matcher(text).matches() ? Optional.of("welcome.asked") : Optional.empty();
    }

    private void answerAlone(Delivery delivery, Asked asked) {
        Growing growing = new Growing(teams, asked.scene().replyTo());
        growing.begin();
        Interaction interaction = answers.answer(question(delivery, asked));
        growing.show(interaction.answer().text());
        postman.finish(interaction, growing, cards.of(interaction));
    }

    private Question question(Delivery delivery, Asked asked) {
        Scene scene = asked.scene();
        return new Question(
                new InteractionId(delivery.id()),
                directory.place(scene),
                Lanes.thread(scene),
                directory.person(scene),
                asked.text(),
                delivery.takenAt());
    }

    void giveUp(Asked asked) {
        teams.post(asked.scene().replyTo(), Content.text(Words.say("gave-up")));
    }
}
