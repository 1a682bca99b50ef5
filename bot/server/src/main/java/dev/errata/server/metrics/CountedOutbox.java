package dev.errata.server.metrics;

import dev.errata.bot.delivery.Outbox;
import dev.errata.bot.delivery.Outgoing;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** An outbox that says of each message what became of it. */
record CountedOutbox(Outbox outbox, Consumer<Outgoing.Status> ended) implements Outbox {

    @Override
    public Outgoing begin(WorkspaceId workspace, UUID id, String key, PlaceId place) {
        return outbox.begin(workspace, id, key, place);
    }

    @Override
    public void sent(Outgoing outgoing, String messageId) {
        outbox.sent(outgoing, messageId);
        ended.accept(Outgoing.Status.SENT);
    }

    @Override
    public void ended(Outgoing outgoing, Outgoing.Status status) {
        outbox.ended(outgoing, status);
        ended.accept(status);
    }

    @Override
    public void forget(Outgoing outgoing) {
        outbox.forget(outgoing);
    }

    @Override
    public Optional<Outgoing> find(WorkspaceId workspace, String key) {
        return outbox.find(workspace, key);
    }

    @Override
    public Optional<Outgoing> findMessage(WorkspaceId workspace, PlaceId place, String messageId) {
        return outbox.findMessage(workspace, place, messageId);
    }

    @Override
    public List<Outgoing> startingWith(WorkspaceId workspace, String keyPrefix) {
        return outbox.startingWith(workspace, keyPrefix);
    }
}
