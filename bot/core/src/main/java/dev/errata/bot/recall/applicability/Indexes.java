package dev.errata.bot.recall.applicability;

import dev.errata.bot.cache.Bytes;
import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.cache.LruCache;
import dev.errata.bot.cache.Share;
import dev.errata.bot.correction.InForce;
import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.recall.background.Surroundings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The indexes of the places where questions are asked now, as far as there is room. What is served is never older than the last change of a
 * correction or exemplar; the past questions around it may be a little old, and are read again in the background.
 */
final class Indexes {

    private static final Logger LOG = LoggerFactory.getLogger(Indexes.class);

    /** A full history is read again after a minute, a shorter one sooner: there each question matters more and costs less. */
    private static final Duration AGE_FOR_EACH_PAST_QUESTION = Duration.ofMillis(200);

    /** And after one new question for so many that are known. */
    private static final int KNOWN_FOR_EACH_NEW = 15;

    /** An index of more takes longer than somebody who asks should wait. */
    private static final int AT_ONCE = 300;

    /** So many of more are looked at until there is an index of all. */
    private static final int NEAREST = 200;

    private final BuildIndex build;
    private final Function<Place, Surroundings> read;
    private final Function<Place, Surroundings> readKnown;
    private final Clock clock;
    private final Executor background;
    private final LruCache<Key, Kept> places;

    private record Key(WorkspaceId workspace, PlaceId place) {}

    private record Built(InForce part, CorrectionIndex index) {

        boolean knows(InForce asked) {
            return part.changes() >= asked.changes();
        }
    }

    /** What is known of one place. Its own monitor guards it; what is large is built outside of that, and by one at a time. */
    private static final class Kept {
        private @Nullable Surroundings surroundings;
        private Instant readAt = Instant.EPOCH;
        private int askedSince;
        private boolean reading;
        private boolean building;
        private final Map<String, Built> parts = new HashMap<>();
        private volatile long weight = Bytes.ENTRY;

        private void put(Built built) {
            parts.put(built.part().holdsFor(), built);
            weigh();
        }

        private void put(Surroundings known) {
            surroundings = known;
            weigh();
        }

        private synchronized boolean has(InForce part) {
            return parts.containsKey(part.holdsFor());
        }

        private synchronized Optional<CorrectionIndex> index(InForce part) {
            return Optional.ofNullable(parts.get(part.holdsFor()))
                    .filter(built -> built.knows(part))
                    .map(Built::index);
        }

        private Surroundings surroundingsWith(Supplier<Surroundings> read) {
            Surroundings known;
            synchronized (this) {
                known = surroundings;
            }
            return known == null ? read.get() : known;
        }

        /** Whether nobody builds already. */
        private synchronized boolean begins() {
            boolean begins = !building;
            building = true;
            return begins;
        }

        private synchronized void ends() {
            building = false;
        }

        private synchronized void built(Surroundings before, Built built, Instant now) {
            if (surroundings == null) {
                put(before);
                readAt = now;
            }
            // Whoever came in between knows no less.
            if (!has(built.part())) {
                put(built);
            }
        }

        private void weigh() {
            weight = Bytes.ENTRY
                    + (surroundings == null ? 0 : surroundings.weight())
                    + parts.values().stream().mapToLong(b -> b.index().weight()).sum();
        }
    }

    /**
     * Holds nothing yet.
     *
     * @param read reads what was asked in a place
     * @param readKnown the same, as far as nothing has to be encoded for it
     * @param background where past questions are read again while the old ones still serve
     */
    Indexes(
            BuildIndex build,
            Function<Place, Surroundings> read,
            Function<Place, Surroundings> readKnown,
            Clock clock,
            Executor background,
            CacheBudget caches) {
        this.build = build;
        this.read = read;
        this.readKnown = readKnown;
        this.clock = clock;
        this.background = background;
        this.places = caches.cache(Share.DECISIONS, (place, kept) -> kept.weight);
    }

    /**
     * One index for each part that holds in a place and is not empty. Where there is none yet of a large one, all are made in the background,
     * and until then an index is of what was confirmed for the questions nearest to this one.
     */
    List<CorrectionIndex> of(Place place, List<InForce> all, Embedding question) {
        List<InForce> parts =
                all.stream().filter(part -> !part.corrections().isEmpty()).toList();
        Kept kept = places.get(key(place), Kept::new);
        if (parts.stream().anyMatch(part -> part.corrections().size() > AT_ONCE && !kept.has(part))) {
            List<CorrectionIndex> nearest = nearest(kept, place, parts, question);
            // Begun only now: what it reads was just read, and whoever asked did not share the processor with it.
            if (kept.begins()) {
                begin(kept, place, parts);
            }
            return nearest;
        }
        synchronized (kept) {
            Surroundings surroundings = surroundings(kept, place);
            return parts.stream()
                    .map(part -> index(kept, part, place, surroundings))
                    .toList();
        }
    }

