package dev.errata.bot.knowledge.ingest;

import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.embedding.Encoder;
import dev.errata.bot.knowledge.Document;
import dev.errata.bot.knowledge.DocumentId;
import dev.errata.bot.knowledge.Passage;
import dev.errata.bot.knowledge.PassageId;
import dev.errata.bot.knowledge.Passages;
import dev.errata.bot.knowledge.Windows;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives a workspace, or one place of it, documents to answer from. Doing it again changes only what changed; being stopped halfway
 * leaves whole documents.
 */
public final class IngestDocuments {

    private static final int BATCH = 16;

    private final DocumentReader reader;
    private final Passages passages;
    private final Encoder encoder;

    /** Hears how far it is. */
    public interface Progress {

        default void found(int files) {}

        /** Large documents take a while: so many of their passages are embedded. */
        default void embedded(String name, int done, int all) {}

        default void finished(Ingested outcome) {}
    }

    public IngestDocuments(DocumentReader reader, Passages passages, Encoder encoder) {
        this.reader = reader;
        this.passages = passages;
        this.encoder = encoder;
    }

    /**
     * One outcome for each file, in order of name.
     *
     * @param place the only place whose questions the documents answer; empty for the whole workspace
     */
    public List<Ingested> ingest(WorkspaceId workspace, Optional<PlaceId> place, List<Path> roots, Progress progress) {
        List<Found> all = reader.find(roots);
        progress.found(all.size());
        List<Ingested> outcomes = new ArrayList<>();
        for (Found found : all) {
            Ingested outcome = found.match(
                    file -> ingest(workspace, place, file, progress),
                    skipped -> new Ingested.Skipped(skipped.name(), skipped.reason()));
            progress.finished(outcome);
            outcomes.add(outcome);
        }
        return outcomes;
    }

    private Ingested ingest(WorkspaceId workspace, Optional<PlaceId> place, Found.File file, Progress progress) {
        return reader.read(file.path())
                .match(
                        read -> store(workspace, place, file.name(), read, progress),
                        unreadable -> new Ingested.Skipped(file.name(), unreadable.reason()));
    }

    private Ingested store(
            WorkspaceId workspace, Optional<PlaceId> place, String name, Reading.Read read, Progress progress) {
        boolean unchanged = passages.find(workspace, place, name)
                .filter(earlier -> earlier.contentHash().equals(read.contentHash()))
                .isPresent();
        if (unchanged) {
            return new Ingested.Unchanged(name);
        }
        Document document = new Document(workspace, DocumentId.random(), name, read.title(), place, read.contentHash());
        List<Passage> pieces = passagesOf(document, read.pieces());
        passages.replace(document, pieces, encoder.model(), embeddings(name, pieces, progress));
        return new Ingested.Stored(name, pieces.size());
    }

    private static List<Passage> passagesOf(Document document, List<Reading.Piece> pieces) {
        List<Passage> passages = new ArrayList<>();
        for (Reading.Piece piece : pieces) {
            passages.add(new Passage(
                    PassageId.random(),
                    document.id(),
                    document.title(),
                    passages.size(),
                    piece.heading(),
                    piece.text()));
        }
        return passages;
    }

    private Map<String, Embedding> embeddings(String name, List<Passage> pieces, Progress progress) {
        Map<String, Embedding> embeddings = new LinkedHashMap<>();
        for (int from = 0; from < pieces.size(); from += BATCH) {
            embeddings.putAll(Windows.encoded(pieces.subList(from, Math.min(from + BATCH, pieces.size())), encoder));
            progress.embedded(name, Math.min(from + BATCH, pieces.size()), pieces.size());
        }
        return embeddings;
    }
}
