package dev.errata.web.page;

import dev.errata.bot.Phrasebook;
import dev.errata.bot.correction.Problem;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the page; all of them stand in {@code words.properties}. */
public final class Words {

    private static final String BUNDLE = "dev.errata.web.page.words";
    private static final Phrasebook PHRASES = new Phrasebook(BUNDLE);

    private Words() {}

    public static String say(String key, Object... arguments) {
        return PHRASES.say(key, arguments);
    }

    static boolean has(String key) {
        return ResourceBundle.getBundle(BUNDLE, Locale.ROOT).containsKey(key);
    }

    /** One of three forms, by number: {@code key.none}, {@code key.one} or {@code key.many}. */
    public static String count(String key, int number) {
        return say(key + (number == 0 ? ".none" : number == 1 ? ".one" : ".many"), number);
    }

    /**
     * What is wrong, in one sentence.
     *
     * @param who the author, or the company, whoever the sentence is about
     */
    public static String problem(Problem problem, String who) {
        return say("problem." + problem, who);
    }
}
