package dev.errata.bot.interaction;

import dev.errata.bot.knowledge.DocumentId;
import dev.errata.bot.knowledge.Passage;
import dev.errata.bot.knowledge.Passages;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A passage that an answer rests on.
 *
 * @param number how the answer's text refers to it, from 1
 * @param heading the headings above the passage, may be empty
 * @param link where readers find the original, if that is known
 * @param found where it stood and how it was found; empty of answers by versions that did not keep that
 */
public record Source(int number, String title, String heading, Optional<URI> link, Optional<Found> found) {

    /**
     * A place in a document, which may have been read again, or removed, since, and why it was chosen.
     *
     * @param readAt when the document was read as it was then
     * @param closeness to the question, from -1 to 1, and
     * @param coverage of its words, from 0 to 1, as in {@link dev.errata.bot.knowledge.PassageIndex.Hit}
     */
    public record Found(DocumentId document, int position, Instant readAt, double closeness, double coverage) {}

    /** One that was found. */
    public static Source of(int number, Passages.Scored found) {
        Passage passage = found.passage();
        return new Source(
                number,
                passage.title(),
                passage.heading(),
                found.link(),
                Optional.of(new Found(
                        passage.document(),
                        passage.position(),
                        found.readAt(),
                        found.hit().closeness(),
                        found.hit().coverage())));
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
