package dev.errata.bot.forgetting;

import dev.errata.bot.interaction.InMemoryInteractions;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** An {@link Oblivion} that forgets single questions of what is in memory, and nobody. */
public final class InMemoryOblivion implements Oblivion {

    private final InMemoryInteractions interactions;

    public InMemoryOblivion(InMemoryInteractions interactions) {
        this.interactions = interactions;
    }

    @Override
    public List<InteractionId> whole(WorkspaceId workspace, InteractionId answer) {
        return interactions.find(workspace, answer).stream()
                .flatMap(found -> whole(first(found)).stream())
                .toList();
    }

    private Interaction first(Interaction answer) {
        return answer.replaces()
                .flatMap(id -> interactions.find(answer.workspace(), id))
                .map(this::first)
                .orElse(answer);
    }

    private Set<InteractionId> whole(Interaction first) {
        Set<InteractionId> whole = new LinkedHashSet<>(Set.of(first.id()));
        interactions
                .all(first.workspace())
                .forEach(one -> one.replaces().filter(whole::contains).ifPresent(old -> whole.add(one.id())));
        return whole;
    }

    @Override
    public List<InteractionId> since(WorkspaceId workspace, InteractionId answer) {
        return interactions.find(workspace, answer).stream()
                .flatMap(found -> whole(found).stream())
                .toList();
    }

    @Override
    public List<InteractionId> askedBy(Person person) {
        throw new UnsupportedOperationException("people are forgotten in the database only");
    }

    @Override
    public void answers(WorkspaceId workspace, Collection<InteractionId> gone) {
        interactions.forget(workspace, gone);
    }

    @Override
    public List<InteractionId> person(Person person, Corrections corrections) {
        throw new UnsupportedOperationException("people are forgotten in the database only");
    }

    @Override
    public int olderThan(WorkspaceId workspace, Instant moment) {
        throw new UnsupportedOperationException("what is old is forgotten in the database only");
    }

    @Override
    public void tell(Consumer<WorkspaceId> cache) {}
}
