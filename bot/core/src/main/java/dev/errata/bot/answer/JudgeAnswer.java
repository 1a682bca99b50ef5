package dev.errata.bot.answer;

import dev.errata.bot.correction.ChangeCorrection;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.Problem;
import dev.errata.bot.people.Sight;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.WorkspaceId;
import java.time.Clock;
import java.util.Optional;

/** Takes what people think of an answer: a rating, or that a correction it was given does not fit. */
public final class JudgeAnswer {

    private final Interactions interactions;
    private final ChangeCorrection change;
    private final Sight sight;
    private final Clock clock;

    public JudgeAnswer(Interactions interactions, ChangeCorrection change, Sight sight, Clock clock) {
        this.interactions = interactions;
        this.change = change;
        this.sight = sight;
        this.clock = clock;
    }

    /** The rated interaction; empty if there is no such answer in a place that this person can see. Guests and strangers may rate too. */
    public Optional<Interaction> rate(WorkspaceId workspace, InteractionId id, Person by, Rating rating) {
        Optional<Interaction> interaction = interactions
                .find(workspace, id)
                .filter(found -> sight.canSee(by, found.question().place()));
        interaction.ifPresent(found -> interactions.rate(workspace, id, by, rating, clock.instant()));
        return interaction;
    }

    /** The correction becomes less likely for questions like this one; it still holds for others. */
    public ChangeCorrection.Outcome doesNotFit(
            WorkspaceId workspace, InteractionId id, CorrectionId correction, Person by) {
        Optional<Interaction> interaction = interactions.find(workspace, id);
        Optional<Correction> given = interaction.stream()
                .flatMap(found -> found.answer().given().stream())
                .filter(c -> c.id().equals(correction))
                .findFirst();
        return given.isPresent()
                ? change.reject(given.get(), interaction.orElseThrow().question(), by)
                : new ChangeCorrection.Outcome.Refused(Problem.NOT_FOUND);
    }
}
