package dev.errata.bot.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CacheBudgetTest {

    private final CacheBudget budget = new CacheBudget(1_000);

    @Test
    void what_was_used_longest_ago_is_forgotten_first() {
        LruCache<String, Long> cache = cache(Share.PEOPLE);
        cache.put("one", 400L);
        cache.put("two", 400L);
        cache.get("one");

        cache.put("three", 400L);

        assertThat(cache.get("one")).isPresent();
        assertThat(cache.get("two")).isEmpty();
        assertThat(budget.used(Share.PEOPLE)).isEqualTo(800);
    }

    @Test
    void what_one_cache_leaves_another_may_use() {
        LruCache<String, Long> cache = cache(Share.TURNS);

        IntStream.range(0, 10).forEach(i -> cache.put("turn " + i, 100L));

        assertThat(budget.used(Share.TURNS)).isEqualTo(1_000);
    }

    @Test
    void whoever_is_furthest_above_its_part_gives_way() {
        LruCache<String, Long> turns = cache(Share.TURNS);
        LruCache<String, Long> decisions = cache(Share.DECISIONS);
        IntStream.range(0, 10).forEach(i -> turns.put("turn " + i, 100L));

        IntStream.range(0, 20).forEach(i -> decisions.put("place " + i, 100L));

        assertThat(budget.used(Share.TURNS)).isEqualTo(100);
        assertThat(budget.used(Share.DECISIONS)).isEqualTo(900);
        assertThat(turns.get("turn 9")).isPresent();
        assertThat(decisions.get("place 19")).isPresent();
    }

    @Test
    void caches_of_one_share_have_it_together() {
        LruCache<String, Long> people = cache(Share.PEOPLE);
        LruCache<String, Long> places = cache(Share.PEOPLE);
        IntStream.range(0, 10).forEach(i -> people.put("person " + i, 100L));

        IntStream.range(0, 4).forEach(i -> places.put("place " + i, 100L));

        assertThat(budget.used(Share.PEOPLE)).isEqualTo(1_000);
        assertThat(people.get("person 3")).isEmpty();
        assertThat(people.get("person 4")).isPresent();
        assertThat(places.get("place 0")).isPresent();
    }

    @Test
    void what_is_being_asked_is_kept_however_large() {
        LruCache<String, Long> decisions = cache(Share.DECISIONS);
        decisions.put("small", 10L);

        decisions.put("large", 5_000L);

        assertThat(decisions.get("large")).isPresent();
        assertThat(decisions.get("small")).isEmpty();
    }

    @Test
    void what_is_put_in_again_counts_once() {
        LruCache<String, Long> cache = cache(Share.CORRECTIONS);
        cache.put("one", 900L);

        cache.put("one", 300L);

        assertThat(budget.used(Share.CORRECTIONS)).isEqualTo(300);
        assertThat(cache.get("one")).contains(300L);
    }

    @Test
    void what_grows_is_weighed_again_and_what_was_forgotten_stays_so() {
        AtomicLong size = new AtomicLong(100);
        LruCache<String, AtomicLong> cache = budget.cache(Share.DECISIONS, (key, value) -> value.get());
        cache.put("other", new AtomicLong(100));
        cache.get("place", () -> size);

        size.set(950);
        cache.weighAgain("place");
        cache.weighAgain("other");

        assertThat(cache.get("other")).isEmpty();
        assertThat(budget.used(Share.DECISIONS)).isEqualTo(950);
    }

    @Test
    void what_is_to_be_forgotten_is_gone_and_its_room_is_free() {
        LruCache<String, Long> cache = cache(Share.EMBEDDINGS);
        cache.put("ours 1", 300L);
        cache.put("theirs", 300L);
        cache.put("ours 2", 300L);

        cache.forget(key -> key.startsWith("ours"));
        cache.put("new", 700L);

        assertThat(cache.get("ours 1")).isEmpty();
        assertThat(cache.get("ours 2")).isEmpty();
        assertThat(cache.get("theirs")).isPresent();
        assertThat(budget.used(Share.EMBEDDINGS)).isEqualTo(1_000);
    }

    @Test
    void the_parts_are_the_whole() {
        assertThat(Arrays.stream(Share.values()).mapToInt(Share::hundredths).sum())
                .isEqualTo(100);
    }

    private LruCache<String, Long> cache(Share share) {
        return budget.cache(share, (key, bytes) -> bytes);
    }
}
