package dev.errata.bot.knowledge;

import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

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
    public void replace(Document document, List<Passage> passages, String model, Map<String, Embedding> windows) {
        find(document.workspace(), document.place(), document.name()).ifPresent(earlier -> {
            documents.remove(earlier);
            all.removeIf(stored -> stored.document.id().equals(earlier.id()));
        });
        documents.add(document);
        for (Passage passage : passages) {
            List<Embedding> known = Windows.of(passage).stream()
                    .map(windows::get)
                    .filter(Objects::nonNull)
                    .toList();
            all.add(new Stored(document, passage, model, known));
        }
    }

    @Override
    public List<Document> list(WorkspaceId workspace) {
        return documents.stream().filter(d -> d.workspace().equals(workspace)).toList();
    }

    @Override
    public List<Scored> best(Place place, Person asker, String model, Embedding asked, String question, int limit) {
        boolean outside = place.shared() || asker.isExternal();
        Map<PassageId, Passage> byId = new HashMap<>();
        List<PassageIndex.Indexed> indexed = all.stream()
                .filter(stored -> stored.document.workspace().equals(place.workspace()))
                .filter(stored -> stored.model.equals(model))
                .map(stored -> new PassageIndex.Indexed(stored.passage, stored.document.place(), stored.windows))
                .toList();
        indexed.forEach(one -> byId.put(one.passage().id(), one.passage()));
        return PassageIndex.of(indexed)
                .best(asked, question, only -> only.map(place.id()::equals).orElse(!outside), limit)
                .stream()
                .map(hit -> new Scored(Objects.requireNonNull(byId.get(hit.passage())), hit))
                .toList();
    }

    private record Stored(Document document, Passage passage, String model, List<Embedding> windows) {}
}
