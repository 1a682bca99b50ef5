package dev.errata.teams.conversation;

import dev.errata.bot.answer.Interaction;
import dev.errata.bot.answer.Interactions;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.delivery.AsideRoom;
import dev.errata.bot.loop.Cause;
import dev.errata.bot.recall.applicability.LeastSure;
import dev.errata.teams.cards.Doubts;
import dev.errata.teams.request.Scene;
import dev.errata.teams.sending.Privately;
import java.util.List;

/** Asks whoever has just taught something about past questions that are in doubt. Nobody has to answer, and nothing waits for it. */
final class AskAuthor {

    private final Interactions interactions;
    private final LeastSure leastSure;
    private final Privately privately;
    private final AsideRoom asides;

    AskAuthor(Interactions interactions, LeastSure leastSure, Privately privately, AsideRoom asides) {
        this.interactions = interactions;
        this.leastSure = leastSure;
        this.privately = privately;
        this.asides = asides;
    }

    void about(Cause cause, Interaction answer, Scene author) {
        Correction taken = cause.correction();
        asides.soon("asking about what is in doubt for correction " + taken.id(), () -> {
            List<Interaction> doubtful = leastSure
                    .about(taken, answer.question().place(), cause.by())
                    .stream()
                    .flatMap(past -> interactions.find(taken.workspace(), past.id()).stream())
                    .toList();
            if (!doubtful.isEmpty()) {
                privately.show(author, Doubts.of(taken.id(), doubtful));
            }
        });
    }
}
