package dev.errata.bot.correction;

import dev.errata.bot.correction.Act.Kind;
import dev.errata.bot.correction.Exemplar.Verdict;
import dev.errata.bot.history.PastCorrections;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Interactions;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.recall.suggestion.Suggestions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@link Corrections} in memory: the acts are the truth, everything else is read off them. */
public final class InMemoryCorrections implements Corrections, PastCorrections {

    private final Interactions interactions;
    private final Suggestions suggestions;
    private final Disputes disputes;
    private final List<Done> done = new ArrayList<>();
    private final Map<ActId, PersonId> undoers = new LinkedHashMap<>();
    private final Map<ActId, Instant> undoneAt = new HashMap<>();
    private final Map<Asked, InteractionId> asked = new HashMap<>();
    private final List<CorrectionId> changed = new ArrayList<>();

    public InMemoryCorrections(Interactions interactions, Suggestions suggestions, Disputes disputes) {
        this.interactions = interactions;
        this.suggestions = suggestions;
        this.disputes = disputes;
    }

    @Override
    public List<Dispute> disputes(WorkspaceId workspace, long changes) {
        return disputes.all(workspace);
    }

    @Override
    public List<Dispute> disputesAsOf(WorkspaceId workspace, Instant moment) {
        return disputes.all(workspace).stream()
                .flatMap(one -> one.asOf(moment).stream())
                .toList();
    }

    @Override
    public Act take(Correction correction) {
        return done.stream()
                .filter(d -> d.act.kind() == Kind.TAKEN && d.isOn(correction.workspace(), correction.id()))
                .map(d -> d.act)
                .findFirst()
                .orElseGet(() -> add(
                        correction,
                        Kind.TAKEN,
                        correction.author(),
                        correction.madeAt(),
                        exemplar(
                                correction,
                                correction.origin(),
                                correction.question(),
                                correction.madeIn(),
                                Verdict.ACCEPTED,
                                correction.madeAt())));
    }

    @Override
    public Optional<Correction> edit(Correction seen, Lesson lesson, Person by, Instant at) {
        return change(seen, lesson, Kind.EDITED, by, at).flatMap(act -> find(seen.workspace(), seen.id()));
    }

    @Override
    public Optional<Act> decide(Correction seen, Lesson lesson, Person by, Instant at) {
        return find(seen.workspace(), seen.id())
                .filter(now ->
                        now.state() == State.ACTIVE && now.lesson().wanted().isPresent())
                .flatMap(waiting -> change(seen, lesson, Kind.DECIDED, by, at));
    }

    private Optional<Act> change(Correction seen, Lesson lesson, Kind kind, Person by, Instant at) {
        return find(seen.workspace(), seen.id())
                .filter(now -> now.version() == seen.version())
                .map(now -> add(with(now, highestVersion(now) + 1, now.state(), lesson), kind, by, at, null));
    }

    @Override
    public Act confirm(Correction correction, InteractionId question, Person by, Instant at) {
        return judge(correction, question, Kind.CONFIRMED, Verdict.ACCEPTED, by, at);
    }

    @Override
    public Act repeat(Correction correction, InteractionId question, Person by, Instant at) {
        return judge(correction, question, Kind.REPEATED, Verdict.ACCEPTED, by, at);
    }

    @Override
    public Optional<Act> saying(WorkspaceId workspace, CorrectionId id, InteractionId question) {
        return done.stream()
                .filter(d -> !d.act.undone() && d.isOn(workspace, id) && d.isAbout(question))
                .reduce((first, second) -> second)
                .map(d -> d.act);
    }

    @Override
    public Optional<InteractionId> saidOf(WorkspaceId workspace, ActId act) {
        return done.stream()
                .filter(d -> d.act.workspace().equals(workspace) && d.act.id().equals(act))
                .flatMap(d -> Stream.ofNullable(d.exemplar))
                .map(Exemplar::interaction)
                .findFirst();
    }

    @Override
    public Map<CorrectionId, Integer> repeats(WorkspaceId workspace) {
        Map<CorrectionId, Integer> repeats = new HashMap<>();
        done.stream()
                .map(d -> d.act)
                .filter(act -> act.workspace().equals(workspace) && act.kind() == Kind.REPEATED && !act.undone())
                .forEach(act -> repeats.merge(act.correction(), 1, Integer::sum));
        return repeats;
    }

    @Override
    public Act reject(Correction correction, InteractionId question, Person by, Instant at) {
        return judge(correction, question, Kind.REJECTED, Verdict.REJECTED, by, at);
    }

