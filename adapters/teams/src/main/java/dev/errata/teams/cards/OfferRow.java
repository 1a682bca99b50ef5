package dev.errata.teams.cards;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.bot.answer.Interaction;
import dev.errata.bot.correction.Correction;
import dev.errata.chat.words.AnswerWords;
import dev.errata.teams.text.RichText;
import java.util.List;
import java.util.Map;

/** What stands under an answer when one correction may fit: whose it is, what it is about, and two buttons. */
final class OfferRow {

    private final AnswerWords words;

    OfferRow(AnswerWords words) {
        this.words = words;
    }

    /** Nothing if nothing is offered. */
    List<ObjectNode> of(Interaction interaction) {
        return interaction
                .answer()
                .offered()
                .map(correction -> of(correction, interaction))
                .orElse(List.of());
    }

    private List<ObjectNode> of(Correction correction, Interaction interaction) {
        Map<String, String> data = Map.of(
                Controls.CORRECTION, correction.id().toString(),
                Controls.ANSWER, interaction.id().toString());
        return List.of(
                RichText.note(words.offer(correction, interaction)),
                Card.row(List.of(
                        Controls.does(Controls.USE, Words.say("button.use"), data),
                        Controls.does(Controls.MISFIT, Words.say("button.misfit"), data))));
    }
}
