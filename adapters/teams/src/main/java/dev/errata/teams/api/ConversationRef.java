package dev.errata.teams.api;

/**
 * A chat, a channel, or a thread in one.
 *
 * @param id as Teams writes it, for a thread with that of its first message
 */
public record ConversationRef(ServiceUrl serviceUrl, String id) {

    private static final String THREAD = ";messageid=";

    public ConversationRef {
        if (id.isEmpty()) {
            throw new IllegalArgumentException("a conversation has no id");
        }
    }

    /** The chat or channel as a whole, which is what Teams counts messages and members in. */
    String withoutThread() {
        return id.split(THREAD, 2)[0];
    }
}
