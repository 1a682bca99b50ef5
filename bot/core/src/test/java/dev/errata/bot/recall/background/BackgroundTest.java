package dev.errata.bot.recall.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.embedding.VectorTable.Probe;
import dev.errata.bot.recall.background.Background.Neighbourhood;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Embeddings are angles here: 0° and 60° have the cosine .5. */
class BackgroundTest {

    private static final float USUAL = Parameters.MEASURED.get(Parameter.USUAL_HUBNESS);

    @Test
    void without_history_everything_is_as_much_a_hub_as_usual_and_nothing_is_smoothed() {
        Background nothing = Background.of(List.of(), Parameters.MEASURED);
        float[] likeness = nothing.likeness(Probe.of(angle(0)));

        assertThat(nothing.hubness(likeness)).isEqualTo(USUAL);
        assertThat(nothing.neighbourhood(likeness).size()).isZero();
        assertThat(nothing.smoothing()).isZero();
    }

    @Test
    void with_a_full_history_hubness_is_the_mean_of_the_nearest_ten() {
        Background full = history(IntStream.range(0, 300).map(i -> i < 10 ? 20 : 90));

        assertThat((double) full.hubness(full.likeness(Probe.of(angle(0)))))
                .isEqualTo(Math.cos(Math.toRadians(20)), within(.01));
    }

    @Test
    void with_little_history_hubness_stays_near_the_usual() {
        Background little = history(IntStream.of(20, 90));

        assertThat((double) little.hubness(little.likeness(Probe.of(angle(0))))).isBetween((double) USUAL, USUAL + .05);
    }

    @Test
    void a_question_that_was_asked_before_is_no_hub_by_itself() {
        Background full = history(IntStream.range(0, 300).map(i -> i < 10 ? 0 : 90));

        assertThat((double) full.hubness(full.likeness(Probe.of(angle(0))))).isEqualTo(0, within(.01));
    }

    @Test
    void the_nearest_neighbours_weigh_most_and_all_weights_add_up_to_one() {
        Background some = history(IntStream.range(0, 20).map(i -> i * 4));

        Neighbourhood near = some.neighbourhood(some.likeness(Probe.of(angle(0))));

        double sum = 0;
        for (int i = 0; i < near.size(); i++) {
            sum += near.weight(i);
            assertThat(near.weight(i)).isLessThanOrEqualTo(near.weight(Math.max(0, i - 1)));
        }
        assertThat(near.size()).isEqualTo(10);
        assertThat(sum).isEqualTo(1, within(1e-5));
    }

    @Test
    void smoothing_carries_a_score_to_the_neighbours_and_no_further() {
        Background two = history(IntStream.range(0, 300).map(i -> i < 150 ? i / 30 : 90 + i / 60));
        float[] scores = new float[300];
        Arrays.fill(scores, 0, 100, 1);

        float[] smoothed = two.smooth(scores);

        assertThat(smoothed[0]).isGreaterThan(.5f);
        assertThat(smoothed[299]).isZero();
    }

    @Test
    void one_past_question_has_no_neighbours_and_keeps_its_score() {
        Background one = history(IntStream.of(0));

        assertThat(one.smooth(new float[] {.5f})).containsExactly(.5f);
    }

    private static Background history(IntStream degrees) {
        return Background.of(degrees.mapToObj(BackgroundTest::angle).toList(), Parameters.MEASURED);
    }

    private static Embedding angle(int degrees) {
        double radians = Math.toRadians(degrees);
        return Embedding.of(new float[] {(float) Math.cos(radians), (float) Math.sin(radians)});
    }
}
