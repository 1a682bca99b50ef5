package dev.errata.bot.delivery;

import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Remembers each message before it is sent and what became of it, so that none is sent twice. */
public interface Outbox {

    /**
     * Notes that a message is about to be sent. If the key is known already, returns what is known and changes nothing: the caller
     * sends only if it gets its own {@code id} back or has found out that the earlier attempt did not arrive.
     */
    Outgoing begin(WorkspaceId workspace, UUID id, String key, PlaceId place);

    void sent(Outgoing outgoing, String messageId);

    void ended(Outgoing outgoing, Outgoing.Status status);

    /** Nobody needs to know of this message any more. */
    void forget(Outgoing outgoing);

    Optional<Outgoing> find(WorkspaceId workspace, String key);

    /** What became the message that the platform calls so in that place. */
    Optional<Outgoing> findMessage(WorkspaceId workspace, PlaceId place, String messageId);

    /** Messages whose key begins with this, in the order of their keys. */
    List<Outgoing> startingWith(WorkspaceId workspace, String keyPrefix);
}
