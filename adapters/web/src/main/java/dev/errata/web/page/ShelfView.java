package dev.errata.web.page;

import dev.errata.bot.knowledge.Passage;
import dev.errata.bot.knowledge.ingest.Ingested;
import dev.errata.bot.question.Place;
import dev.errata.web.shelf.Dropped;
import dev.errata.web.shelf.Dropped.State;
import java.util.List;
import java.util.Optional;

/**
 * The documents from which somebody is answered where they are.
 *
 * @param answering how many these are
 * @param dropped what was dropped onto the page lately, the latest first
 */
public record ShelfView(long answering, List<Dropped> dropped) {

    private static final MarkdownHtml MARKDOWN = new MarkdownHtml();

    /** A passage as it is read, sanitised. */
    public static String html(Passage passage) {
        return MARKDOWN.document(passage.text()).body().html();
    }

    /** What becomes, or became, of a document. */
    public static String words(Dropped document) {
        State state = document.state();
        if (state instanceof State.Waiting) {
            return Words.say("documents.waiting");
        }
        if (state instanceof State.Reading reading) {
            return reading.all() == 0
                    ? Words.say("documents.reading")
                    : Words.say("documents.reading.passages", reading.done(), reading.all());
        }
        if (state instanceof State.Ended ended) {
            return ended.outcome()
                    .match(
                            stored -> Words.say(
                                    stored.replaced() ? "documents.replaced" : "documents.read", stored.passages()),
                            unchanged -> Words.say("documents.unchanged"),
                            skipped -> Words.say("documents.left-out", skipped.reason()));
        }
        return Words.say("documents.failed");
    }

    /** Whether it is there to answer from. */
    public static boolean isRead(Dropped document) {
        return document.state() instanceof State.Ended ended && !(ended.outcome() instanceof Ingested.Skipped);
    }

    /** For whom a document was read. */
    public static String audience(Optional<Place> only) {
        return only.map(place -> place.isDirect()
                        ? Words.say("documents.for.alone")
                        : Words.say("documents.for.channel", place.name()))
                .orElseGet(() -> Words.say("documents.for.everyone"));
    }
}
