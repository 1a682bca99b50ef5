package dev.errata.bot.knowledge;

import dev.errata.bot.Samples;
import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.question.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@link Documents} in memory. */
public final class InMemoryDocuments implements Documents {

    private final List<Kept> all = new ArrayList<>();
    private final Map<WorkspaceId, Map<String, Source>> sources = new LinkedHashMap<>();

    record Kept(
            Document document, Instant readAt, List<Passage> passages, String model, Map<String, Embedding> windows) {

        private Kept with(Document other) {
            return new Kept(other, readAt, passages, model, windows);
        }
    }

    Stream<Kept> of(WorkspaceId workspace) {
        return all.stream().filter(kept -> kept.document().workspace().equals(workspace));
    }

    @Override
    public List<Document> list(WorkspaceId workspace) {
        return shelf(workspace).stream().map(Listed::document).toList();
    }

    @Override
    public List<Listed> shelf(WorkspaceId workspace) {
        return of(workspace)
                .map(kept -> new Listed(
                        kept.document(), kept.readAt(), kept.passages().size()))
                // As in a database, what has no value comes last.
                .sorted(Comparator.comparing(
                                (Listed listed) -> listed.document().source().orElse("\uffff"))
                        .thenComparing(listed -> listed.document().name()))
                .toList();
    }

    @Override
    public List<Passage> passages(WorkspaceId workspace, DocumentId document) {
        return of(workspace)
                .filter(kept -> kept.document().id().equals(document))
                .flatMap(kept -> kept.passages().stream())
                .toList();
    }

    /** What the windows of a document were stored with. */
    public Map<String, Embedding> windows(WorkspaceId workspace, DocumentId document) {
        Map<String, Embedding> windows = new LinkedHashMap<>();
        of(workspace)
                .filter(kept -> kept.document().id().equals(document))
                .forEach(kept -> windows.putAll(kept.windows()));
        return windows;
    }

    @Override
    public List<Source> sources(WorkspaceId workspace) {
        return sources.getOrDefault(workspace, Map.of()).values().stream()
                .sorted(Comparator.comparing(Source::name))
                .toList();
    }

    @Override
    public void save(WorkspaceId workspace, Source source) {
        sources.computeIfAbsent(workspace, key -> new LinkedHashMap<>()).merge(source.name(), source, Source::and);
    }

    @Override
    public void takeOver(WorkspaceId workspace, String from, String to, String prefix) {
        all.replaceAll(kept -> kept.document().workspace().equals(workspace)
                        && kept.document().source().filter(from::equals).isPresent()
                ? kept.with(
                        kept.document().withSource(to, prefix + kept.document().name()))
                : kept);
        Map<String, Source> known = sources.getOrDefault(workspace, new LinkedHashMap<>());
        Source gone = known.remove(from);
        if (gone != null) {
            known.computeIfPresent(to, (name, above) -> above.with(prefix, gone));
        }
    }

    @Override
    public void adopt(WorkspaceId workspace, DocumentId document, String source) {
        all.replaceAll(kept -> kept.document().id().equals(document)
                        && kept.document().source().isEmpty()
                ? kept.with(kept.document().withSource(source, kept.document().name()))
                : kept);
    }

    @Override
    public void replace(Document document, List<Passage> passages, String model, Map<String, Embedding> windows) {
        all.removeIf(kept -> kept.document().workspace().equals(document.workspace())
                && kept.document().source().equals(document.source())
                && kept.document().place().equals(document.place())
                && kept.document().name().equals(document.name()));
        all.add(new Kept(document, Samples.NOW, List.copyOf(passages), model, Map.copyOf(windows)));
    }

    @Override
    public void remove(WorkspaceId workspace, Collection<DocumentId> documents) {
        all.removeIf(kept -> kept.document().workspace().equals(workspace)
                && documents.contains(kept.document().id()));
    }
}
