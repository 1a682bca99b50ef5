package dev.errata.teams.api;

import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

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

    /** The id of a thread in a chat or channel, or of that as a whole. */
    public static String address(String conversation, @Nullable String thread) {
        return thread == null ? conversation : conversation + THREAD + thread;
    }

    /** The chat or channel, and then the thread, if this is one. */
    public static String[] parts(String address) {
        return address.split(THREAD, 2);
    }

    /** The chat or channel as a whole, which is what Teams counts messages and members in. */
    ConversationRef whole() {
        return new ConversationRef(serviceUrl, parts(id)[0]);
    }

    /** The address of something in it. */
    HttpUrl at(String kind, String... path) {
        return serviceUrl.at(Stream.concat(Stream.of("v3", "conversations", id, kind), Stream.of(path))
                .toArray(String[]::new));
    }
}
