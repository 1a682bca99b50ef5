package dev.errata.teams.cards;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.bot.answer.Interaction;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Discretion;
import dev.errata.bot.correction.Discretion.About;
import dev.errata.bot.correction.Scope;
import dev.errata.teams.text.CardText;
import dev.errata.teams.text.RichText;
import java.util.List;
import java.util.Map;

/** What stands under an answer when one correction may fit: whose it is, what it is about, and two buttons. */
final class OfferRow {

    private static final int LONGEST_TAG = 40;
    private static final int LONGEST_QUESTION = 80;

    private final Discretion discretion;

    OfferRow(Discretion discretion) {
        this.discretion = discretion;
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
                RichText.note(words(correction, interaction)),
                Card.row(List.of(
                        Controls.does(Controls.USE, Words.say("button.use"), data),
                        Controls.does(Controls.MISFIT, Words.say("button.misfit"), data))));
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
                ? Words.say("offer.tag", whose, CardText.inSentence(tag.word(), LONGEST_TAG))
                : Words.say(
                        "offer.asked", whose, CardText.inSentence(((About.Asked) about).question(), LONGEST_QUESTION));
    }
}
