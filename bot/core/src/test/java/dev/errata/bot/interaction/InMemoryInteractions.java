package dev.errata.bot.interaction;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.question.Directory;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.Question;
import dev.errata.bot.question.ThreadId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.recall.Application;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@link Interactions} in memory, for readers who look while something is written too. */
public final class InMemoryInteractions implements Interactions {

    private final Map<List<Object>, Interaction> all = new LinkedHashMap<>();
    private final Map<List<Object>, Rating> ratings = new HashMap<>();
    private final Set<WorkspaceId> forgotten = new HashSet<>();
    private final Directory directory;
    private Function<Application, Optional<Application>> current = Optional::of;

    public InMemoryInteractions(Directory directory) {
        this.directory = directory;
    }

    /** How an application is shown with the state its correction has now; empty for a correction that is not stored. */
    public synchronized void currentState(Function<Application, Optional<Application>> withStateOfNow) {
        this.current = withStateOfNow;
    }

    /** Everything of a workspace, in the order in which it was recorded. */
    public synchronized List<Interaction> all(WorkspaceId workspace) {
        return all.values().stream()
                .filter(i -> i.workspace().equals(workspace))
                .map(this::asOfNow)
                .toList();
    }

    /** What is recorded of this workspace from now on is refused. */
    public synchronized void forget(WorkspaceId workspace) {
        forgotten.add(workspace);
        all.values().removeIf(i -> i.workspace().equals(workspace));
    }

    /** These were never asked. */
    public synchronized void forget(WorkspaceId workspace, Collection<InteractionId> ids) {
        ids.forEach(id -> all.remove(List.of(workspace, id)));
    }

    @Override
    public synchronized boolean record(Interaction interaction) {
        if (forgotten.contains(interaction.workspace())) {
            throw new IllegalStateException("the place of interaction " + interaction.id() + " is gone");
        }
        return all.putIfAbsent(List.of(interaction.workspace(), interaction.id()), interaction) == null;
    }

    @Override
    public synchronized Optional<Interaction> find(WorkspaceId workspace, InteractionId id) {
        return Optional.ofNullable(all.get(List.of(workspace, id))).map(this::asOfNow);
    }

    @Override
    public synchronized List<Interaction> findByPrefix(WorkspaceId workspace, String prefix) {
        return all.values().stream()
                .filter(i ->
                        i.workspace().equals(workspace) && i.id().toString().startsWith(prefix))
                .limit(2)
                .map(this::asOfNow)
                .toList();
    }

    @Override
    public synchronized List<Interaction> thread(Place place, ThreadId thread, int limit) {
        List<Interaction> said = all.values().stream()
                .filter(i -> i.question().place().id().equals(place.id())
                        && i.question().thread().equals(thread))
                .sorted(Comparator.comparing(i -> i.question().at()))
                .map(this::asOfNow)
                .toList();
        return said.subList(Math.max(0, said.size() - limit), said.size());
    }

    @Override
    public synchronized List<Interaction> lately(WorkspaceId workspace, Instant since, int most) {
        Map<PlaceId, Interaction> newest = new HashMap<>();
        all.values().stream()
                .filter(i -> i.workspace().equals(workspace) && i.replaces().isEmpty())
                .filter(i -> !i.question().at().isBefore(since))
                .sorted(Comparator.comparing(i -> i.question().at()))
                .forEach(i -> newest.put(i.question().place().id(), i));
        return newest.values().stream()
                .sorted(Comparator.comparing((Interaction i) -> i.question().at())
                        .reversed())
                .limit(most)
                .map(this::asOfNow)
                .toList();
    }

    @Override
    public synchronized Optional<Interaction> replacementOf(WorkspaceId workspace, InteractionId id) {
        return all.values().stream()
                .filter(i -> i.workspace().equals(workspace) && i.replaces().equals(Optional.of(id)))
                .max(Comparator.comparing(i -> i.question().at()))
                .map(this::asOfNow);
    }

