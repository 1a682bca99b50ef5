package dev.errata.bot.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Embeddings} does. */
public abstract class EmbeddingsContract {

    private static final Embedding EAST = Embedding.of(new float[] {1, 0, 0});
    private static final Embedding NORTH = Embedding.of(new float[] {0, 1, 0});
    private static final Embedding SLANTED = Embedding.of(new float[] {-0.3f, 0.2f, 0.9f});

    private final Samples samples = new Samples();
    private Embeddings embeddings;

    protected abstract Stores stores();

    @BeforeEach
    void open() {
        embeddings = stores().embeddings();
    }

    @Test
    void what_was_saved_is_found_and_what_was_not_is_absent() {
        embeddings.save(samples.workspace(), "bge", Map.of("returns", EAST, "refunds", SLANTED));

        assertThat(embeddings.find(samples.workspace(), "bge", List.of("returns", "refunds", "discounts")))
                .containsOnlyKeys("returns", "refunds");
        assertThat(found("refunds").cosine(SLANTED)).isCloseTo(1, within(1e-6));
        assertThat(found("returns").cosine(SLANTED)).isCloseTo(EAST.cosine(SLANTED), within(1e-6));
    }

    @Test
    void saving_a_text_twice_keeps_the_first() {
        embeddings.save(samples.workspace(), "bge", Map.of("returns", EAST));

        embeddings.save(samples.workspace(), "bge", Map.of("returns", NORTH));

        assertThat(found("returns").cosine(EAST)).isCloseTo(1, within(1e-6));
    }

    @Test
    void another_model_and_another_workspace_have_their_own() {
        embeddings.save(samples.workspace(), "bge", Map.of("returns", EAST));

        assertThat(embeddings.find(samples.workspace(), "minilm", List.of("returns")))
                .isEmpty();
        assertThat(embeddings.find(new Samples().workspace(), "bge", List.of("returns")))
                .isEmpty();
    }

    @Test
    void texts_differ_by_every_character() {
        embeddings.save(samples.workspace(), "bge", Map.of("Returns", EAST));

        assertThat(embeddings.find(samples.workspace(), "bge", List.of("returns", "Returns ")))
                .isEmpty();
    }

    @Test
    void nothing_asked_and_nothing_saved_is_fine() {
        embeddings.save(samples.workspace(), "bge", Map.of());

        assertThat(embeddings.find(samples.workspace(), "bge", List.of())).isEmpty();
    }

    private Embedding found(String text) {
        return Objects.requireNonNull(
                embeddings.find(samples.workspace(), "bge", List.of(text)).get(text));
    }
}
