package dev.errata.bot.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.errata.bot.cache.Bytes;
import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.question.WorkspaceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VectorsTest {

    private final WorkspaceId workspace = WorkspaceId.random();
    private final CountingEncoder encoder = new CountingEncoder();
    private final InMemoryEmbeddings store = new InMemoryEmbeddings();
    private final Vectors vectors = new Vectors(encoder, store, CacheBudget.usual());

    @Test
    void a_text_is_encoded_once() {
        Embedding first = vectors.of(workspace, "quarterly returns");

        Embedding second = vectors.of(workspace, "quarterly returns");
        vectors.of(workspace, List.of("quarterly returns", "quarterly returns"));

        assertThat(second).isEqualTo(first).isEqualTo(new WordEncoder().encode("quarterly returns"));
        assertThat(encoder.encoded).containsExactly("quarterly returns");
    }

    @Test
    void what_another_process_stored_is_not_encoded_again() {
        vectors.of(workspace, List.of("quarterly returns", "fiscal year"));

        Vectors restarted = new Vectors(encoder, store, CacheBudget.usual());
        Map<String, Embedding> found = restarted.of(workspace, List.of("fiscal year", "quarterly returns"));

        assertThat(found).containsOnlyKeys("fiscal year", "quarterly returns");
        assertThat(encoder.encoded).containsExactly("quarterly returns", "fiscal year");
    }

    @Test
    void only_the_missing_ones_are_encoded_and_stored() {
        store.save(workspace, "words", Map.of("fiscal year", new WordEncoder().encode("fiscal year")));

        vectors.of(workspace, List.of("fiscal year", "quarterly returns"));

        assertThat(encoder.encoded).containsExactly("quarterly returns");
        assertThat(store.find(workspace, "words", List.of("quarterly returns"))).hasSize(1);
    }

    @Test
    void memory_keeps_what_was_used_last_and_no_more_than_it_may() {
        Forgetting forgetting = new Forgetting();
        Vectors two = new Vectors(encoder, forgetting, roomFor("two texts", "three texts"));
        two.of(workspace, "one text");
        two.of(workspace, "two texts");
        two.of(workspace, "one text");

        two.of(workspace, "three texts");

        encoder.encoded.clear();
        two.of(workspace, List.of("one text", "three texts"));
        assertThat(encoder.encoded).isEmpty();
        two.of(workspace, "two texts");
        assertThat(encoder.encoded).containsExactly("two texts");
    }

    @Test
    void more_texts_than_memory_holds_all_come_back() {
        List<String> texts =
                IntStream.range(0, 150).mapToObj(i -> "question" + i).toList();

        Map<String, Embedding> found = new Vectors(encoder, store, roomFor("a text")).of(workspace, texts);

        assertThat(found).containsOnlyKeys(texts);
        assertThat(found.get("question77")).isEqualTo(new WordEncoder().encode("question77"));
        assertThat(encoder.longestBatch).isLessThanOrEqualTo(32);
    }

    private static CacheBudget roomFor(String... texts) {
        return new CacheBudget(Stream.of(texts)
                .mapToLong(text -> Bytes.ENTRY
                        + Bytes.of(text)
                        + new WordEncoder().encode(text).weight())
                .sum());
    }

    @Test
    void workspaces_do_not_share_what_they_embedded() {
        vectors.of(workspace, "quarterly returns");

        WorkspaceId other = WorkspaceId.random();
        vectors.of(other, "quarterly returns");

        assertThat(encoder.encoded).containsExactly("quarterly returns", "quarterly returns");
        assertThat(store.find(other, "words", List.of("quarterly returns"))).hasSize(1);
    }

    @Test
    void what_is_only_asked_is_encoded_once_and_stored_nowhere() {
        Embedding first = vectors.ofAsked(workspace, "quarterly returns");

        Embedding second = vectors.ofAsked(workspace, "quarterly returns");

        assertThat(second).isEqualTo(first);
        assertThat(encoder.encoded).containsExactly("quarterly returns");
        assertThat(store.find(workspace, "words", List.of("quarterly returns"))).isEmpty();
    }

    @Test
    void two_who_ask_the_same_at_once_have_it_encoded_once() {
        CompletableFuture<Embedding> second = new CompletableFuture<>();
        encoder.meanwhile = () -> {
            encoder.meanwhile = () -> {};
            Thread asking = new Thread(() -> second.complete(vectors.ofAsked(workspace, "quarterly returns")));
            asking.start();
            // Until it waits for the first, or has gone its own way.
            while (asking.getState() != Thread.State.WAITING && asking.getState() != Thread.State.TERMINATED) {
                Thread.onSpinWait();
            }
        };

        Embedding first = vectors.ofAsked(workspace, "quarterly returns");

        assertThat(second.join()).isEqualTo(first);
        assertThat(encoder.encoded).containsExactly("quarterly returns");
    }

    @Test
    void what_is_known_is_told_without_the_encoder() {
        vectors.of(workspace, "quarterly returns");
        vectors.ofAsked(workspace, "who signs");
        Vectors restarted = new Vectors(encoder, store, CacheBudget.usual());
        restarted.ofAsked(workspace, "who signs");
        encoder.encoded.clear();

        Map<String, Embedding> known =
                restarted.known(workspace, List.of("quarterly returns", "who signs", "never seen"));

        assertThat(known)
                .containsOnly(
                        Map.entry("quarterly returns", new WordEncoder().encode("quarterly returns")),
                        Map.entry("who signs", new WordEncoder().encode("who signs")));
        assertThat(encoder.encoded).isEmpty();
    }

    @Test
    void what_could_not_be_encoded_is_tried_again_when_it_is_asked_again() {
        encoder.meanwhile = () -> {
            encoder.meanwhile = () -> {};
            throw new IllegalStateException("the encoder is busy");
        };

        assertThatThrownBy(() -> vectors.ofAsked(workspace, "quarterly returns"))
                .hasMessage("the encoder is busy");

        assertThat(vectors.ofAsked(workspace, "quarterly returns"))
                .isEqualTo(new WordEncoder().encode("quarterly returns"));
    }

    @Test
    void a_question_that_was_asked_is_stored_when_something_is_taught_on_it_and_not_encoded_again() {
        vectors.ofAsked(workspace, "quarterly returns");

        vectors.of(workspace, "quarterly returns");

        assertThat(encoder.encoded).containsExactly("quarterly returns");
        assertThat(store.find(workspace, "words", List.of("quarterly returns"))).hasSize(1);
    }

    private static final class CountingEncoder implements Encoder {

        private final Encoder words = new WordEncoder();
        private final List<String> encoded = Collections.synchronizedList(new ArrayList<>());
        private int longestBatch;
        private Runnable meanwhile = () -> {};

        @Override
        public String model() {
            return words.model();
        }

        @Override
        public int dimensions() {
            return words.dimensions();
        }

        @Override
        public List<Embedding> encode(List<String> texts) {
            encoded.addAll(texts);
            longestBatch = Math.max(longestBatch, texts.size());
            meanwhile.run();
            return words.encode(texts);
        }
    }

    /** A store from which nothing comes back. */
    private static final class Forgetting implements Embeddings {

        @Override
        public Map<String, Embedding> find(WorkspaceId of, String model, Collection<String> texts) {
            return Map.of();
        }

        @Override
        public void save(WorkspaceId of, String model, Map<String, Embedding> embeddings) {
            // Forgotten.
        }
    }
}
