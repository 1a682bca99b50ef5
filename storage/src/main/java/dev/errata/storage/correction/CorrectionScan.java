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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    /** A correction in a scope; it can be in many. */
    private static final long HIT = 200;

    private static final String IN_SCOPE = """
            select correction_id, version, author_id, until from correction
            where workspace_id = :workspace and state = 'ACTIVE' and holds_for = any(:holdsFor)
              and (not :strict or made_in = cast(:place as uuid))
            """;

    /** Of what holds for those, or waits to. */
    private static final String PART = """
            select correction.correction_id, correction.version from correction
            where workspace_id = :workspace and state = 'ACTIVE' and %s = any(:holdsFor)
              and (not :strict or made_in = cast(:place as uuid))
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
    private final LruCache<Asked, Hits> hitsKept;

    /** Their corrections are the kept ones. */
    private final LruCache<Asked, InForce> partsKept;

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

    private record Hit(Key key, PersonId author, Optional<Instant> until) {

        boolean holdsAt(Instant now) {
            return until.map(now::isBefore).orElse(true);
        }
    }

    private record Hits(long changes, List<Hit> hits) {}

    CorrectionScan(Forgettings forgettings, CacheBudget caches) {
        this.forgettings = forgettings;
        this.kept = caches.cache(Share.CORRECTIONS, (key, correction) -> weight(correction));
        this.hitsKept = caches.cache(
                Share.CORRECTIONS, (asked, of) -> asked.weight(of.hits().size()));
        this.partsKept = caches.cache(
                Share.CORRECTIONS,
                (asked, part) -> asked.weight(part.corrections().size()));
        forgettings.tell(workspace -> kept.forget(key -> key.workspace().equals(workspace)));
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
        List<Hit> hits = hits(handle, place, asker, now);
        if (hits.isEmpty()) {
            return List.of();
        }
        Map<PersonId, Person> authors = authors(
                handle,
                place.workspace(),
                hits.stream().map(Hit::author).distinct().toList());
        Map<Key, Correction> versions =
                versions(handle, place.workspace(), hits.stream().map(Hit::key).toList());
        return hits.stream()
                .map(hit -> active(
                        Objects.requireNonNull(versions.get(hit.key())),
                        Objects.requireNonNull(authors.get(hit.author()))))
                .toList();
    }

    List<InForce> inForce(Handle handle, Place place, Person asker) {
        long changes = forgettings.changes(handle, place.workspace());
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
        long changes = forgettings.changes(handle, workspace);
        if (place.shared() || asker.isExternal()) {
            return new InForce(workspace, "waiting", changes, List.of());
        }
        Asked asked = new Asked(workspace, ScopeKey.wordsForMany(place, asker), Optional.empty(), true);
        InForce all = part(handle, asked, changes);
        List<String> here = ScopeKey.wordsForAll(place, asker);
        return new InForce(
                workspace,
                all.holdsFor() + " beyond " + place.id(),
                changes,
                all.corrections().stream()
                        .filter(c -> !here.contains(
                                ScopeKey.word(c.scope(), c.author().id())))
                        .toList());
    }

    private InForce part(Handle handle, Asked asked, long changes) {
        return partsKept.get(asked).filter(known -> known.changes() == changes).orElseGet(() -> {
            InForce read = readPart(handle, asked, changes);
            partsKept.put(asked, read);
            return read;
        });
    }

    private InForce readPart(Handle handle, Asked asked, long changes) {
        List<Key> keys = handle.createQuery(PART.formatted(asked.waiting() ? "waits_for" : "holds_for"))
                .bind("workspace", asked.workspace())
                .bind("place", asked.only().orElse(null))
                .bindArray("holdsFor", String.class, asked.holdsFor())
                .bind("strict", asked.only().isPresent())
                .bind("most", InForce.MOST)
                .map((row, context) -> new Key(
                        asked.workspace(), Rows.id(row, "correction_id", CorrectionId::new), row.getInt("version")))
                .list();
        Map<Key, Correction> versions = versions(handle, asked.workspace(), keys);
        Map<PersonId, Person> authors = authorsOf(handle, asked.workspace(), versions.values());
        return new InForce(
                asked.workspace(),
                asked.name(),
                changes,
                keys.stream()
                        .map(key -> Objects.requireNonNull(versions.get(key)))
                        .map(c -> active(
                                c, Objects.requireNonNull(authors.get(c.author().id()))))
                        .toList());
    }

    private List<Hit> hits(Handle handle, Place place, Person asker, Instant now) {
        boolean strict = place.shared() || asker.isExternal();
        Asked asked = new Asked(
                place.workspace(),
                strict ? ScopeKey.strictWords(place, asker) : ScopeKey.words(place, asker),
                strict ? Optional.of(place.id()) : Optional.empty());
        long changes = forgettings.changes(handle, place.workspace());
        Hits hits = hitsKept.get(asked)
                .filter(known -> known.changes() == changes)
                .orElseGet(() -> {
                    Hits read = new Hits(changes, hits(handle, asked));
                    hitsKept.put(asked, read);
                    return read;
                });
        return hits.hits().stream().filter(hit -> hit.holdsAt(now)).toList();
    }

    private static List<Hit> hits(Handle handle, Asked asked) {
        return handle.createQuery(IN_SCOPE)
                .bind("workspace", asked.workspace())
                .bind("place", asked.only().orElse(null))
                .bindArray("holdsFor", String.class, asked.holdsFor())
                .bind("strict", asked.only().isPresent())
                .map((row, context) -> new Hit(
                        new Key(
                                asked.workspace(),
                                Rows.id(row, "correction_id", CorrectionId::new),
                                row.getInt("version")),
                        Rows.id(row, "author_id", PersonId::new),
                        Optional.ofNullable(Rows.instantOrNull(row, "until"))))
                .list();
    }

    private static Map<PersonId, Person> authorsOf(
            Handle handle, WorkspaceId workspace, Collection<Correction> corrections) {
        return authors(
                handle,
                workspace,
                corrections.stream().map(c -> c.author().id()).distinct().toList());
    }

    private static Map<PersonId, Person> authors(Handle handle, WorkspaceId workspace, List<PersonId> ids) {
        return handle.createQuery(AUTHORS)
                .bind("workspace", workspace)
                .bindArray("ids", PersonId.class, ids)
                .mapTo(Person.class)
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    private Map<Key, Correction> versions(Handle handle, WorkspaceId workspace, List<Key> keys) {
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
