package dev.errata.web.conversation;

import dev.errata.bot.answer.Interaction;
import dev.errata.bot.answer.Interaction.Audience;
import dev.errata.bot.answer.Interactions;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.correction.State;
import dev.errata.bot.people.Sight;
import dev.errata.bot.question.InteractionId;
import dev.errata.web.company.Viewer;
import java.util.Optional;

/** Answers by the ids that stand in forms, which anybody can have changed: an id that is none finds nothing. */
public final class KnownAnswers {

    private final Interactions interactions;
    private final Corrections corrections;
    private final Sight sight;

    public KnownAnswers(Interactions interactions, Corrections corrections, Sight sight) {
        this.interactions = interactions;
        this.corrections = corrections;
        this.sight = sight;
    }

    /** An answer that this reader can see. */
    public Optional<Interaction> find(String id, Viewer reader) {
        try {
            return interactions.find(reader.workspace(), InteractionId.of(id)).filter(answer -> isFor(answer, reader));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean isFor(Interaction answer, Viewer reader) {
        boolean own = answer.question().asker().id().equals(reader.person().id());
        return (own || answer.audience() == Audience.PLACE)
                && sight.canSee(reader.person(), answer.question().place());
    }

    /** A correction that an answer was given, as it is now. */
    public Optional<Correction> given(Interaction answer, String id) {
        return answer.answer().given().stream()
                .map(Correction::id)
                .filter(given -> given.toString().equals(id))
                .findFirst()
                .flatMap(given -> corrections.find(answer.workspace(), given));
    }

    /** The answer that holds instead of this one, if there is one and everyone in its place sees it. */
    public Optional<Interaction> newer(Interaction answer) {
        return interactions
                .replacementOf(answer.workspace(), answer.id())
                .filter(found -> found.audience() == Audience.PLACE && holds(found))
                .map(found -> newer(found).orElse(found));
    }

    /** Whether nothing that it was given was undone or changed since. */
    public boolean holds(Interaction answer) {
        return answer.answer().given().stream().allMatch(this::isAsGiven);
    }

    private boolean isAsGiven(Correction given) {
        return corrections
                .find(given.workspace(), given.id())
                .map(now -> now.state() != State.RETIRED && now.version() == given.version())
                .orElse(true);
    }
}
