package dev.errata.bot.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.errata.bot.embedding.VectorTable.Probe;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VectorTableTest {

    @Test
    void a_byte_for_each_dimension_keeps_the_cosine() {
        Random random = new Random(7);
        for (int i = 0; i < 100; i++) {
            Embedding one = random(random, 384);
            Embedding other = random(random, 384);

            float cosine = VectorTable.of(List.of(one)).cosine(0, Probe.of(other));

            assertThat((double) cosine).isEqualTo(one.cosine(other), within(.01));
        }
    }

    @Test
    void an_odd_number_of_dimensions_is_compared_whole() {
        Embedding one = Embedding.of(new float[] {0, 0, 1});

        assertThat(VectorTable.of(List.of(one)).cosine(0, Probe.of(one))).isEqualTo(1, within(.01f));
    }

    @Test
    void what_was_stored_compares_like_what_is_asked() {
        Random random = new Random(7);
        Embedding one = random(random, 384);
        Embedding other = random(random, 384);
        VectorTable both = VectorTable.of(List.of(one, other));

        assertThat(both.cosine(1, both.probe(0))).isEqualTo(both.cosine(0, Probe.of(other)), within(.0001f));
    }

    @Test
    void embeddings_of_different_dimensions_do_not_stand_together() {
        List<Embedding> different = List.of(Embedding.of(new float[] {1, 0}), Embedding.of(new float[] {1, 0, 0}));

        assertThatThrownBy(() -> VectorTable.of(different)).hasMessageContaining("2 and 3 dimensions");
    }

    private static Embedding random(Random random, int dimensions) {
        float[] values = new float[dimensions];
        for (int i = 0; i < dimensions; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return Embedding.of(values);
    }
}
