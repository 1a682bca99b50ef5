package dev.errata.bot.recall;

import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.correction.Exemplar;
import dev.errata.bot.interaction.InMemoryInteractions;
import dev.errata.bot.question.Person;
import java.util.List;

/** {@link Offers} read off the answers in memory. */
public final class InMemoryOffers implements Offers {

    private final InMemoryInteractions interactions;
    private final Corrections corrections;

    public InMemoryOffers(InMemoryInteractions interactions, Corrections corrections) {
        this.interactions = interactions;
        this.corrections = corrections;
    }

    @Override
    public boolean isNew(Person asker, CorrectionId correction) {
        List<Exemplar> answered =
                corrections.exemplars(asker.workspace(), List.of(correction)).getOrDefault(correction, List.of());
        return interactions.all().stream()
                .filter(i -> i.workspace().equals(asker.workspace())
                        && i.question().asker().id().equals(asker.id()))
                .filter(i -> i.answer().applications().stream()
                        .anyMatch(a -> a.correction().id().equals(correction)
                                && a.reason().asks()))
                .allMatch(i -> answered.stream().anyMatch(e -> e.interaction().equals(i.id())));
    }
}
