package dev.errata.slack.blocks;

import static com.slack.api.model.block.Blocks.actions;

import com.slack.api.model.block.LayoutBlock;
import dev.errata.bot.answer.Interaction;
import dev.errata.bot.correction.Correction;
import dev.errata.chat.words.AnswerWords;
import java.util.List;

/** What stands under an answer when one correction may fit: whose it is, what it is about, and two buttons. */
final class OfferRow {

    private final AnswerWords words;

    OfferRow(AnswerWords words) {
        this.words = words;
    }

    /** Nothing if nothing is offered. */
    List<LayoutBlock> of(Interaction interaction) {
        return interaction
                .answer()
                .offered()
                .map(correction -> of(correction, interaction))
                .orElse(List.of());
    }

    private List<LayoutBlock> of(Correction correction, Interaction interaction) {
        String value = correction.id() + " " + interaction.id();
        return List.of(
                AnswerMessages.note(words.offer(correction, interaction)),
                actions(
                        "offer",
                        List.of(
                                Controls.button(Controls.USE, Words.say("button.use"), value),
                                Controls.button(Controls.MISFIT, Words.say("button.misfit"), value))));
    }
}
