package dev.errata.storage.correction;

import dev.errata.bot.cache.Bytes;
import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.cache.LruCache;
import dev.errata.bot.cache.Share;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.InForce;
import dev.errata.bot.correction.Lesson;
import dev.errata.bot.correction.State;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.storage.Rows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Finds the corrections in scope without reading again what was read before: a version of a correction never changes, and which ones are
 * in scope is known until the workspace's corrections change. The database is only asked for that, and who their authors are now.
 */
final class CorrectionScan {

    /** What a correction takes besides its texts. */
    private static final long RECORDS = 600;

    /** A correction in a part; it can be in many. */
    private static final long HIT = 250;

    /** Of what holds for those, or waits to; of a few, or of all. */
    private static final String PART = """
            select correction.correction_id, correction.version, correction.ordinal from correction
            where workspace_id = :workspace and state = 'ACTIVE' and %s = any(:holdsFor)
              and (not :strict or made_in = cast(:place as uuid))
              and (:all or correction_id = any(:ids))
            order by made_at desc, ordinal desc
            limit :most
            """;

    private static final String AUTHORS =
            "select " + Rows.PERSON + " from person where workspace_id = :workspace and person_id = any(:ids)";

    private static final String VERSIONS = "select " + CorrectionRow.COLUMNS + """
            from unnest(:ids, :versions) as wanted (correction_id, version)
            join correction on correction.workspace_id = :workspace
              and correction.correction_id = wanted.correction_id
            join correction_version lesson on lesson.workspace_id = :workspace
              and lesson.correction_id = wanted.correction_id and lesson.version = wanted.version
            """ + CorrectionRow.AUTHOR_AND_ORIGIN;

    private final LruCache<Key, Correction> kept;

    /** Their corrections are the kept ones. */
    private final LruCache<Asked, Part> partsKept;

    private final Forgettings forgettings;

    private record Key(WorkspaceId workspace, CorrectionId correction, int version) {}

    /** Who asks where, as far as it decides what is in scope. */
    private record Asked(WorkspaceId workspace, List<String> holdsFor, Optional<PlaceId> only, boolean waiting) {

        Asked(WorkspaceId workspace, List<String> holdsFor, Optional<PlaceId> only) {
            this(workspace, holdsFor, only, false);
        }

        long weight(int corrections) {
            return Bytes.ENTRY + holdsFor.stream().mapToLong(Bytes::of).sum() + HIT * corrections;
        }

        /** What is taught for oneself is less where only what was made in that place counts. */
        String name() {
            return (waiting ? "waiting " : "")
                    + String.join(" ", holdsFor)
                    + only.map(place -> " made in " + place).orElse("");
        }
    }

    /** A part, with what its order follows from. */
    private record Part(InForce inForce, List<Held> held) {

        long weight(Asked asked) {
            return asked.weight(held.size());
        }
    }

    /** A correction in a part; what was made at the same moment is told apart by the ordinal. */
    private record Held(Correction correction, long ordinal) {

        static final Comparator<Held> NEWEST_FIRST = Comparator.comparing(
                        (Held held) -> held.correction().madeAt())
                .thenComparing(Held::ordinal)
                .reversed();
    }

    CorrectionScan(Forgettings forgettings, CacheBudget caches) {
        this.forgettings = forgettings;
        this.kept = caches.cache(Share.CORRECTIONS, (key, correction) -> weight(correction));
        this.partsKept = caches.cache(Share.CORRECTIONS, (asked, part) -> part.weight(asked));
        forgettings.tell(workspace -> {
            kept.forget(key -> key.workspace().equals(workspace));
            partsKept.forget(asked -> asked.workspace().equals(workspace));
        });
    }

    private static long weight(Correction correction) {
        Lesson lesson = correction.lesson();
        return Bytes.ENTRY
                + RECORDS
                + Stream.concat(
                                lesson.tags().stream(),
                                Stream.of(
                                        lesson.text(),
                                        Objects.requireNonNullElse(lesson.notWhen(), ""),
                                        Objects.requireNonNullElse(lesson.source(), ""),
                                        correction.question()))
                        .mapToLong(Bytes::of)
                        .sum();
    }

    List<Correction> inScope(Handle handle, Place place, Person asker, Instant now) {
        return inForce(handle, place, asker).stream()
                .flatMap(part -> part.corrections().stream())
                .filter(correction -> correction.holdsAt(now))
                .toList();
    }

    List<InForce> inForce(Handle handle, Place place, Person asker) {
        CorrectionChanges.Count changes = forgettings.changes(handle, place.workspace());
        boolean strict = place.shared() || asker.isExternal();
        Optional<PlaceId> only = strict ? Optional.of(place.id()) : Optional.empty();
        WorkspaceId workspace = place.workspace();
        Asked forAll = new Asked(
                workspace, strict ? ScopeKey.strictWordsForAll(place) : ScopeKey.wordsForAll(place, asker), only);
        Asked forOne = new Asked(workspace, List.of(ScopeKey.me(asker)), only);
        return List.of(part(handle, forAll, changes), part(handle, forOne, changes));
    }

