package dev.errata.bot.delivery;

import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An outbox that is kept by others; whoever implements it says what is different. */
public interface OutboxOfOthers extends Outbox {

    Outbox others();

    @Override
    default Outgoing begin(WorkspaceId workspace, UUID id, String key, PlaceId place) {
        return others().begin(workspace, id, key, place);
    }

    @Override
    default void sent(Outgoing outgoing, String messageId) {
        others().sent(outgoing, messageId);
    }

    @Override
    default void ended(Outgoing outgoing, Outgoing.Status status) {
        others().ended(outgoing, status);
    }

    @Override
    default void forget(Outgoing outgoing) {
        others().forget(outgoing);
    }

    @Override
    default Optional<Outgoing> find(WorkspaceId workspace, String key) {
        return others().find(workspace, key);
    }

    @Override
    default Optional<Outgoing> findMessage(WorkspaceId workspace, PlaceId place, String messageId) {
        return others().findMessage(workspace, place, messageId);
    }

    @Override
    default List<Outgoing> startingWith(WorkspaceId workspace, String keyPrefix) {
        return others().startingWith(workspace, keyPrefix);
    }
}
