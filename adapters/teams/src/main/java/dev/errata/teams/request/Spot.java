package dev.errata.teams.request;

import dev.errata.teams.api.ConversationRef;
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

    /** The id that an answer is sent to, so that it stands where the question does. */
    public String address() {
        return ConversationRef.address(conversation, thread);
    }

    /** The chat of one person with the bot. */
    public static Spot alone(String conversation) {
        return new Spot(Kind.PERSONAL, conversation, null, null, null, null);
    }

    /** A channel as a whole. */
    public static Spot channel(String conversation, @Nullable String team) {
        return new Spot(Kind.CHANNEL, conversation, null, null, team, null);
    }
}
