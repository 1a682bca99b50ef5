package dev.errata.bot.knowledge.ingest;

import dev.errata.bot.knowledge.Documents;
import dev.errata.bot.knowledge.Documents.Source;
import dev.errata.bot.question.WorkspaceId;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which source a folder belongs to: the nearest one that is known and holds it, else itself. A folder that is read whole takes over the known
 * sources in it; a single file takes nothing over.
 */
final class Origins {

    /**
     * A listing as part of its source.
     *
     * @param prefix what stands before the names of the listing; empty or ending in {@code /}
     */
    record Origin(String source, String prefix, DocumentReader.Listing listing) {}

    private final Documents documents;
    private final WorkspaceId workspace;
    private final List<String> known;
    private final IngestDocuments.Progress progress;

    Origins(Documents documents, WorkspaceId workspace, IngestDocuments.Progress progress) {
        this.documents = documents;
        this.workspace = workspace;
        this.known = new ArrayList<>(
                documents.sources(workspace).stream().map(Source::name).toList());
        this.progress = progress;
    }

    /** All parts of one source, which is kept with what is said about it. */
    List<Origin> of(Wanted wanted, List<DocumentReader.Listing> listings) {
        List<Origin> origins = listings.stream()
                // The outermost first: it is what the others belong to.
                .sorted(Comparator.comparing(listing -> listing.folder().length()))
                .map(listing -> wanted.source()
                        .map(name -> new Origin(name, "", listing))
                        .orElseGet(() -> of(listing)))
                .toList();
        origins.forEach(origin -> documents.save(workspace, new Source(origin.source(), Optional.empty())));
        origins.stream().filter(origin -> origin.listing().whole()).forEach(this::takeOver);
        wanted.baseUrl().ifPresent(url -> origins.forEach(origin -> documents.save(workspace, at(origin, url))));
        return origins;
    }

    /** An address that is said of a folder is for what lies in it. */
    private static Source at(Origin origin, URI url) {
        return origin.prefix().isEmpty()
                ? new Source(origin.source(), Optional.of(url))
                : new Source(origin.source(), Optional.empty(), Map.of(origin.prefix(), url));
    }

    private Origin of(DocumentReader.Listing listing) {
        String folder = listing.folder();
        Optional<String> above = known.stream()
                .filter(source -> below(source).filter(folder::startsWith).isPresent() || source.equals(folder))
                .max(Comparator.comparingInt(String::length));
        if (above.isEmpty()) {
            known.add(folder);
        }
        return above.filter(source -> !source.equals(folder))
                .flatMap(source -> below(source)
                        .map(inside -> new Origin(source, folder.substring(inside.length()) + "/", listing)))
                .orElseGet(() -> new Origin(folder, "", listing));
    }

    /** What lies in the folder that was read. */
    private void takeOver(Origin origin) {
        String source = origin.source();
        below(source)
                .ifPresent(inside -> List.copyOf(known).stream()
                        .filter(other -> !other.equals(source) && other.startsWith(inside + origin.prefix()))
                        .forEach(other -> {
                            documents.takeOver(workspace, other, source, other.substring(inside.length()) + "/");
                            known.remove(other);
                            progress.tookOver(other, source);
                        }));
    }

    /** What the paths of everything in a folder begin with; none of a name that people gave. */
    private static Optional<String> below(String source) {
        return source.startsWith("/") ? Optional.of(source.endsWith("/") ? source : source + "/") : Optional.empty();
    }
}
