package dev.errata.chat.words;

import dev.errata.bot.question.Place;
import java.util.Optional;

/** How a platform shows what people wrote. */
public interface Script {

    /** Inside a sentence of ours: visible, on one line, none of it markup. */
    String inSentence(String text);

    /** The same with a sign where there was more of it than there is room for. */
    String inSentence(String text, int longest);

    /** The same where the platform reads no markup, such as in a choice. */
    String inLabel(String text);

    /**
     * Words that lead somewhere, where that can be shown.
     *
     * @param words fit for a sentence already
     */
    String link(String words, String address);

    /** How a channel is called in a sentence, if it can be. */
    Optional<String> channel(Place place);
}
