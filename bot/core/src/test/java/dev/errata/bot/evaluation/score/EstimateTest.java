package dev.errata.bot.evaluation.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EstimateTest {

    @Test
    void the_interval_of_a_share_is_about_the_one_of_the_normal_distribution() {
        // 60 of 100: sqrt(.6 * .4 / 100) = .049, and 1.96 of these.
        Estimate estimate =
                Estimate.of(Stream.concat(Collections.nCopies(60, 1.0).stream(), Collections.nCopies(40, 0.0).stream())
                        .toList());

        assertThat(estimate.mean()).isEqualTo(.6, within(1e-9));
        assertThat(estimate.low()).isEqualTo(.504, within(.02));
        assertThat(estimate.high()).isEqualTo(.696, within(.02));
        assertThat(estimate.n()).isEqualTo(100);
    }

    @Test
    void the_same_values_give_the_same_interval_and_one_value_has_none() {
        assertThat(Estimate.of(List.of(1.0, 0.0, 1.0))).isEqualTo(Estimate.of(List.of(1.0, 0.0, 1.0)));
        assertThat(Estimate.of(List.of(.5))).isEqualTo(new Estimate(.5, .5, .5, 1));
        assertThatThrownBy(() -> Estimate.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_difference_that_may_as_well_be_none_is_noise() {
        assertThat(Estimate.of(List.of(1.0, -1.0, 0.0, 1.0)).isNoise()).isTrue();
        assertThat(Estimate.of(List.of(1.0, 1.0, 1.0, 0.0, 1.0, 1.0)).isNoise()).isFalse();
        assertThat(Estimate.of(List.of(0.0, 0.0)).isNoise()).isTrue();
    }
}
