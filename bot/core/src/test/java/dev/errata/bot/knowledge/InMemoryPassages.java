package dev.errata.bot.knowledge;

import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.WorkspaceId;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** {@link Passages} in memory. */
public final class InMemoryPassages implements Passages {

    private final InMemoryDocuments documents;

    /** Finds those of these documents. */
    public InMemoryPassages(InMemoryDocuments documents) {
        this.documents = documents;
    }

    @Override
    public List<Scored> best(Place place, Person asker, String model, Embedding asked, String question, int limit) {
        boolean outside = place.shared() || asker.isExternal();
        Map<PassageId, Passage> byId = new HashMap<>();
        List<PassageIndex.Indexed> indexed = documents
                .of(place.workspace())
                .filter(kept -> kept.model().equals(model))
                .flatMap(kept -> kept.passages().stream().map(passage -> indexed(kept, passage)))
                .toList();
        indexed.forEach(one -> byId.put(one.passage().id(), one.passage()));
        return PassageIndex.of(indexed)
                .best(asked, question, only -> only.map(place.id()::equals).orElse(!outside), limit)
                .stream()
                .map(hit -> scored(Objects.requireNonNull(byId.get(hit.passage())), hit, place.workspace()))
                .toList();
    }

    private Scored scored(Passage passage, PassageIndex.Hit hit, WorkspaceId workspace) {
        InMemoryDocuments.Kept kept = documents
                .of(workspace)
                .filter(any -> any.document().id().equals(passage.document()))
                .findFirst()
                .orElseThrow();
        Document document = kept.document();
        Optional<URI> link = documents.sources(workspace).stream()
                .filter(source ->
                        document.source().filter(source.name()::equals).isPresent())
                .flatMap(source -> source.link(document.name()).stream())
                .findFirst();
        return new Scored(passage, hit, link, kept.readAt());
    }

    private static PassageIndex.Indexed indexed(InMemoryDocuments.Kept kept, Passage passage) {
        List<Embedding> known = Windows.of(passage).stream()
                .map(kept.windows()::get)
                .filter(Objects::nonNull)
                .toList();
        return new PassageIndex.Indexed(passage, kept.document().place(), known);
    }
}
