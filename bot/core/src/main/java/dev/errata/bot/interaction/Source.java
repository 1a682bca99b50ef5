package dev.errata.bot.interaction;

import dev.errata.bot.knowledge.DocumentId;
import dev.errata.bot.knowledge.Passage;
import dev.errata.bot.knowledge.Passages;
import java.net.URI;
import java.util.Optional;

/**
 * A passage that an answer rests on.
 *
 * @param number how the answer's text refers to it, from 1
 * @param heading the headings above the passage, may be empty
 * @param link where readers find the original, if that is known
 * @param at where it stood; empty of answers by versions that did not keep that
 */
public record Source(int number, String title, String heading, Optional<URI> link, Optional<At> at) {

    /** A place in a document, which may have been read again, or removed, since. */
    public record At(DocumentId document, int position) {}

    /** One that was found. */
    public static Source of(int number, Passages.Scored found) {
        Passage passage = found.passage();
        return new Source(
                number,
                passage.title(),
                passage.heading(),
                found.link(),
                Optional.of(new At(passage.document(), passage.position())));
    }

    /** One of which nobody knows where it stands. */
    public Source(int number, String title, String heading, Optional<URI> link) {
        this(number, title, heading, link, Optional.empty());
    }

    /** One of which nobody knows where it is read either. */
    public Source(int number, String title, String heading) {
        this(number, title, heading, Optional.empty());
    }
}
