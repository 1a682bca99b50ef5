package dev.errata.bot.recall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.recall.judge.Diligence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Strictnesses} does. */
public abstract class StrictnessesContract {

    private static final Strictness STRICT = new Strictness(new Thresholds(.9, .5), Diligence.OFF);

    private final Samples samples = new Samples();
    private Strictnesses strictnesses;

    protected abstract Stores stores();

    @BeforeEach
    void open() {
        strictnesses = stores().strictnesses();
    }

    @Test
    void a_workspace_that_has_chosen_nothing_has_the_default() {
        assertThat(strictnesses.of(samples.workspace())).isEqualTo(Strictness.DEFAULT);
    }

    @Test
    void the_last_choice_of_a_workspace_counts() {
        strictnesses.choose(samples.workspace(), new Strictness(new Thresholds(.6, .2), Diligence.THRIFTY));

        strictnesses.choose(samples.workspace(), STRICT);

        assertThat(strictnesses.of(samples.workspace())).isEqualTo(STRICT);
    }

    @Test
    void one_workspace_chooses_nothing_for_another() {
        strictnesses.choose(new Samples().workspace(), STRICT);

        assertThat(strictnesses.of(samples.workspace())).isEqualTo(Strictness.DEFAULT);
    }
}
