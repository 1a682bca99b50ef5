package dev.errata.bot.knowledge.ingest;

import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.embedding.Embeddings;
import dev.errata.bot.embedding.Encoder;
import dev.errata.bot.knowledge.Document;
import dev.errata.bot.knowledge.DocumentId;
import dev.errata.bot.knowledge.Documents;
import dev.errata.bot.knowledge.Passage;
import dev.errata.bot.knowledge.PassageId;
import dev.errata.bot.knowledge.ingest.Mirror.Lying;
import dev.errata.bot.knowledge.ingest.Origins.Origin;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Gives a workspace, or one place of it, documents to answer from. Doing it again changes only what changed, and removes what is gone from
 * a folder that is read whole; being stopped halfway leaves whole documents.
 */
public final class IngestDocuments {

    /** So many passages may wait to be embedded before the next document is read. */
    private static final int AHEAD = 256;

    private final DocumentReader reader;
    private final Documents documents;
    private final Embeddings embeddings;
    private final Encoder encoder;

    /** Hears how far it is, of one file after the other. */
    public interface Progress {

        default void found(int files) {}

        /** One source belongs to another from now on. */
        default void tookOver(String below, String source) {}

        /** Large documents take a while: so many of their passages are embedded. */
        default void embedded(String name, int done, int all) {}

        default void finished(Ingested outcome) {}
    }

    /**
     * Over these documents.
     *
     * @param embeddings those that were computed before are not computed again
     */
    public IngestDocuments(DocumentReader reader, Documents documents, Embeddings embeddings, Encoder encoder) {
        this.reader = reader;
        this.documents = documents;
        this.embeddings = embeddings;
        this.encoder = encoder;
    }

    /** Reads everything that is wanted, then removes what is gone. */
    public IngestReport ingest(Wanted wanted, Progress progress) {
        List<Origin> origins = new Origins(documents, wanted.workspace(), progress)
                .of(wanted, wanted.roots().stream().map(reader::find).toList());
        Mirror mirror = new Mirror(documents, wanted);
        try (Encoding encoding = new Encoding(embeddings, encoder, wanted.workspace())) {
            List<Ingested> outcomes = new Run(wanted, mirror, encoding, progress).outcomes(mirror.lying(origins));
            return mirror.removeGone(origins, outcomes);
        }
    }

    /** Documents are read while passages of those before them are still being embedded, and stored in their order. */
    private final class Run {

        private final Wanted wanted;
        private final Mirror mirror;
        private final Encoding encoding;
        private final Progress progress;
        private final Deque<Begun> begun = new ArrayDeque<>();
        private final List<Ingested> outcomes = new ArrayList<>();
        private int ahead;

        Run(Wanted wanted, Mirror mirror, Encoding encoding, Progress progress) {
            this.wanted = wanted;
            this.mirror = mirror;
            this.encoding = encoding;
            this.progress = progress;
        }

        /** One for each. */
        List<Ingested> outcomes(List<Lying> all) {
            progress.found(all.size());
            for (Lying one : all) {
                begun.addLast(begin(one));
                ahead += begun.getLast().passages();
                // What has nothing to be embedded waits for nobody before it either.
                while (!begun.isEmpty() && (ahead > AHEAD || begun.getFirst().passages() == 0)) {
                    finishNext();
                }
            }
            while (!begun.isEmpty()) {
                finishNext();
            }
            return outcomes;
        }

        private void finishNext() {
            Begun next = begun.removeFirst();
            ahead -= next.passages();
            Ingested outcome = next.finish().get();
            progress.finished(outcome);
            outcomes.add(outcome);
        }

        private Begun begin(Lying one) {
            return one.found()
                    .match(
                            file -> reader.read(file.path())
                                    .match(
                                            read -> begin(one, read),
                                            unreadable -> Begun.with(leftOut(one, unreadable))),
                            skipped -> Begun.with(mirror.skipped(one, skipped.reason())));
        }

        private Ingested leftOut(Lying one, Reading.Unreadable unreadable) {
            return unreadable.isEmpty()
                    ? mirror.emptied(one, unreadable.reason())
                    : mirror.skipped(one, unreadable.reason());
        }

        private Begun begin(Lying one, Reading.Read read) {
            Optional<Document> earlier = mirror.earlier(one, read);
            if (earlier.map(Document::contentHash)
                    .filter(read.contentHash()::equals)
                    .isPresent()) {
                return Begun.with(new Ingested.Unchanged(one.name()));
            }
            Document document = new Document(
                    wanted.workspace(),
                    DocumentId.random(),
                    Optional.of(one.source()),
                    one.name(),
                    read.title(),
                    wanted.place(),
                    read.contentHash());
            List<Passage> passages = passagesOf(document, read.pieces());
            List<Encoding.Batch> batches = encoding.begin(passages);
            return new Begun(passages.size(), () -> {
                documents.replace(document, passages, encoder.model(), embedded(document, passages, batches));
                return new Ingested.Stored(one.name(), passages.size(), earlier.isPresent(), read.noise());
            });
        }

        private Map<String, Embedding> embedded(
                Document document, List<Passage> passages, List<Encoding.Batch> batches) {
            Map<String, Embedding> windows = new HashMap<>();
            int done = 0;
            for (Encoding.Batch batch : batches) {
                windows.putAll(batch.embedded());
                done += batch.passages();
                progress.embedded(document.name(), done, passages.size());
            }
            return windows;
        }
    }

    /** A file that was read, and what is left to do with it. */
    private record Begun(int passages, Supplier<Ingested> finish) {

        static Begun with(Ingested outcome) {
            return new Begun(0, () -> outcome);
        }
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
}
