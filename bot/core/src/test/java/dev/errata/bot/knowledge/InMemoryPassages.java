package dev.errata.bot.knowledge;

import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@link Passages} in memory. */
public final class InMemoryPassages implements Passages {

    private final List<Stored> all = new ArrayList<>();
    private final List<Document> documents = new ArrayList<>();

    @Override
    public Optional<Document> find(WorkspaceId workspace, Optional<PlaceId> place, String name) {
        return documents.stream()
                .filter(d -> d.workspace().equals(workspace)
                        && d.place().equals(place)
                        && d.name().equals(name))
                .findFirst();
    }

    @Override
    public void replace(Document document, List<Passage> passages, String model, List<Embedding> embeddings) {
        find(document.workspace(), document.place(), document.name()).ifPresent(earlier -> {
            documents.remove(earlier);
            all.removeIf(stored -> stored.document.id().equals(earlier.id()));
        });
        documents.add(document);
        for (int i = 0; i < passages.size(); i++) {
            all.add(new Stored(document, passages.get(i), model, embeddings.get(i)));
        }
    }

    @Override
    public List<Document> list(WorkspaceId workspace) {
        return documents.stream().filter(d -> d.workspace().equals(workspace)).toList();
    }

    @Override
    public List<Passage> matching(Place place, Person asker, String text, int limit) {
        Set<String> wanted = TellingWords.stems(text);
        return visible(place, asker)
                .filter(stored -> stored.shared(wanted) > 0)
                .sorted(Comparator.comparingLong((Stored stored) -> stored.shared(wanted))
                        .reversed())
                .limit(limit)
                .map(Stored::passage)
                .toList();
    }

    @Override
    public List<Passage> nearest(Place place, Person asker, String model, Embedding embedding, int limit) {
        return visible(place, asker)
                .filter(stored -> stored.model.equals(model))
                .sorted(Comparator.comparingDouble((Stored stored) -> stored.embedding.cosine(embedding))
                        .reversed())
                .limit(limit)
                .map(Stored::passage)
                .toList();
    }

    private Stream<Stored> visible(Place place, Person asker) {
        boolean outside = place.shared() || asker.isExternal();
        return all.stream()
                .filter(stored -> stored.document.workspace().equals(place.workspace()))
                .filter(stored -> stored.document
                        .place()
                        .map(only -> only.equals(place.id()))
                        .orElse(!outside));
    }

    private record Stored(Document document, Passage passage, String model, Embedding embedding) {

        long shared(Set<String> wanted) {
            Set<String> stems = new HashSet<>(TellingWords.stems(passage.searchText()));
            stems.retainAll(wanted);
            return stems.size();
        }
    }
}
