package dev.errata.storage.correction;

import dev.errata.bot.cache.Bytes;
import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.cache.LruCache;
import dev.errata.bot.cache.Share;
import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.ActId;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.correction.Dispute;
import dev.errata.bot.correction.Exemplar;
import dev.errata.bot.correction.Exemplar.Verdict;
import dev.errata.bot.correction.InForce;
import dev.errata.bot.correction.Lesson;
import dev.errata.bot.correction.State;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.storage.Rows;
import dev.errata.storage.StorageException;
import dev.errata.storage.Transactions;
import dev.errata.storage.correction.Acts.Step;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The corrections in PostgreSQL. What never changes of them is kept in memory as well, for those used last. */
public final class JdbiCorrections implements Corrections {

    /** What one takes in memory, about. */
    private static final long DISPUTE = 300;

    private final Transactions transactions;
    private final CorrectionScan scan;
    private final ExemplarScan exemplars;
    private final LruCache<WorkspaceId, KnownDisputes> disputes;

    /** What was disputed when there were so many changes. */
    private record KnownDisputes(long changes, List<Dispute> disputes) {}

    /** @param forgettings tells others too that something was forgotten */
    public JdbiCorrections(Transactions transactions, Forgettings forgettings, CacheBudget caches) {
        this.transactions = transactions;
        this.scan = new CorrectionScan(forgettings, caches);
        this.exemplars = new ExemplarScan(forgettings, caches);
        this.disputes = caches.cache(
                Share.CORRECTIONS,
                (workspace, known) -> Bytes.ENTRY + known.disputes().size() * DISPUTE);
    }

    @Override
    public Act take(Correction correction) {
        WorkspaceId workspace = correction.workspace();
        return transactions.in(workspace, "taking correction " + correction.id(), handle -> {
            Acts acts = new Acts(handle, workspace);
            if (!new CorrectionWrites(handle, workspace).insert(correction)) {
                return acts.taking(correction.id());
            }
            Act act = acts.add(
                    correction.id(),
                    Act.Kind.TAKEN,
                    correction.author(),
                    correction.madeAt(),
                    new Step(correction.version(), State.RETIRED),
                    new Step(correction.version(), correction.state()));
            acts.addExemplar(act, correction.origin(), Verdict.ACCEPTED);
            return act;
        });
    }

    @Override
    public Optional<Correction> edit(Correction seen, Lesson lesson, Person by, Instant at) {
        return transactions.in(
                seen.workspace(),
                "editing correction " + seen.id(),
                handle -> change(handle, seen, lesson, Act.Kind.EDITED, by, at)
                        .flatMap(act -> new CorrectionWrites(handle, seen.workspace()).lock(seen.id())));
    }

    @Override
    public Optional<Act> decide(Correction seen, Lesson lesson, Person by, Instant at) {
        return transactions.in(
                seen.workspace(),
                "deciding where correction " + seen.id() + " holds",
                handle -> new CorrectionWrites(handle, seen.workspace())
                        .lock(seen.id())
                        .filter(current -> current.state() == State.ACTIVE
                                && current.lesson().wanted().isPresent())
                        .flatMap(waiting -> change(handle, seen, lesson, Act.Kind.DECIDED, by, at)));
    }

    private static Optional<Act> change(
            Handle handle, Correction seen, Lesson lesson, Act.Kind kind, Person by, Instant at) {
        CorrectionWrites writes = new CorrectionWrites(handle, seen.workspace());
        return writes.lock(seen.id())
                .filter(current -> current.version() == seen.version())
                .map(current -> {
                    int version = writes.nextVersion(seen.id());
                    writes.insertVersion(seen.id(), version, lesson);
                    Correction changed = CorrectionWrites.changed(current, version, current.state(), lesson);
                    return change(handle, kind, current, changed, by, at);
                });
    }

    @Override
    public Act retire(Correction correction, Person by, Instant at) {
        return transactions.in(correction.workspace(), "retiring correction " + correction.id(), handle -> {
            Correction current = lock(handle, correction);
            Optional<Act> before = current.state() == State.RETIRED
                    ? new Acts(handle, correction.workspace()).retirement(correction.id())
                    : Optional.empty();
            return before.orElseGet(() -> {
                Correction retired =
                        CorrectionWrites.changed(current, current.version(), State.RETIRED, current.lesson());
                return change(handle, Act.Kind.RETIRED, current, retired, by, at);
            });
        });
    }

    private static Act change(
            Handle handle, Act.Kind kind, Correction before, Correction after, Person by, Instant at) {
        new CorrectionWrites(handle, after.workspace()).update(after);
        return new Acts(handle, after.workspace()).add(after.id(), kind, by, at, step(before), step(after));
    }

    @Override
    public Act confirm(Correction correction, InteractionId question, Person by, Instant at) {
        return say(correction, question, Act.Kind.CONFIRMED, by, at);
    }

    @Override
    public Act repeat(Correction correction, InteractionId question, Person by, Instant at) {
        return say(correction, question, Act.Kind.REPEATED, by, at);
    }

