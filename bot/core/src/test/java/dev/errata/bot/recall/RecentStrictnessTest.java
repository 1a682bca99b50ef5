package dev.errata.bot.recall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.Samples;
import dev.errata.bot.SettableClock;
import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.recall.judge.Diligence;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RecentStrictnessTest {

    private static final Strictness STRICT = new Strictness(new Thresholds(.9, .5), Diligence.OFF);

    private final Samples samples = new Samples();
    private final Strictnesses strictnesses = new InMemoryStrictnesses();
    private final SettableClock clock = new SettableClock(Samples.NOW);
    private final RecentStrictness recent = new RecentStrictness(strictnesses, CacheBudget.usual(), clock);

    @Test
    void a_change_is_seen_within_some_seconds_and_not_read_for_every_question() {
        assertThat(recent.of(samples.workspace())).isEqualTo(Strictness.DEFAULT);

        strictnesses.choose(samples.workspace(), STRICT);

        assertThat(recent.of(samples.workspace())).isEqualTo(Strictness.DEFAULT);
        clock.passes(Duration.ofSeconds(5));
        assertThat(recent.of(samples.workspace())).isEqualTo(STRICT);
    }
}