    @Override
    public synchronized Optional<Interaction> askedBefore(Question question, Instant since) {
        return all.values().stream()
                .filter(i -> i.workspace().equals(question.workspace())
                        && i.replaces().isEmpty())
                .filter(i -> i.question().place().id().equals(question.place().id()))
                .filter(i -> i.question().asker().id().equals(question.asker().id()))
                .filter(i ->
                        !i.question().at().isBefore(since) && i.question().at().isBefore(question.at()))
                .max(Comparator.comparing(i -> i.question().at()))
                .map(this::asOfNow);
    }

    @Override
    public synchronized List<Interaction> showing(
            WorkspaceId workspace, CorrectionId correction, Instant since, int most) {
        return all.values().stream()
                .filter(i ->
                        i.workspace().equals(workspace) && !i.question().at().isBefore(since))
                .filter(i -> i.answer().applications().stream()
                        .anyMatch(a -> a.correction().id().equals(correction)
                                && (a.carries() || a.reason().asks() || a.isOutdone())))
                .sorted(Comparator.comparing((Interaction i) -> i.question().at())
                        .reversed())
                .limit(most)
                .map(this::asOfNow)
                .toList();
    }

    @Override
    public synchronized boolean leavesOutFirst(Interaction answer) {
        Place place = answer.question().place();
        Set<CorrectionId> before = all(answer.workspace()).stream()
                .takeWhile(each -> !each.id().equals(answer.id()))
                .filter(each -> each.replaces().isEmpty()
                        && each.question().place().id().equals(place.id()))
                .flatMap(each -> each.answer().leftOut().stream())
                .map(Correction::id)
                .collect(Collectors.toSet());
        return answer.replaces().isEmpty()
                && answer.answer().leftOut().stream().anyMatch(own -> !before.contains(own.id()));
    }

    @Override
    public synchronized void rate(WorkspaceId workspace, InteractionId id, Person by, Rating rating, Instant at) {
        ratings.put(List.of(workspace, id, by.id()), rating);
    }

    @Override
    public synchronized Optional<Rating> rating(WorkspaceId workspace, InteractionId id, Person by) {
        return Optional.ofNullable(ratings.get(List.of(workspace, id, by.id())));
    }

    /** What anybody thought of an answer. */
    public synchronized List<Rating> ratings(InteractionId id) {
        return ratings.entrySet().stream()
                .filter(entry -> entry.getKey().get(1).equals(id))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Everything that was recorded, in that order. */
    public synchronized List<Interaction> all() {
        return List.copyOf(all.values());
    }

    /** Whether this person asked something in this thread. */
    public synchronized boolean hasAsked(WorkspaceId workspace, String place, ThreadId thread, String person) {
        return all.values().stream()
                .anyMatch(i -> i.workspace().equals(workspace)
                        && i.question().place().externalId().equals(place)
                        && i.question().thread().equals(thread)
                        && i.question().asker().externalId().equals(person));
    }

    /** Who they are now, and where that is. */
    private Question asOfNow(Question asked) {
        Place place = asked.place();
        Person asker = asked.asker();
        return new Question(
                asked.id(),
                directory.place(place.workspace(), place.id()).orElse(place),
                asked.thread(),
                directory.person(asker.workspace(), asker.id()).orElse(asker),
                asked.asked(),
                asked.at());
    }

    private Interaction asOfNow(Interaction recorded) {
        Answer answer = recorded.answer();
        return new Interaction(
                asOfNow(recorded.question()),
                recorded.standalone(),
                new Answer(
                        answer.kind(),
                        answer.text(),
                        answer.applications().stream()
                                .map(current)
                                .flatMap(Optional::stream)
                                .toList(),
                        answer.sources(),
                        answer.changed(),
                        answer.writing()),
                recorded.replaces(),
                recorded.audience());
    }
}
