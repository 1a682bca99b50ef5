package dev.errata.server.metrics;

import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.interaction.Answer;
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
import java.util.function.Consumer;

/** Interactions that tell of each recorded answer. */
record CountedInteractions(Interactions interactions, Consumer<Answer> recorded) implements Interactions {

    @Override
    public boolean record(Interaction interaction) {
        boolean isNew = interactions.record(interaction);
        if (isNew) {
            recorded.accept(interaction.answer());
        }
        return isNew;
    }

    @Override
    public Optional<Interaction> find(WorkspaceId workspace, InteractionId id) {
        return interactions.find(workspace, id);
    }

    @Override
    public List<Interaction> findByPrefix(WorkspaceId workspace, String prefix) {
        return interactions.findByPrefix(workspace, prefix);
    }

    @Override
    public List<Interaction> thread(Place place, ThreadId thread, int limit) {
        return interactions.thread(place, thread, limit);
    }

    @Override
    public Asked asked(Question question, int most) {
        return interactions.asked(question, most);
    }

    @Override
    public Optional<Interaction> askedBefore(Question question, Instant since) {
        return interactions.askedBefore(question, since);
    }

    @Override
    public List<Interaction> lately(WorkspaceId workspace, Instant since, int most) {
        return interactions.lately(workspace, since, most);
    }

    @Override
    public Optional<Interaction> replacementOf(WorkspaceId workspace, InteractionId id) {
        return interactions.replacementOf(workspace, id);
    }

    @Override
    public List<Interaction> showing(WorkspaceId workspace, CorrectionId correction, Instant since, int most) {
        return interactions.showing(workspace, correction, since, most);
    }

    @Override
    public boolean leavesOutFirst(Interaction answer) {
        return interactions.leavesOutFirst(answer);
    }

    @Override
    public void rate(WorkspaceId workspace, InteractionId id, Person by, Rating rating, Instant at) {
        interactions.rate(workspace, id, by, rating, at);
    }

    @Override
    public Optional<Rating> rating(WorkspaceId workspace, InteractionId id, Person by) {
        return interactions.rating(workspace, id, by);
    }
}
