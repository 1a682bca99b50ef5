package dev.errata.chat.surface;

/**
 * What a platform can do. The conversation asks for these, never for the platform.
 *
 * @param privateWords how one person is told something
 * @param forms how a form is kept apart from others
 * @param thumbs whose thumbs stand under an answer
 * @param formsInMessages whether a form can stand in a message, for anybody who reads it
 * @param rereads whether the bot can read again what somebody wrote
 */
public record Capabilities(
        PrivateWords privateWords, Forms forms, Thumbs thumbs, boolean formsInMessages, boolean rereads) {

    /** How one person is told something that nobody else reads. */
    public enum PrivateWords {
        /** Where they are, with buttons. */
        IN_PLACE,
        /** In a chat of their own, where it has to be said what it is about; a reply to a press holds words alone. */
        ELSEWHERE,
        /** As a reply to what they do; never later. */
        AS_REPLY
    }

    /** How a form is kept apart from others. */
    public enum Forms {
        /** The platform gives each a name, and knows what it shows. */
        NAMED_BY_PLATFORM,
        /** We give each a name. */
        NAMED_BY_US
    }

    /** Whose thumbs stand under an answer. */
    public enum Thumbs {
        OURS,
        OF_THE_PLATFORM
    }
}
