package dev.errata.bot.knowledge;

import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.question.WorkspaceId;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
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
     * @param folders of it whose originals are elsewhere, by what the names of their documents begin with
     */
    record Source(String name, Optional<URI> baseUrl, Map<String, URI> folders) {

        public Source {
            folders = Map.copyOf(folders);
        }

        public Source(String name, Optional<URI> baseUrl) {
            this(name, baseUrl, Map.of());
        }

        /** Where readers find the original of one of its documents. */
        public Optional<URI> link(String document) {
            return folders.entrySet().stream()
                    .filter(folder -> document.startsWith(folder.getKey()))
                    .max(Comparator.comparingInt(folder -> folder.getKey().length()))
                    .map(folder -> address(
                            folder.getValue(),
                            document.substring(folder.getKey().length())))
                    .or(() -> baseUrl.map(url -> address(url, document)));
        }

        /** The same after more was said of it: an address for all of it is one for its folders too. */
        public Source and(Source later) {
            if (later.baseUrl.isPresent()) {
                return later;
            }
            Map<String, URI> all = new HashMap<>(folders);
            all.putAll(later.folders);
            return new Source(name, baseUrl, all);
        }

        /** The same with what was known of another one, which is a folder of it from now on. */
        public Source with(String folder, Source other) {
            Map<String, URI> all = new HashMap<>(folders);
            other.baseUrl.ifPresent(url -> all.put(folder, url));
            other.folders.forEach((inside, url) -> all.put(folder + inside, url));
            return new Source(name, baseUrl, all);
        }

        private static URI address(URI base, String path) {
            return URI.create(base + (base.toString().endsWith("/") ? "" : "/") + encoded(path));
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

    /** Keeps a source, with what is known of it already ({@link Source#and}). */
    void save(WorkspaceId workspace, Source source);

    /** The documents of one source belong to another, where their names begin with this, and the first is forgotten; their addresses stay. */
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
