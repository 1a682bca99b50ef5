package dev.errata.bot.history;

import dev.errata.bot.Stores;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.interaction.InMemoryInteractions;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Interaction.Audience;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.recall.Application.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@link History} of what was recorded in memory. */
public final class InMemoryHistory implements History {

    private final InMemoryInteractions interactions;
    private final Corrections corrections;

    /** @param stores those in memory */
    public InMemoryHistory(Stores stores) {
        this.interactions = (InMemoryInteractions) stores.interactions();
        this.corrections = stores.corrections();
    }

    @Override
    public List<Interaction> latest(Place place, int limit) {
        List<Interaction> said = interactions.all(place.workspace()).stream()
                .filter(i -> i.question().place().id().equals(place.id()))
                .sorted(Comparator.comparing(i -> i.question().at()))
                .toList();
        return said.subList(Math.max(0, said.size() - limit), said.size());
    }

    @Override
    public List<Tally> tallies(WorkspaceId workspace, Collection<CorrectionId> corrections, Person reader) {
        Map<List<Object>, List<Use>> grouped = all(workspace, corrections, reader)
                .collect(Collectors.groupingBy(
                        use -> List.of(use.correction(), use.question().place().id())));
        return grouped.values().stream().map(InMemoryHistory::tally).toList();
    }

    private static Tally tally(List<Use> uses) {
        int given = (int) uses.stream().filter(Use::given).count();
        Use first = uses.get(0);
        int heldBack = (int) uses.stream().filter(Use::isHeldBack).count();
        return new Tally(first.correction(), first.question().place(), given, heldBack);
    }

    @Override
    public List<Use> uses(
            WorkspaceId workspace, Collection<CorrectionId> corrections, Person reader, int limitForEach) {
        List<Use> newestFirst = new ArrayList<>(all(workspace, corrections, reader)
                .sorted(Comparator.comparing(use -> use.question().at()))
                .toList());
        Collections.reverse(newestFirst);
        return newestFirst.stream()
                .filter(use -> newestFirst.stream()
                                .filter(other -> other.correction().equals(use.correction()))
                                .toList()
                                .indexOf(use)
                        < limitForEach)
                .toList();
    }

    @Override
    public Map<CorrectionId, CorrectionId> ledTo(WorkspaceId workspace) {
        Map<CorrectionId, CorrectionId> led = new HashMap<>();
        for (Correction correction : corrections.list(workspace, Optional.empty())) {
            interactions.find(workspace, correction.origin()).stream()
                    .flatMap(origin -> origin.answer().applications().stream())
                    .filter(one -> one.given() && one.reason() != Reason.STANDING)
                    .map(one -> one.correction().id())
                    .filter(id -> !id.equals(correction.id()))
                    .findFirst()
                    .ifPresent(id -> led.put(correction.id(), id));
        }
        return led;
    }

    private Stream<Use> all(WorkspaceId workspace, Collection<CorrectionId> corrections, Person reader) {
        return interactions.all(workspace).stream()
                .filter(i -> i.audience() == Audience.PLACE
                        || i.question().asker().id().equals(reader.id()))
                .flatMap(i -> i.answer().applications().stream()
                        .filter(a -> corrections.contains(a.correction().id()) && a.reason() != Reason.NEEDS_MODEL)
                        .map(a -> new Use(a.correction().id(), i.question(), a.given(), a.probability(), a.reason())));
    }
}