    @Override
    public Act contest(Correction correction, InteractionId question, Person by, Instant at) {
        return saying(correction.workspace(), correction.id(), question)
                .filter(act -> act.kind().saysNo())
                .orElseGet(() -> judge(correction, question, Kind.CONTESTED, Verdict.CONTESTED, by, at));
    }

    private Act judge(
            Correction correction, InteractionId question, Kind kind, Verdict verdict, Person by, Instant at) {
        return done.stream()
                .filter(d -> !d.act.undone() && d.isOn(correction.workspace(), correction.id()))
                .filter(d -> d.isAbout(question))
                .reduce((first, second) -> second)
                .filter(d -> d.exemplar != null && d.exemplar.verdict() == verdict)
                .map(d -> d.act)
                .orElseGet(() -> {
                    Correction now =
                            find(correction.workspace(), correction.id()).orElseThrow();
                    return add(now, kind, by, at, about(correction, question, verdict, at));
                });
    }

    private Exemplar about(Correction correction, InteractionId question, Verdict verdict, Instant at) {
        return suggestions
                .find(correction.workspace(), question)
                .map(one -> exemplar(correction, question, one.text(), one.place(), verdict, at))
                .orElseGet(() -> {
                    Interaction asked =
                            interactions.find(correction.workspace(), question).orElseThrow();
                    return exemplar(
                            correction,
                            question,
                            asked.standalone(),
                            asked.question().place().id(),
                            verdict,
                            at);
                });
    }

    @Override
    public Act retire(Correction correction, Person by, Instant at) {
        Correction now = find(correction.workspace(), correction.id()).orElseThrow();
        Optional<Act> before = latestAct(now.workspace(), now.id()).filter(act -> act.kind() == Kind.RETIRED);
        if (before.isPresent()) {
            return before.get();
        }
        return add(with(now, now.version(), State.RETIRED, now.lesson()), Kind.RETIRED, by, at, null);
    }

    @Override
    public Optional<Act> undo(WorkspaceId workspace, ActId id, Person by, Instant now) {
        Optional<Done> found = done.stream()
                .filter(d -> d.act.workspace().equals(workspace) && d.act.id().equals(id) && !d.act.undone())
                .findFirst();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Act act = found.get().act;
        boolean ofState = changesState(act.kind());
        Predicate<Kind> same =
                act.kind() == Kind.DECIDED ? InMemoryCorrections::changesState : InMemoryCorrections::isSaid;
        if (ofState && !latest(workspace, act.correction(), same).equals(Optional.of(act))) {
            return Optional.empty();
        }
        int at = done.indexOf(found.get());
        List.copyOf(done.subList(at + 1, done.size())).stream()
                .filter(later -> ofState && !later.act.undone() && later.isOn(workspace, act.correction()))
                .filter(later -> later.act.kind() == Kind.DECIDED)
                .forEach(later -> undo(later, by, now));
        return Optional.of(undo(found.get(), by, now));
    }

    private Act undo(Done which, Person by, Instant at) {
        Act act = which.act;
        Act undone = new Act(act.workspace(), act.id(), act.correction(), act.kind(), act.person(), act.at(), true);
        undoers.put(act.id(), by.id());
        undoneAt.put(act.id(), at);
        changed.add(act.correction());
        done.set(done.indexOf(which), new Done(undone, which.after, which.exemplar));
        return undone;
    }

    @Override
    public Optional<Correction> find(WorkspaceId workspace, CorrectionId id) {
        List<Done> acts = done.stream().filter(d -> d.isOn(workspace, id)).toList();
        if (acts.isEmpty()) {
            return Optional.empty();
        }
        return acts.stream()
                .filter(d -> !d.act.undone() && changesState(d.act.kind()))
                .reduce((first, second) -> second)
                .map(d -> d.after)
                .or(() -> Optional.of(with(
                        acts.get(0).after,
                        acts.get(0).after.version(),
                        State.RETIRED,
                        acts.get(0).after.lesson())));
    }

    @Override
    public Optional<Act> findAct(WorkspaceId workspace, ActId id) {
        return done.stream()
                .map(d -> d.act)
                .filter(a -> a.workspace().equals(workspace) && a.id().equals(id))
                .findFirst();
    }

    @Override
    public Optional<Act> latestAct(WorkspaceId workspace, CorrectionId id) {
        return latest(workspace, id, InMemoryCorrections::isSaid);
    }

    private Optional<Act> latest(WorkspaceId workspace, CorrectionId id, Predicate<Kind> kind) {
        return done.stream()
                .filter(d -> d.isOn(workspace, id) && !d.act.undone() && kind.test(d.act.kind()))
                .reduce((first, second) -> second)
                .map(d -> d.act);
    }