    @Override
    public Act reject(Correction correction, InteractionId question, Person by, Instant at) {
        return say(correction, question, Act.Kind.REJECTED, by, at);
    }

    @Override
    public Act contest(Correction correction, InteractionId question, Person by, Instant at) {
        return say(correction, question, Act.Kind.CONTESTED, by, at);
    }

    private Act say(Correction correction, InteractionId question, Act.Kind kind, Person by, Instant at) {
        Verdict verdict = kind.saysNo() ? Verdict.valueOf(kind.name()) : Verdict.ACCEPTED;
        String doing = "adding question " + question + " to correction " + correction.id();
        return transactions.in(correction.workspace(), doing, handle -> {
            Correction current = lock(handle, correction);
            Acts acts = new Acts(handle, correction.workspace());
            Optional<Act> before = acts.saying(correction.id(), question, verdict)
                    // Whoever contests what was rejected says nothing new.
                    .or(() -> kind == Act.Kind.CONTESTED
                            ? acts.saying(correction.id(), question, Verdict.REJECTED)
                            : Optional.empty());
            return before.orElseGet(() -> {
                Act act = acts.add(correction.id(), kind, by, at, step(current), step(current));
                acts.addExemplar(act, question, verdict);
                return act;
            });
        });
    }

    @Override
    public Optional<Act> undo(WorkspaceId workspace, ActId id, Person by, Instant at) {
        return transactions.in(workspace, "undoing act " + id, handle -> {
            Acts acts = new Acts(handle, workspace);
            CorrectionWrites writes = new CorrectionWrites(handle, workspace);
            Optional<Correction> current = acts.find(id).flatMap(act -> writes.lock(act.correction()));
            // Read again: while we waited for the lock, somebody else may have undone it.
            return current.flatMap(locked -> acts.find(id)
                    .filter(act -> mayBeUndone(acts, act))
                    .map(act -> {
                        if (isOnStateOrVersion(act)) {
                            Step before = acts.before(act);
                            writes.update(writes.inVersion(locked, before.version(), before.state()));
                            acts.decidedSince(act).forEach(decided -> acts.markUndone(decided, by, at));
                        }
                        Act undone = acts.markUndone(act, by, at);
                        acts.settleExemplars(act.correction());
                        return undone;
                    }));
        });
    }

    private static boolean mayBeUndone(Acts acts, Act act) {
        if (act.undone()) {
            return false;
        }
        Optional<Act> latest =
                act.kind() == Act.Kind.DECIDED ? acts.latestOfAll(act.correction()) : acts.latest(act.correction());
        return !isOnStateOrVersion(act) || latest.filter(act::equals).isPresent();
    }

    private static boolean isOnStateOrVersion(Act act) {
        return switch (act.kind()) {
            case TAKEN, EDITED, RETIRED, DECIDED -> true;
            case CONFIRMED, REPEATED, REJECTED, CONTESTED -> false;
        };
    }

    private static Step step(Correction correction) {
        return new Step(correction.version(), correction.state());
    }

    private static Correction lock(Handle handle, Correction correction) {
        return new CorrectionWrites(handle, correction.workspace())
                .lock(correction.id())
                .orElseThrow(() -> new StorageException("correction " + correction.id() + " is not stored in workspace "
                        + correction.workspace() + "; take it before it is changed"));
    }

    @Override
    public Optional<Correction> find(WorkspaceId workspace, CorrectionId id) {
        return transactions.in(
                workspace,
                "finding correction " + id,
                handle -> handle.createQuery(CorrectionRow.SELECT
                                + "where correction.workspace_id = :workspace and correction.correction_id = :id")
                        .bind("workspace", workspace)
                        .bind("id", id)
                        .map(CorrectionRow::read)
                        .findOne());
    }

    @Override
    public Optional<Act> findAct(WorkspaceId workspace, ActId id) {
        return transactions.in(workspace, "finding act " + id, handle -> new Acts(handle, workspace).find(id));
    }

    @Override
    public Optional<Act> saying(WorkspaceId workspace, CorrectionId id, InteractionId question) {
        return transactions.in(
                workspace,
                "finding what was said of question " + question + " and correction " + id,
                handle -> new Acts(handle, workspace).saying(id, question));
    }

    @Override
    public Optional<InteractionId> saidOf(WorkspaceId workspace, ActId act) {
        return transactions.in(
                workspace, "finding the question of act " + act, handle -> new Acts(handle, workspace).saidOf(act));
    }

    @Override
    public Map<CorrectionId, Integer> repeats(WorkspaceId workspace) {
        return transactions.in(
                workspace,
                "counting what was taught again in workspace " + workspace,
                handle -> new Acts(handle, workspace).repeats());
    }

    @Override
    public Optional<Act> latestAct(WorkspaceId workspace, CorrectionId id) {
        return transactions.in(
                workspace,
                "finding the latest act on correction " + id,
                handle -> new Acts(handle, workspace).latest(id));
    }

    @Override
    public Optional<PersonId> undoer(WorkspaceId workspace, CorrectionId id, Act.Kind kind) {
        return transactions.in(
                workspace,
                "finding who took something back of correction " + id,
                handle -> new Acts(handle, workspace).undoer(id, kind));
    }

