package dev.errata.bot.evaluation;

import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Interactions;
import dev.errata.bot.interaction.Rating;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.Question;
import dev.errata.bot.question.ThreadId;
import dev.errata.bot.question.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where nothing was ever asked, and nothing that is asked is kept. */
final class Unrecorded implements Interactions {

    @Override
    public boolean record(Interaction interaction) {
        return true;
    }

    @Override
    public Optional<Interaction> find(WorkspaceId workspace, InteractionId id) {
        return Optional.empty();
    }

    @Override
    public List<Interaction> findByPrefix(WorkspaceId workspace, String prefix) {
        return List.of();
    }

    @Override
    public List<Interaction> thread(Place place, ThreadId thread, int limit) {
        return List.of();
    }

    @Override
    public Optional<Interaction> askedBefore(Question question, Instant since) {
        return Optional.empty();
    }

    @Override
    public List<Interaction> lately(WorkspaceId workspace, Instant since, int most) {
        return List.of();
    }

    @Override
    public Optional<Interaction> replacementOf(WorkspaceId workspace, InteractionId id) {
        return Optional.empty();
    }

    @Override
    public List<Interaction> showing(WorkspaceId workspace, CorrectionId correction, Instant since, int most) {
        return List.of();
    }

    @Override
    public boolean leavesOutFirst(Interaction answer) {
        return false;
    }

    @Override
    public void rate(WorkspaceId workspace, InteractionId id, Person by, Rating rating, Instant at) {}

    @Override
    public Optional<Rating> rating(WorkspaceId workspace, InteractionId id, Person by) {
        return Optional.empty();
    }
}
