package dev.errata.slack.blocks;

import static com.slack.api.model.block.Blocks.actions;

import com.slack.api.model.block.LayoutBlock;
import dev.errata.bot.answer.Interaction;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Discretion;
import dev.errata.bot.correction.Discretion.About;
import dev.errata.bot.correction.Scope;
import dev.errata.slack.text.Escaped;
import java.util.List;

/** What stands under an answer when one correction may fit: whose it is, what it is about, and two buttons. */
final class OfferRow {

    private static final int LONGEST_TAG = 40;
    private static final int LONGEST_QUESTION = 80;

    private final Discretion discretion;

    OfferRow(Discretion discretion) {
        this.discretion = discretion;
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
                AnswerMessages.note(words(correction, interaction)),
                actions(
                        "offer",
                        List.of(
                                Controls.button(Controls.USE, Words.say("button.use"), value),
                                Controls.button(Controls.MISFIT, Words.say("button.misfit"), value))));
    }

    private String words(Correction correction, Interaction interaction) {
        String whose = Words.possessive(correction.author().name());
        if (correction.scope() instanceof Scope.Me) {
            return Words.say("offer.own", whose);
        }
        return discretion
                .about(correction, interaction.question().place())
                .map(about -> about(whose, about))
                .orElseGet(() -> Words.say("offer", whose));
    }

    private static String about(String whose, About about) {
        return about instanceof About.Tag tag
                ? Words.say("offer.tag", whose, Escaped.inSentence(tag.word(), LONGEST_TAG))
                : Words.say(
                        "offer.asked", whose, Escaped.inSentence(((About.Asked) about).question(), LONGEST_QUESTION));
    }
}
