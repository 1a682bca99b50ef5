package dev.errata.web.page;

import dev.errata.web.surface.PageVoice;

/** The words of the page: those of all chats, and in {@code words.properties} those that it says alone or otherwise. */
public final class Words {

    private Words() {}

    public static String say(String key, Object... arguments) {
        return PageVoice.VOICE.say(key, arguments);
    }

    /** One of three forms, by number: {@code key.none}, {@code key.one} or {@code key.many}. */
    public static String count(String key, int number) {
        return say(key + (number == 0 ? ".none" : number == 1 ? ".one" : ".many"), number);
    }
}