    InForce waiting(Handle handle, Place place, Person asker) {
        WorkspaceId workspace = place.workspace();
        CorrectionChanges.Count changes = forgettings.changes(handle, workspace);
        if (place.shared() || asker.isExternal()) {
            return new InForce(workspace, "waiting", changes.changes(), List.of());
        }
        Asked asked = new Asked(workspace, ScopeKey.wordsForMany(place, asker), Optional.empty(), true);
        InForce all = part(handle, asked, changes);
        List<String> here = ScopeKey.wordsForAll(place, asker);
        return new InForce(
                workspace,
                all.holdsFor() + " beyond " + place.id(),
                changes.changes(),
                all.corrections().stream()
                        .filter(c -> !here.contains(
                                ScopeKey.word(c.scope(), c.author().id())))
                        .toList());
    }

    private InForce part(Handle handle, Asked asked, CorrectionChanges.Count now) {
        Optional<Part> known = partsKept.get(asked);
        return known.filter(part -> part.inForce().changes() == now.changes())
                .orElseGet(() -> {
                    Part read = known.flatMap(part -> caughtUp(handle, asked, part, now))
                            .orElseGet(() -> part(handle, asked, now, held(handle, asked, Optional.empty())));
                    partsKept.put(asked, read);
                    return read;
                })
                .inForce();
    }

    /** What has not changed since is not read again. None where the part may be one of those that are cut off. */
    private Optional<Part> caughtUp(Handle handle, Asked asked, Part before, CorrectionChanges.Count now) {
        if (before.held().size() >= InForce.MOST) {
            return Optional.empty();
        }
        return CorrectionChanges.since(
                        handle, asked.workspace(), before.inForce().changes())
                .map(changed -> {
                    List<Held> held = new ArrayList<>(before.held());
                    held.removeIf(one -> changed.contains(one.correction().id()));
                    held.forEach(one -> stillKept(one.correction()));
                    held.addAll(held(handle, asked, Optional.of(changed)));
                    held.sort(Held.NEWEST_FIRST);
                    return part(handle, asked, now, held);
                });
    }

    /** A part keeps no correction that is not counted. */
    private void stillKept(Correction correction) {
        Key key = new Key(correction.workspace(), correction.id(), correction.version());
        if (kept.get(key).isEmpty()) {
            kept.put(key, correction);
        }
    }

    /** As their authors are now. */
    private static Part part(Handle handle, Asked asked, CorrectionChanges.Count now, List<Held> held) {
        Map<PersonId, Person> authors = authors(
                handle,
                asked.workspace(),
                held.stream()
                        .map(one -> one.correction().author().id())
                        .distinct()
                        .toList());
        List<Held> active = held.stream()
                .limit(InForce.MOST)
                .map(one -> new Held(
                        active(
                                one.correction(),
                                Objects.requireNonNull(
                                        authors.get(one.correction().author().id()))),
                        one.ordinal()))
                .toList();
        List<Correction> corrections = active.stream().map(Held::correction).toList();
        return new Part(new InForce(asked.workspace(), asked.name(), now.changes(), corrections), active);
    }

    private List<Held> held(Handle handle, Asked asked, Optional<Set<CorrectionId>> few) {
        Map<Key, Long> keys = new LinkedHashMap<>();
        handle.createQuery(PART.formatted(asked.waiting() ? "waits_for" : "holds_for"))
                .bind("workspace", asked.workspace())
                .bind("place", asked.only().orElse(null))
                .bindArray("holdsFor", String.class, asked.holdsFor())
                .bind("strict", asked.only().isPresent())
                .bind("all", few.isEmpty())
                .bindArray("ids", CorrectionId.class, few.orElse(Set.of()))
                .bind("most", InForce.MOST)
                .map((row, context) -> Map.entry(
                        new Key(
                                asked.workspace(),
                                Rows.id(row, "correction_id", CorrectionId::new),
                                row.getInt("version")),
                        row.getLong("ordinal")))
                .forEach(entry -> keys.put(entry.getKey(), entry.getValue()));
        Map<Key, Correction> versions = versions(handle, asked.workspace(), keys.keySet());
        return keys.entrySet().stream()
                .map(entry -> new Held(Objects.requireNonNull(versions.get(entry.getKey())), entry.getValue()))
                .toList();
    }

    private static Map<PersonId, Person> authors(Handle handle, WorkspaceId workspace, List<PersonId> ids) {
        return handle.createQuery(AUTHORS)
                .bind("workspace", workspace)
                .bindArray("ids", PersonId.class, ids)
                .mapTo(Person.class)
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    private Map<Key, Correction> versions(Handle handle, WorkspaceId workspace, Collection<Key> keys) {
        Map<Key, Correction> versions = new HashMap<>();
        List<Key> unknown = new ArrayList<>();
        for (Key key : keys) {
            kept.get(key).ifPresentOrElse(c -> versions.put(key, c), () -> unknown.add(key));
        }
        if (!unknown.isEmpty()) {
            for (Correction read : read(handle, workspace, unknown)) {
                Key key = new Key(workspace, read.id(), read.version());
                versions.put(key, read);
                kept.put(key, read);
            }
        }
        return versions;
    }

    private static List<Correction> read(Handle handle, WorkspaceId workspace, List<Key> keys) {
        return handle.createQuery(VERSIONS)
                .bind("workspace", workspace)
                .bindArray(
                        "ids",
                        CorrectionId.class,
                        keys.stream().map(Key::correction).toList())
                .bindArray(
                        "versions",
                        Integer.class,
                        keys.stream().map(Key::version).toList())
                .map(CorrectionRow::read)
                .list();
    }

    private static Correction active(Correction c, Person author) {
        if (c.state() == State.ACTIVE && c.author().equals(author)) {
            return c;
        }
        return c.with(c.version(), State.ACTIVE, c.lesson(), author);
    }
}
