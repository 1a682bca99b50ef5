package dev.errata.bot.knowledge;

import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.question.WorkspaceId;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All documents of all workspaces, and where they came from. */
public interface Documents {

    /** In order of source and name. */
    List<Document> list(WorkspaceId workspace);

    /**
     * A document on a list.
     *
     * @param readAt when it was read as it is
     */
    record Listed(Document document, Instant readAt, int passages) {}

    /** As {@link #list}, with what people want to know of each. */
    List<Listed> shelf(WorkspaceId workspace);

    /** In their order; none of a document that is not there. */
    List<Passage> passages(WorkspaceId workspace, DocumentId document);

    /**
     * Where documents come from.
     *
     * @param name the folder's real path, or what people call it
     * @param baseUrl below which readers find the originals
     */
    record Source(String name, Optional<URI> baseUrl) {

        /** Where readers find the original of one of its documents. */
        public Optional<URI> link(String document) {
            return baseUrl.map(url -> URI.create(url + (url.toString().endsWith("/") ? "" : "/") + encoded(document)));
        }

        private static String encoded(String path) {
            try {
                return new URI(null, null, "/" + path, null).toASCIIString().substring(1);
            } catch (URISyntaxException e) {
                throw new IllegalArgumentException("no path: " + path, e);
            }
        }
    }

    List<Source> sources(WorkspaceId workspace);

    /** Keeps a source; without an address of its own one that was known before keeps the address it has. */
    void save(WorkspaceId workspace, Source source);

    /** The documents of one source belong to another, where their names begin with this, and the first is forgotten. */
    void takeOver(WorkspaceId workspace, String from, String to, String prefix);

    /** A document whose source nobody knew belongs to this one, which was saved before. */
    void adopt(WorkspaceId workspace, DocumentId document, String source);

    /**
     * Stores a document with its passages in place of an earlier one of the same source, name and place. Its source was saved before.
     *
     * @param windows the embeddings of all windows of the passages ({@link Windows})
     */
    void replace(Document document, List<Passage> passages, String model, Map<String, Embedding> windows);

    /** Those that are not there are gone already. */
    void remove(WorkspaceId workspace, Collection<DocumentId> documents);
}
