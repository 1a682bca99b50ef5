package dev.errata.web.shelf;

import dev.errata.bot.knowledge.Document;
import dev.errata.bot.knowledge.Documents;
import dev.errata.bot.knowledge.Documents.Listed;
import dev.errata.bot.knowledge.Passage;
import dev.errata.bot.people.Visibility;
import dev.errata.bot.question.Directory;
import dev.errata.bot.question.Place;
import dev.errata.web.company.Viewer;
import java.util.List;
import java.util.Optional;

/** What was read in a workspace, as one person may see it. */
public final class Shelf {

    /** More passages of one document nobody reads on a page. */
    private static final int MOST = 100;

    private final Documents documents;
    private final Directory directory;
    private final Visibility sight;

    public Shelf(Documents documents, Directory directory, Visibility sight) {
        this.documents = documents;
        this.directory = directory;
        this.sight = sight;
    }

    /**
     * A document on it.
     *
     * @param only the only place whose questions it answers; empty for the whole workspace
     */
    public record Line(Listed listed, Optional<Place> only) {

        public Document document() {
            return listed.document();
        }
    }

    /** Of how many documents questions are answered there. */
    public long answering(Viewer reader) {
        return documents.list(reader.workspace()).stream()
                .filter(document ->
                        document.place().map(reader.place().id()::equals).orElse(true))
                .count();
    }

    /** In order of source and name. */
    public List<Line> seenBy(Viewer reader) {
        return documents.shelf(reader.workspace()).stream()
                .map(listed -> new Line(
                        listed, listed.document().place().flatMap(place -> directory.place(reader.workspace(), place))))
                .filter(line -> line.document().place().isEmpty()
                        || line.only()
                                .filter(place -> sight.canSee(reader.person(), place))
                                .isPresent())
                .toList();
    }

    /**
     * A document, opened.
     *
     * @param shown passages of it, in their order
     * @param cited the position of the one that an answer rests on; empty where it is read for itself
     * @param left how many come after those that are shown, where it is read for itself
     */
    public record Spread(Line line, List<Passage> shown, Optional<Integer> cited, int left) {}

    /** A document from its beginning; empty if it is there no more, or this person may not see it. */
    public Optional<Spread> opened(Viewer reader, String document) {
        return line(reader, document).map(line -> {
            List<Passage> all =
                    documents.passages(reader.workspace(), line.document().id());
            List<Passage> shown = all.subList(0, Math.min(MOST, all.size()));
            return new Spread(line, shown, Optional.empty(), all.size() - shown.size());
        });
    }

    /** Where an answer has a passage from; empty if that was read again or removed since, or this person may not see it. */
    public Optional<Spread> spread(Viewer reader, String document, int position) {
        return line(reader, document)
                .map(line -> new Spread(
                        line,
                        documents.passages(reader.workspace(), line.document().id()).stream()
                                .filter(passage -> Math.abs((long) passage.position() - position) <= 1)
                                .toList(),
                        Optional.of(position),
                        0));
    }

    private Optional<Line> line(Viewer reader, String document) {
        return seenBy(reader).stream()
                .filter(line -> line.document().id().toString().equals(document))
                .findFirst();
    }

    /** Takes a document away, if this person may see it. */
    public void remove(Viewer by, String id) {
        documents.remove(
                by.workspace(),
                seenBy(by).stream()
                        .map(line -> line.document().id())
                        .filter(known -> known.toString().equals(id))
                        .toList());
    }
}
