package dev.errata.bot.delivery;

import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An {@link Outbox} in memory. */
public final class InMemoryOutbox implements Outbox {

    private final Map<String, Outgoing> all = new TreeMap<>();

    @Override
    public Outgoing begin(WorkspaceId workspace, UUID id, String key, PlaceId place) {
        Outgoing fresh = new Outgoing(workspace, id, key, place, Outgoing.Status.SENDING, null);
        return all.merge(
                workspace + " " + key,
                fresh,
                (known, again) -> known.status() == Outgoing.Status.NOT_SENT ? again : known);
    }

    @Override
    public void sent(Outgoing outgoing, String messageId) {
        replace(outgoing, Outgoing.Status.SENT, messageId);
    }

    @Override
    public void ended(Outgoing outgoing, Outgoing.Status status) {
        replace(outgoing, status, outgoing.messageId());
    }

    @Override
    public void forget(Outgoing outgoing) {
        all.remove(outgoing.workspace() + " " + outgoing.key());
    }

    @Override
    public Optional<Outgoing> find(WorkspaceId workspace, String key) {
        return Optional.ofNullable(all.get(workspace + " " + key));
    }

    @Override
    public Optional<Outgoing> findMessage(WorkspaceId workspace, PlaceId place, String messageId) {
        return all.values().stream()
                .filter(o -> o.workspace().equals(workspace) && o.place().equals(place))
                .filter(o -> messageId.equals(o.messageId()))
                .findFirst();
    }

    @Override
    public List<Outgoing> startingWith(WorkspaceId workspace, String keyPrefix) {
        return all.values().stream()
                .filter(o -> o.workspace().equals(workspace) && o.key().startsWith(keyPrefix))
                .toList();
    }

    private void replace(Outgoing o, Outgoing.Status status, @Nullable String messageId) {
        all.put(
                o.workspace() + " " + o.key(),
                new Outgoing(o.workspace(), o.id(), o.key(), o.place(), status, messageId));
    }
}