    @Override
    public Optional<PersonId> undoer(WorkspaceId workspace, CorrectionId id, Kind kind) {
        return undoers.entrySet().stream()
                .filter(undone -> findAct(workspace, undone.getKey())
                        .filter(act -> act.correction().equals(id) && act.kind() == kind)
                        .isPresent())
                .map(Map.Entry::getValue)
                .reduce((earlier, later) -> later);
    }

    @Override
    public List<Correction> list(WorkspaceId workspace, Optional<Place> place) {
        return all(workspace).stream()
                .filter(c -> place.isEmpty() || covers(c.scope(), place.get()))
                .sorted(Comparator.comparing(Correction::madeAt).reversed())
                .toList();
    }

    @Override
    public List<Correction> inScope(Place place, Person asker, Instant now) {
        boolean outside = place.shared() || asker.isExternal();
        return all(place.workspace()).stream()
                .filter(c -> c.holdsAt(now))
                .filter(c -> outside ? isOfThisPlace(c, place, asker) : holds(c, place, asker))
                .toList();
    }

    @Override
    public List<Correction> asOf(WorkspaceId workspace, Instant moment) {
        Map<CorrectionId, Correction> then = new LinkedHashMap<>();
        doneBy(workspace, moment)
                .filter(d -> changesState(d.act.kind()))
                .forEach(d -> then.put(d.act.correction(), d.after));
        return then.values().stream()
                .filter(correction -> correction.state() == State.ACTIVE)
                .sorted(Comparator.comparing(Correction::madeAt).reversed())
                .toList();
    }

    private Stream<Done> doneBy(WorkspaceId workspace, Instant moment) {
        return done.stream()
                .filter(d -> d.act.workspace().equals(workspace) && !d.act.at().isAfter(moment))
                .filter(d -> undoneAt.getOrDefault(d.act.id(), Instant.MAX).isAfter(moment));
    }

    @Override
    public Map<CorrectionId, List<Exemplar>> exemplarsAsOf(
            WorkspaceId workspace, Collection<CorrectionId> corrections, Instant moment) {
        Map<CorrectionId, Map<InteractionId, Exemplar>> latest = new HashMap<>();
        doneBy(workspace, moment).forEach(d -> {
            Exemplar exemplar = d.exemplar;
            if (exemplar != null && corrections.contains(exemplar.correction())) {
                Map<InteractionId, Exemplar> mine =
                        latest.computeIfAbsent(exemplar.correction(), id -> new LinkedHashMap<>());
                mine.remove(exemplar.interaction());
                mine.put(exemplar.interaction(), exemplar);
            }
        });
        Map<CorrectionId, List<Exemplar>> all = new HashMap<>();
        latest.forEach((id, said) -> all.put(id, List.copyOf(said.values())));
        return all;
    }

    /** Something was said about when one of them holds. */
    public void restated(CorrectionId id) {
        changed.add(id);
    }

    @Override
    public Optional<Set<CorrectionId>> changedSince(WorkspaceId workspace, long changes) {
        return Optional.of(Set.copyOf(changed.subList((int) changes, changed.size())));
    }

    @Override
    public List<InForce> inForce(Place place, Person asker) {
        long changes = changed.size();
        String forAll = "place " + place + asker.isExternal() + asker.teams();
        return List.of(
                new InForce(place.workspace(), forAll, changes, newest(place, asker, c -> !isForMe(c))),
                new InForce(
                        place.workspace(),
                        "person " + asker.id() + (place.shared() || asker.isExternal() ? " in " + place.id() : ""),
                        changes,
                        newest(place, asker, InMemoryCorrections::isForMe)));
    }

    @Override
    public InForce waiting(Place place, Person asker) {
        long changes = changed.size();
        boolean outside = place.shared() || asker.isExternal();
        List<Correction> waiting = all(place.workspace()).stream()
                .filter(c -> !outside && c.holdsAt(Instant.MIN) && !holds(c.scope(), c, place, asker))
                .filter(c -> c.lesson()
                        .wanted()
                        .filter(wanted -> holds(wanted, c, place, asker))
                        .isPresent())
                .sorted(Comparator.comparing(Correction::madeAt).reversed())
                .toList();
        return new InForce(place.workspace(), "waiting " + place + asker.teams(), changes, waiting);
    }

    @Override
    public boolean ask(Correction waiting, Person whom, InteractionId below) {
        Asked one = new Asked(waiting.workspace(), waiting.id(), waiting.version(), whom.id());
        return asked.computeIfAbsent(one, unasked -> below).equals(below);
    }