    @Override
    public List<Correction> list(WorkspaceId workspace, Optional<Place> place) {
        List<String> holdsFor = place.map(ScopeKey::placeOrWider).orElse(List.of());
        return transactions.in(
                workspace,
                "listing the corrections of workspace " + workspace,
                handle -> handle.createQuery(CorrectionRow.SELECT + """
                                where correction.workspace_id = :workspace
                                  and (:anywhere or correction.holds_for = any(:holdsFor))
                                order by correction.made_at desc, correction.ordinal desc
                                """)
                        .bind("workspace", workspace)
                        .bind("anywhere", place.isEmpty())
                        .bindArray("holdsFor", String.class, holdsFor)
                        .map(CorrectionRow::read)
                        .list());
    }

    @Override
    public List<Correction> inScope(Place place, Person asker, Instant now) {
        return transactions.in(
                place.workspace(),
                "finding corrections for place " + place.id(),
                handle -> scan.inScope(handle, place, asker, now));
    }

    @Override
    public List<InForce> inForce(Place place, Person asker) {
        return transactions.in(
                place.workspace(),
                "finding what is in force in place " + place.id(),
                handle -> scan.inForce(handle, place, asker));
    }

    @Override
    public Optional<Set<CorrectionId>> changedSince(WorkspaceId workspace, long changes) {
        return transactions.in(
                workspace,
                "finding what changed in workspace " + workspace,
                handle -> CorrectionChanges.since(handle, workspace, changes));
    }

    @Override
    public List<Dispute> disputes(WorkspaceId workspace, long changes) {
        KnownDisputes known = disputes.get(workspace)
                .filter(read -> read.changes() == changes)
                .orElseGet(() -> {
                    KnownDisputes read = new KnownDisputes(
                            changes,
                            transactions.in(
                                    workspace,
                                    "reading what is disputed in workspace " + workspace,
                                    handle -> JdbiDisputes.all(handle, workspace)));
                    disputes.put(workspace, read);
                    return read;
                });
        return known.disputes();
    }

    @Override
    public InForce waiting(Place place, Person asker) {
        return transactions.in(
                place.workspace(),
                "finding what waits to hold in place " + place.id(),
                handle -> scan.waiting(handle, place, asker));
    }

    @Override
    public boolean ask(Correction waiting, Person asked, InteractionId below) {
        WorkspaceId workspace = waiting.workspace();
        return transactions.in(workspace, "noting that somebody is asked about correction " + waiting.id(), handle -> {
            handle.createUpdate("""
                            insert into asked_of_waiting (workspace_id, correction_id, version, person_id, interaction_id)
                            values (:workspace, :correction, :version, :person, :answer)
                            on conflict (workspace_id, correction_id, version, person_id) do nothing
                            """)
                    .bind("workspace", workspace)
                    .bind("correction", waiting.id())
                    .bind("version", waiting.version())
                    .bind("person", asked.id())
                    .bind("answer", below)
                    .execute();
            return handle.createQuery("""
                            select interaction_id = :answer from asked_of_waiting
                            where workspace_id = :workspace and correction_id = :correction and version = :version
                              and person_id = :person
                            """)
                    .bind("workspace", workspace)
                    .bind("correction", waiting.id())
                    .bind("version", waiting.version())
                    .bind("person", asked.id())
                    .bind("answer", below)
                    .mapTo(Boolean.class)
                    .one();
        });
    }

    @Override
    public boolean isAsked(Correction waiting, Person asked) {
        return transactions.in(
                waiting.workspace(),
                "finding whether somebody was asked about correction " + waiting.id(),
                handle -> handle.createQuery("""
                                select exists (
                                    select from asked_of_waiting
                                    where workspace_id = :workspace and correction_id = :correction
                                      and version = :version and person_id = :person)
                                """)
                        .bind("workspace", waiting.workspace())
                        .bind("correction", waiting.id())
                        .bind("version", waiting.version())
                        .bind("person", asked.id())
                        .mapTo(Boolean.class)
                        .one());
    }

    @Override
    public Map<CorrectionId, Integer> asked(Person asked, InteractionId below) {
        return transactions.in(
                asked.workspace(),
                "finding what somebody was asked below answer " + below,
                handle -> handle.createQuery("""
                                select correction_id, max(version) as version from asked_of_waiting
                                where workspace_id = :workspace and interaction_id = :answer and person_id = :person
                                group by correction_id
                                """)
                        .bind("workspace", asked.workspace())
                        .bind("answer", below)
                        .bind("person", asked.id())
                        .map((row, context) ->
                                Map.entry(Rows.id(row, "correction_id", CorrectionId::new), row.getInt("version")))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public Map<CorrectionId, List<Exemplar>> exemplars(WorkspaceId workspace, Collection<CorrectionId> corrections) {
        return transactions.in(
                workspace,
                "reading exemplars of workspace " + workspace,
                handle -> exemplars.of(handle, workspace, corrections));
    }
}
