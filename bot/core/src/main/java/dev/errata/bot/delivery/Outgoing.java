package dev.errata.bot.delivery;

import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way to a platform.
 *
 * @param key says which message it is, such as the interaction's id and the number of the part; unique in its workspace
 * @param messageId the platform's id of the message once it is known
 */
public record Outgoing(
        WorkspaceId workspace,
        UUID id,
        String key,
        PlaceId place,
        Status status,
        @Nullable String messageId) {

    /** How far a message has come. */
    public enum Status {
        /** About to be sent, or sent without our knowing. */
        SENDING,
        SENT,
        /** The platform refused it for good. */
        REFUSED,
        /** It certainly did not arrive; whoever begins it again sends it. */
        NOT_SENT,
        /** It may or may not have arrived, and the platform cannot be asked. */
        UNKNOWN
    }
}
