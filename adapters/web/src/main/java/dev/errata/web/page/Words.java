package dev.errata.web.page;

import dev.errata.web.surface.PageVoice;

/** The words of the page: those of all chats, and in {@code words.properties} those that it says alone or otherwise. */
public final class Words {

    private Words() {}

    public static String say(String key, Object... arguments) {
        return PageVoice.VOICE.say(key, arguments);
    }
}