    private List<CorrectionIndex> nearest(Kept kept, Place place, List<InForce> parts, Embedding question) {
        Surroundings known = kept.surroundingsWith(() -> readKnown.apply(place));
        return parts.stream()
                .map(part -> kept.index(part)
                        .orElseGet(() -> part.corrections().size() > AT_ONCE
                                ? build.ofNearest(part, place, known, question, NEAREST)
                                : build.of(part, place, build.ofNothing(known), 0)))
                .toList();
    }

    private void begin(Kept kept, Place place, List<InForce> parts) {
        try {
            background.execute(() -> build(kept, place, parts));
        } catch (RejectedExecutionException e) {
            // The program ends.
            kept.ends();
        }
    }

    /** Makes those of a place that there are none of yet, before anybody asks. */
    void prepare(Place place, List<InForce> parts) {
        Kept kept = places.get(key(place), Kept::new);
        if (kept.begins()) {
            build(
                    kept,
                    place,
                    parts.stream().filter(part -> !part.corrections().isEmpty()).toList());
        }
    }

    private void build(Kept kept, Place place, List<InForce> parts) {
        try {
            Surroundings surroundings = kept.surroundingsWith(() -> read.apply(place));
            for (InForce part : parts) {
                if (!kept.has(part)) {
                    Built built = new Built(part, build.of(part, place, build.ofNothing(surroundings), 0));
                    kept.built(surroundings, built, clock.instant());
                    places.weighAgain(key(place));
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("what is taught in place {} is made ready later: {}", place.id(), e.getMessage());
        } finally {
            kept.ends();
        }
    }

    /** Nothing of this workspace is kept any more. */
    void forget(WorkspaceId workspace) {
        places.forget(key -> key.workspace().equals(workspace));
    }

    private static Key key(Place place) {
        return new Key(place.workspace(), place.id());
    }

    private Surroundings surroundings(Kept kept, Place place) {
        Surroundings known = kept.surroundings;
        if (known == null) {
            known = read.apply(place);
            kept.put(known);
            kept.readAt = clock.instant();
            places.weighAgain(key(place));
            return known;
        }
        kept.askedSince++;
        if (!kept.reading && isOld(known, kept)) {
            kept.reading = true;
            background.execute(() -> readAgain(kept, place));
        }
        return known;
    }

    private boolean isOld(Surroundings known, Kept kept) {
        int size = known.texts().size();
        return (kept.askedSince + 1) * KNOWN_FOR_EACH_NEW >= size
                && !kept.readAt
                        .plus(AGE_FOR_EACH_PAST_QUESTION.multipliedBy(size))
                        .isAfter(clock.instant());
    }

    /** Whoever read the part before its last change gets the index that knows of it: what is newer is never taken back. */
    private CorrectionIndex index(Kept kept, InForce part, Place place, Surroundings surroundings) {
        Built built = kept.parts.get(part.holdsFor());
        if (built != null && built.knows(part)) {
            return built.index();
        }
        Built now = new Built(
                part,
                built == null
                        ? build.of(part, place, build.ofNothing(surroundings), 0)
                        : build.of(part, place, built.index(), built.part().changes()));
        kept.put(now);
        places.weighAgain(key(place));
        return now.index();
    }

    /** The old past questions, and the indexes before them, serve until all is built again. */
    private void readAgain(Kept kept, Place place) {
        try {
            Surroundings fresh = read.apply(place);
            Surroundings now;
            List<Built> old;
            synchronized (kept) {
                Surroundings known = kept.surroundings;
                now = known != null && known.isLike(fresh) ? known : fresh;
                old = kept.parts.values().stream()
                        .filter(b -> !now.isLike(b.index().surroundings()))
                        .toList();
            }
            List<Built> again = old.stream()
                    .map(b -> new Built(b.part(), build.of(b.part(), place, build.ofNothing(now), 0)))
                    .toList();
            synchronized (kept) {
                kept.put(now);
                again.forEach(b -> kept.put(caughtUp(kept, b, place)));
            }
        } catch (RuntimeException e) {
            LOG.warn("what was asked in place {} is read again later: {}", place.id(), e.getMessage());
        } finally {
            synchronized (kept) {
                kept.readAt = clock.instant();
                kept.askedSince = 0;
                kept.reading = false;
            }
            places.weighAgain(key(place));
        }
    }

    /** With what changed while it was built. */
    private Built caughtUp(Kept kept, Built again, Place place) {
        Built now = kept.parts.get(again.part().holdsFor());
        return now == null || again.knows(now.part())
                ? again
                : new Built(
                        now.part(),
                        build.of(now.part(), place, again.index(), again.part().changes()));
    }
}
