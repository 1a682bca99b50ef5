package dev.errata.bot.people;

import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.WorkspaceId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@link Responsibilities} in memory. */
public final class InMemoryResponsibilities implements Responsibilities {

    private final Set<Responsibility> kept = new LinkedHashSet<>();

    @Override
    public boolean give(Responsibility responsibility, Optional<PersonId> by) {
        return kept.add(responsibility);
    }

    @Override
    public boolean end(Responsibility responsibility, Optional<PersonId> by) {
        return kept.remove(responsibility);
    }

    @Override
    public List<Responsibility> all(WorkspaceId workspace) {
        return kept.stream().filter(one -> one.workspace().equals(workspace)).toList();
    }
}
