package dev.errata.chat.order;

import dev.errata.chat.surface.Visit;
import java.util.Optional;

/** One kind of thing that people tell the bot to do. */
interface Order {

    /**
     * Does what the words say, and says that it is done, or why not; empty if they are none of these.
     *
     * @param words with one space between them
     */
    Optional<String> obey(String words, Visit by);
}
