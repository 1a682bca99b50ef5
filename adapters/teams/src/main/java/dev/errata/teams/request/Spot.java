package dev.errata.teams.request;

import org.jspecify.annotations.Nullable;

/**
 * Where something happened.
 *
 * @param conversation the chat or channel, without its thread
 * @param thread the message that a channel's thread began with; null in chats
 * @param name what a group chat is called, if it has a name
 * @param team the team that a channel belongs to; null in chats
 * @param channelType {@code standard}, {@code private} or {@code shared}, where Teams says it
 */
public record Spot(
        Kind kind,
        String conversation,
        @Nullable String thread,
        @Nullable String name,
        @Nullable String team,
        @Nullable String channelType) {

    /** Who is there. */
    public enum Kind {
        /** One person and the bot. */
        PERSONAL,
        /** Some people and the bot. */
        GROUP,
        /** The members of a team, or of a private or shared channel. */
        CHANNEL
    }

    private static final String THREAD = ";messageid=";

    /** The id that an answer is sent to, so that it stands where the question does. */
    public String address() {
        return thread == null ? conversation : conversation + THREAD + thread;
    }

    /** The id of a thread joined to that of its channel, as Teams writes them. */
    static String[] parts(String address) {
        return address.split(THREAD, 2);
    }
}
