package dev.errata.bot.interaction;

import java.net.URI;
import java.util.Optional;

/**
 * A passage that an answer rests on.
 *
 * @param number how the answer's text refers to it, from 1
 * @param heading the headings above the passage, may be empty
 * @param link where readers find the original, if that is known
 */
public record Source(int number, String title, String heading, Optional<URI> link) {

    /** One of which nobody knows where it is read. */
    public Source(int number, String title, String heading) {
        this(number, title, heading, Optional.empty());
    }
}
