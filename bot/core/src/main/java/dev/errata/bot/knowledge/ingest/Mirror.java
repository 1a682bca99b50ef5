package dev.errata.bot.knowledge.ingest;

import dev.errata.bot.knowledge.Document;
import dev.errata.bot.knowledge.Documents;
import dev.errata.bot.knowledge.ingest.Origins.Origin;
import dev.errata.bot.knowledge.ingest.Wanted.Gone;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What one run finds beside what was there before, for the same audience: what is new, what is as it was, what is gone. */
final class Mirror {

    /** Fewer gone documents are no reason to doubt that a folder is what it was. */
    private static final int DOUBTFUL = 10;

    private static final String SAME_NAME =
            "another file of this run has the same name; put them into one folder and name that";

    private final Documents documents;
    private final Wanted wanted;
    private final Map<Key, Document> before = new HashMap<>();
    private final Map<String, Document> ofNoSource = new HashMap<>();
    private final List<Document> emptied = new ArrayList<>();

    private record Key(String source, String name) {}

    /** Something found, under the name that it has in its source. */
    record Lying(String source, String name, Found found) {

        private Key key() {
            return new Key(source, name);
        }

        private boolean isSameAs(Lying other) {
            return found.match(file -> Optional.of(file.path()), skipped -> Optional.<Path>empty())
                    .equals(other.found.match(file -> Optional.of(file.path()), skipped -> Optional.empty()));
        }
    }

    Mirror(Documents documents, Wanted wanted) {
        this.documents = documents;
        this.wanted = wanted;
        for (Document document : documents.list(wanted.workspace())) {
            if (document.place().equals(wanted.place())) {
                document.source()
                        .ifPresentOrElse(
                                source -> before.put(new Key(source, document.name()), document),
                                () -> ofNoSource.put(document.name(), document));
            }
        }
    }

    /** All that was found, once, in order of source and name; of two files with one name the first is read. */
    List<Lying> lying(List<Origin> origins) {
        Map<Key, Lying> first = new HashMap<>();
        List<Lying> all = new ArrayList<>();
        for (Origin origin : origins) {
            for (Found found : origin.listing().found()) {
                Lying one = new Lying(origin.source(), origin.prefix() + found.name(), found);
                Lying other = first.putIfAbsent(one.key(), one);
                if (other == null) {
                    all.add(one);
                } else if (!one.isSameAs(other)) {
                    all.add(new Lying(one.source(), one.name(), new Found.Skipped(found.name(), SAME_NAME)));
                }
            }
        }
        all.sort(Comparator.comparing(Lying::source).thenComparing(Lying::name));
        return all;
    }

    /** What was kept of it, also by a version that kept no source, if it has the same bytes. */
    Optional<Document> earlier(Lying one, Reading.Read read) {
        Document known = before.get(one.key());
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Document> adopted =
                Optional.ofNullable(ofNoSource.get(one.name())).filter(document -> read.isOf(document.contentHash()));
        adopted.ifPresent(document -> {
            documents.adopt(wanted.workspace(), document.id(), one.source());
            ofNoSource.remove(one.name());
        });
        return adopted.map(document -> document.withSource(one.source(), one.name()));
    }

    Ingested skipped(Lying one, String reason) {
        return new Ingested.Skipped(one.name(), reason, before.containsKey(one.key()));
    }

    Ingested emptied(Lying one, String reason) {
        Optional.ofNullable(before.get(one.key())).ifPresent(emptied::add);
        return new Ingested.Skipped(one.name(), reason, false);
    }

    /** Removes what is gone of the folders that were read whole, as is wanted. */
    IngestReport removeGone(List<Origin> origins, List<Ingested> outcomes) {
        Set<Key> there = new HashSet<>();
        lying(origins).forEach(one -> there.add(one.key()));
        List<Document> mirrored = before.values().stream()
                .filter(document ->
                        emptied.contains(document) || origins.stream().anyMatch(origin -> holds(origin, document)))
                .sorted(Comparator.comparing(Document::name))
                .toList();
        List<Document> gone = mirrored.stream()
                .filter(document -> emptied.contains(document) || !isStillThere(there, key(document)))
                .toList();
        boolean doubted = wanted.gone() == Gone.REMOVE_FEW && isDoubtful(gone.size(), mirrored.size(), outcomes);
        boolean removed = wanted.gone() != Gone.KEEP && !doubted;
        if (removed) {
            documents.remove(wanted.workspace(), gone.stream().map(Document::id).toList());
        }
        int images =
                origins.stream().mapToInt(origin -> origin.listing().images()).sum();
        return new IngestReport(outcomes, images, removed ? gone : List.of(), removed ? List.of() : gone, doubted);
    }

    private static boolean holds(Origin origin, Document document) {
        return origin.listing().whole()
                && document.source().filter(origin.source()::equals).isPresent()
                && document.name().startsWith(origin.prefix());
    }

    /** What could not be looked into may still hold it. */
    private static boolean isStillThere(Set<Key> there, Key document) {
        boolean is = there.contains(document);
        for (int end = document.name().lastIndexOf('/'); !is && end > 0; ) {
            is = there.contains(new Key(document.source(), document.name().substring(0, end)));
            end = document.name().lastIndexOf('/', end - 1);
        }
        return is;
    }

    private static boolean isDoubtful(int gone, int all, List<Ingested> outcomes) {
        boolean nothingRead = outcomes.stream().allMatch(Ingested.Skipped.class::isInstance);
        return gone > 0 && (nothingRead || (gone >= DOUBTFUL && gone * 10 > all));
    }

    private static Key key(Document document) {
        return new Key(document.source().orElse(""), document.name());
    }
}
