package dev.errata.teams.conversation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.bot.answer.AnswerQuestion;
import dev.errata.bot.answer.Interaction;
import dev.errata.bot.delivery.AsideRoom;
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
import java.util.List;

/** Answers a question that was asked in Teams. */
final class AnswerInTeams {

    private final TeamsClient teams;
    private final TeamsDirectory directory;
    private final AnswerQuestion answers;
    private final AnswerCards cards;
    private final Postman postman;
    private final Hearing hearing;
    private final AsideRoom asides;

    AnswerInTeams(
            TeamsClient teams,
            TeamsDirectory directory,
            AnswerQuestion answers,
            AnswerCards cards,
            Postman postman,
            Hearing hearing,
            AsideRoom asides) {
        this.teams = teams;
        this.directory = directory;
        this.answers = answers;
        this.cards = cards;
        this.postman = postman;
        this.hearing = hearing;
        this.asides = asides;
    }

    void answer(Delivery delivery, Asked asked) {
        Scene scene = asked.scene();
        if (VisibleText.isBlank(asked.text())) {
            teams.post(scene.replyTo(), Content.text(Words.say("ask.empty")));
            return;
        }
        if (scene.spot().kind() == Spot.Kind.PERSONAL) {
            answerAlone(delivery, asked);
            return;
        }
        asides.soon("showing that question " + delivery.id() + " is worked on", () -> teams.typing(scene.replyTo()));
        Interaction interaction = answers.answer(question(delivery, asked));
        postman.post(interaction, scene, cards.of(interaction, below(scene)));
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

    private List<ObjectNode> below(Scene scene) {
        return hearing.hearsAll(scene) ? List.of() : List.of(AnswerCards.mentionToFollowUp());
    }

    void giveUp(Asked asked) {
        teams.post(asked.scene().replyTo(), Content.text(Words.say("gave-up")));
    }
}
