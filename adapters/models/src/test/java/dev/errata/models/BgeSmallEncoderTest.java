package dev.errata.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.errata.bot.embedding.Embedding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BgeSmallEncoderTest {

    private static final String ASKED = "How do we calculate quarterly returns?";

    private BgeSmallEncoder encoder;

    @BeforeAll
    void open(@TempDir(cleanup = org.junit.jupiter.api.io.CleanupMode.NEVER) Path folder) {
        encoder = BgeSmallEncoder.open(folder);
    }

    @AfterAll
    void close() {
        encoder.close();
    }

    @Test
    void a_paraphrase_is_closer_than_a_near_miss_and_that_is_closer_than_something_else() {
        Embedding asked = encoder.encode(ASKED);

        double paraphrase = asked.cosine(encoder.encode("what is the way to compute the returns of a quarter?"));
        double nearMiss = asked.cosine(encoder.encode("How do customers return a product?"));
        double unrelated = asked.cosine(encoder.encode("How do I reset my VPN password?"));

        assertThat(paraphrase).isBetween(.85, .90);
        assertThat(nearMiss).isBetween(.50, .60);
        assertThat(unrelated).isBetween(.30, .42);
    }

    @Test
    void what_one_closes_another_goes_on_with(@TempDir Path folder) {
        BgeSmallEncoder other = BgeSmallEncoder.open(folder);

        other.close();
        other.close();

        assertThat(encoder.encode(ASKED).dimensions()).isEqualTo(384);
        assertThatThrownBy(() -> other.encode(ASKED)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void texts_in_a_batch_come_out_in_order_and_as_they_would_alone() {
        List<String> texts = List.of(ASKED, "Refunds take five days.", "日本語のテキスト", "مرحبا بالعالم", "😀", "naïve café");

        List<Embedding> together = encoder.encode(texts);

        assertThat(together).isEqualTo(texts.stream().map(encoder::encode).toList());
        assertThat(together).allSatisfy(e -> assertThat(e.dimensions()).isEqualTo(384));
        assertThat(encoder.encode(List.of())).isEmpty();
    }

    @Test
    void text_outside_ascii_is_not_mistaken_for_other_text() {
        assertThat(encoder.encode("東京").cosine(encoder.encode("京都"))).isLessThan(.99);
        assertThat(encoder.encode("café").cosine(encoder.encode("CAFE"))).isGreaterThan(.99);
    }

    @Test
    void what_comes_after_the_first_five_hundred_tokens_counts() {
        String longText = "The cantine serves lunch from noon to two. ".repeat(80);

        Embedding without = encoder.encode(longText);
        Embedding with = encoder.encode(longText + "Quarterly returns are computed from the fiscal year. ".repeat(60));

        Embedding asked = encoder.encode(ASKED);
        assertThat(asked.cosine(with)).isGreaterThan(asked.cosine(without) + .1);
    }

    @Test
    void a_text_of_a_million_characters_is_cut_and_not_refused() {
        Embedding embedding = encoder.encode("Lunch is at noon. ".repeat(60_000));

        assertThat(embedding.cosine(encoder.encode("Lunch is at noon. ".repeat(50))))
                .isGreaterThan(.95);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t "})
    void a_blank_text_is_refused(String blank) {
        assertThatThrownBy(() -> encoder.encode(List.of(ASKED, blank)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("blank");
    }

    @Test
    void a_text_that_only_looks_blank_is_like_no_question() {
        double cosine = encoder.encode("\u200b\u200d").cosine(encoder.encode(ASKED));

        assertThat(cosine).isLessThan(.7);
    }

    @Test
    void many_threads_get_what_one_gets() {
        List<String> texts =
                IntStream.range(0, 60).mapToObj(i -> ASKED + " " + i).toList();

        List<Embedding> parallel = texts.parallelStream().map(encoder::encode).toList();

        assertThat(parallel).isEqualTo(encoder.encode(texts));
    }

    @Test
    void the_name_under_which_embeddings_are_stored_tells_the_pooling() {
        assertThat(encoder.model()).isEqualTo("bge-small-en-v1.5-q/mean");
    }

    @Test
    void a_folder_that_cannot_be_made_is_named(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "a file, not a folder");

        assertThatThrownBy(() -> BgeSmallEncoder.open(file.resolve("native")))
                .isInstanceOf(ModelsException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("java.io.tmpdir");
    }
}
