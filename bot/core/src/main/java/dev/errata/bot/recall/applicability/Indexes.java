package dev.errata.bot.recall.applicability;

import dev.errata.bot.correction.InForce;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The indexes of the places where questions are asked now, in bounded memory. What is served is never older than the last change of a
 * correction or exemplar; the past questions around it may be a little old, and are read again in the background.
 */
final class Indexes {

    /** A full history is read again after a minute, a shorter one sooner: there each question matters more and costs less. */
    private static final Duration AGE_FOR_EACH_PAST_QUESTION = Duration.ofMillis(200);

    /** And after one new question for so many that are known. */
    private static final int KNOWN_FOR_EACH_NEW = 15;

    private final BuildIndex build;
    private final Function<Place, History> readHistory;
    private final Clock clock;
    private final Executor background;
    private final long mostBytes;
    private final Map<Key, Kept> places = new LinkedHashMap<>(16, .75f, true);

    private record Key(WorkspaceId workspace, PlaceId place) {}

    private record Built(InForce part, History history, TaughtIndex index) {}

    /** What is known of one place. Its own monitor guards it: one place is built once, and no other waits for it. */
    private static final class Kept {
        private @Nullable History history;
        private Instant readAt = Instant.EPOCH;
        private int askedSince;
        private boolean reading;
        private final Map<String, Built> parts = new HashMap<>();
        private volatile long weight;

        private void put(Built built) {
            parts.put(built.part().holdsFor(), built);
            weight = parts.values().stream().mapToLong(b -> b.index().weight()).sum();
        }
    }

    /**
     * Holds nothing yet.
     *
     * @param history reads what was asked in a place
     * @param background where past questions are read again while the old ones still serve
     * @param mostBytes what all indexes may take together; the place that is asked always has room
     */
    Indexes(BuildIndex build, Function<Place, History> history, Clock clock, Executor background, long mostBytes) {
        this.build = build;
        this.readHistory = history;
        this.clock = clock;
        this.background = background;
        this.mostBytes = mostBytes;
    }

    /** One index for each part that holds in a place and is not empty. */
    List<TaughtIndex> of(Place place, List<InForce> parts) {
        Kept kept;
        synchronized (places) {
            kept = places.computeIfAbsent(new Key(place.workspace(), place.id()), k -> new Kept());
        }
        List<TaughtIndex> indexes = new ArrayList<>();
        synchronized (kept) {
            History history = history(kept, place);
            for (InForce part : parts) {
                if (!part.corrections().isEmpty()) {
                    indexes.add(index(kept, part, place, history));
                }
            }
        }
        return indexes;
    }

    private History history(Kept kept, Place place) {
        History known = kept.history;
        if (known == null) {
            known = readHistory.apply(place);
            kept.history = known;
            kept.readAt = clock.instant();
            return known;
        }
        kept.askedSince++;
        if (!kept.reading && isOld(known, kept)) {
            kept.reading = true;
            background.execute(() -> readAgain(kept, place));
        }
        return known;
    }

    private boolean isOld(History known, Kept kept) {
        int size = known.texts().size();
        return (kept.askedSince + 1) * KNOWN_FOR_EACH_NEW >= size
                && !kept.readAt
                        .plus(AGE_FOR_EACH_PAST_QUESTION.multipliedBy(size))
                        .isAfter(clock.instant());
    }

    private TaughtIndex index(Kept kept, InForce part, Place place, History history) {
        Built built = kept.parts.get(part.holdsFor());
        if (built != null && built.part().changes() == part.changes()) {
            return built.index();
        }
        List<Taught> before =
                built != null && built.history().equals(history) ? built.index().taught() : List.of();
        TaughtIndex index = build.of(part, place, history, before);
        kept.put(new Built(part, history, index));
        forgetTheOldest(kept);
        return index;
    }

    /** The old past questions, and the indexes before them, serve until all is built again. */
    private void readAgain(Kept kept, Place place) {
        try {
            History now = readHistory.apply(place);
            List<Built> known;
            synchronized (kept) {
                History before = kept.history;
                if (before != null && before.texts().equals(now.texts())) {
                    return;
                }
                known = List.copyOf(kept.parts.values());
            }
            List<Built> again = known.stream()
                    .map(b -> new Built(b.part(), now, build.of(b.part(), place, now, List.of())))
                    .toList();
            synchronized (kept) {
                kept.history = now;
                again.stream().filter(b -> isNotOutdated(kept, b)).forEach(kept::put);
            }
        } finally {
            synchronized (kept) {
                kept.readAt = clock.instant();
                kept.askedSince = 0;
                kept.reading = false;
            }
        }
    }

    private static boolean isNotOutdated(Kept kept, Built again) {
        Built now = kept.parts.get(again.part().holdsFor());
        return now != null && now.part().changes() == again.part().changes();
    }

    private void forgetTheOldest(Kept inUse) {
        synchronized (places) {
            long weight =
                    places.values().stream().mapToLong(kept -> kept.weight).sum();
            Iterator<Kept> oldest = places.values().iterator();
            while (weight > mostBytes && oldest.hasNext()) {
                Kept next = oldest.next();
                if (next != inUse) {
                    weight -= next.weight;
                    oldest.remove();
                }
            }
        }
    }
}
