package dev.errata.bot.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.knowledge.PassageIndex.Hit;
import dev.errata.bot.knowledge.PassageIndex.Indexed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PassageIndexTest {

    private static final Embedding EAST = Embedding.of(new float[] {1, 0});
    private static final Embedding NORTH = Embedding.of(new float[] {0, 1});

    @Test
    void a_rare_word_counts_more_than_one_that_most_passages_hold() {
        List<Indexed> passages = IntStream.range(0, 10)
                .mapToObj(i -> indexed(i == 0 ? "invoice" : i == 1 ? "approval" : "invoice number " + i, EAST))
                .toList();

        List<Hit> best = PassageIndex.of(passages).best(EAST, "invoice approval", place -> true, 10);

        assertThat(best.get(0).passage()).isEqualTo(passages.get(1).passage().id());
        double invoice = Math.log(1 + (510 - 14 + .5) / 14.5);
        double approval = Math.log(1 + (510 - 6 + .5) / 6.5);
        assertThat(best.get(0).coverage()).isCloseTo(approval / (approval + invoice), within(1e-9));
        assertThat(best.get(1).coverage()).isCloseTo(invoice / (approval + invoice), within(1e-9));
        assertThat(best.get(0).score()).isCloseTo(1 + .4 * best.get(0).coverage(), within(.01));
    }

    @Test
    void a_word_that_no_passage_holds_is_missed_by_all() {
        PassageIndex index = PassageIndex.of(List.of(indexed("invoice", EAST), indexed("approval", EAST)));

        assertThat(index.best(EAST, "invoice zeppelin", place -> true, 1).get(0).coverage())
                .isBetween(.4, .5);
        assertThat(index.best(EAST, "", place -> true, 1).get(0).coverage()).isZero();
    }

    @Test
    void the_closest_window_is_how_close_a_passage_is() {
        PassageIndex index = PassageIndex.of(List.of(indexed("one", NORTH, EAST), indexed("two", NORTH)));

        List<Hit> best = index.best(EAST, "", place -> true, 2);

        assertThat(best).extracting(Hit::closeness).satisfies(closeness -> {
            assertThat(closeness.get(0)).isCloseTo(1, within(.01));
            assertThat(closeness.get(1)).isCloseTo(0, within(.01));
        });
    }

    @Test
    void with_some_less_and_some_more_it_is_what_it_would_be_if_it_were_made_anew() {
        Indexed first = indexed("invoice", EAST, NORTH);
        Indexed second = indexed("approval", NORTH);
        Indexed third = indexed("invoice approval", Embedding.of(new float[] {1, 1}), EAST);
        PassageIndex changed = PassageIndex.of(List.of(first, second))
                .changed(Set.of(second.passage().id()), List.of(third));
        PassageIndex anew = PassageIndex.of(List.of(second, third));

        assertThat(changed.passages())
                .containsExactlyInAnyOrder(
                        second.passage().id(), third.passage().id());
        assertThat(changed.best(NORTH, "invoice zeppelin", place -> true, 5))
                .hasSize(2)
                .isEqualTo(anew.best(NORTH, "invoice zeppelin", place -> true, 5));
        assertThat(changed.weight()).isEqualTo(anew.weight());
    }

    @Test
    void without_passages_and_for_another_model_nothing_is_found() {
        assertThat(PassageIndex.of(List.of()).best(EAST, "invoice", place -> true, 5))
                .isEmpty();
        assertThat(PassageIndex.of(List.of(indexed("one", EAST)))
                        .best(Embedding.of(new float[] {1, 0, 0}), "one", place -> true, 5))
                .isEmpty();
    }

    @Test
    void it_says_what_it_takes_in_memory() {
        long small = PassageIndex.of(List.of(indexed("one", EAST))).weight();
        long large = PassageIndex.of(List.of(indexed("one two three", EAST, NORTH), indexed("four", EAST)))
                .weight();

        assertThat(small).isPositive();
        assertThat(large).isGreaterThan(2 * small);
    }

    private static Indexed indexed(String text, Embedding... windows) {
        Passage passage = new Passage(PassageId.random(), DocumentId.random(), "", 0, "", text);
        return new Indexed(passage, Optional.empty(), List.of(windows));
    }
}