    @Override
    public boolean isAsked(Correction waiting, Person whom) {
        return asked.containsKey(new Asked(waiting.workspace(), waiting.id(), waiting.version(), whom.id()));
    }

    @Override
    public Map<CorrectionId, Integer> asked(Person whom, InteractionId below) {
        return asked.entrySet().stream()
                .filter(one -> one.getKey().workspace().equals(whom.workspace())
                        && one.getKey().person().equals(whom.id())
                        && one.getValue().equals(below))
                .collect(Collectors.toMap(
                        one -> one.getKey().correction(), one -> one.getKey().version(), Math::max));
    }

    private record Asked(WorkspaceId workspace, CorrectionId correction, int version, PersonId person) {}

    private List<Correction> newest(Place place, Person asker, Predicate<Correction> which) {
        return inScope(place, asker, Instant.MIN).stream()
                .filter(which)
                .sorted(Comparator.comparing(Correction::madeAt).reversed())
                .toList();
    }

    private static boolean isForMe(Correction correction) {
        return correction.scope() instanceof Scope.Me;
    }

    @Override
    public Map<CorrectionId, List<Exemplar>> exemplars(WorkspaceId workspace, Collection<CorrectionId> corrections) {
        Map<CorrectionId, Map<InteractionId, Exemplar>> latest = new HashMap<>();
        for (Done d : done) {
            Exemplar exemplar = d.exemplar;
            if (exemplar != null
                    && !d.act.undone()
                    && d.act.workspace().equals(workspace)
                    && corrections.contains(exemplar.correction())) {
                Map<InteractionId, Exemplar> mine =
                        latest.computeIfAbsent(exemplar.correction(), id -> new LinkedHashMap<>());
                mine.remove(exemplar.interaction());
                mine.put(exemplar.interaction(), exemplar);
            }
        }
        Map<CorrectionId, List<Exemplar>> exemplars = new HashMap<>();
        latest.forEach((id, byInteraction) -> exemplars.put(id, List.copyOf(byInteraction.values())));
        return exemplars;
    }

    private int highestVersion(Correction correction) {
        return done.stream()
                .filter(d -> d.isOn(correction.workspace(), correction.id()))
                .mapToInt(d -> d.after.version())
                .max()
                .orElse(0);
    }

    private List<Correction> all(WorkspaceId workspace) {
        return done.stream()
                .filter(d -> d.act.kind() == Kind.TAKEN && d.act.workspace().equals(workspace))
                .map(d -> find(workspace, d.act.correction()).orElseThrow())
                .toList();
    }

    private static boolean isOfThisPlace(Correction c, Place place, Person asker) {
        return c.madeIn().equals(place.id())
                && (c.scope().equals(new Scope.Channel(place.id()))
                        || (c.scope() instanceof Scope.Me && c.isBy(asker)));
    }

    private static boolean holds(Correction c, Place place, Person asker) {
        return holds(c.scope(), c, place, asker);
    }

    private static boolean holds(Scope scope, Correction c, Place place, Person asker) {
        return scope.match(
                () -> c.isBy(asker),
                channel -> channel.place().equals(place.id()),
                team -> (place.isDirect() ? asker.teams() : place.teams()).contains(team.team()),
                () -> true);
    }

    private static boolean covers(Scope scope, Place place) {
        return scope.match(
                () -> false,
                channel -> channel.place().equals(place.id()),
                team -> place.teams().contains(team.team()),
                () -> true);
    }

    private static boolean changesState(Kind kind) {
        return isSaid(kind) || kind == Kind.DECIDED;
    }

    private static boolean isSaid(Kind kind) {
        return kind == Kind.TAKEN || kind == Kind.EDITED || kind == Kind.RETIRED;
    }

    private Act add(Correction after, Kind kind, Person by, Instant at, @Nullable Exemplar exemplar) {
        Act act = new Act(after.workspace(), ActId.random(), after.id(), kind, by.id(), at, false);
        done.add(new Done(act, after, exemplar));
        changed.add(after.id());
        return act;
    }

    private static Exemplar exemplar(
            Correction c, InteractionId question, String text, PlaceId place, Verdict verdict, Instant at) {
        return new Exemplar(c.id(), question, place, text, verdict, at);
    }

    private static Correction with(Correction c, int version, State state, Lesson lesson) {
        return c.with(version, state, lesson, c.author());
    }

    private record Done(Act act, Correction after, @Nullable Exemplar exemplar) {

        boolean isOn(WorkspaceId workspace, CorrectionId id) {
            return act.workspace().equals(workspace) && act.correction().equals(id);
        }

        boolean isAbout(InteractionId question) {
            return exemplar != null && exemplar.interaction().equals(question);
        }
    }
}
