package dev.errata.bot.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.Samples;
import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.embedding.Encoder;
import dev.errata.bot.embedding.InMemoryEmbeddings;
import dev.errata.bot.embedding.Vectors;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FindPassagesTest {

    private final Samples samples = new Samples();
    private final Place finance = samples.place("finance");
    private final Person ana = samples.person("Ana Flores");
    private final InMemoryDocuments documents = new InMemoryDocuments();
    private final InMemoryPassages passages = new InMemoryPassages(documents);
    private final Angles encoder = new Angles();
    private final FindPassages find = new FindPassages(
            passages,
            new Vectors(encoder, new InMemoryEmbeddings(), CacheBudget.usual()),
            Runnable::run,
            new Relevance(.65, .4, .15));

    @Test
    void what_is_near_in_words_and_in_meaning_comes_first() {
        store("The weather is fine. @.80", "Receipts are kept here. @.75", "Receipts are kept. @.70");

        assertThat(about("Where are receipts kept?"))
                .containsExactly("Receipts are kept here. @.75", "Receipts are kept. @.70");
    }

    @Test
    void it_is_searched_on_another_thread_until_somebody_wants_to_know() {
        store("Receipts are kept here. @.75");
        List<Runnable> queued = new ArrayList<>();
        FindPassages aside = new FindPassages(
                passages,
                new Vectors(encoder, new InMemoryEmbeddings(), CacheBudget.usual()),
                queued::add,
                new Relevance(.65, .4, .15));

        Supplier<List<Passages.Scored>> finding = aside.begin(finance, ana, "Where are receipts kept?");

        assertThat(queued).hasSize(1);
        assertThat(finding.get())
                .extracting(found -> found.passage().text())
                .containsExactly("Receipts are kept here. @.75");
    }

    @Test
    void where_the_best_is_hardly_about_the_question_there_is_none() {
        store("Hotels cost 140 euros. @.64", "Trains are better. @.60");

        assertThat(about("Where are receipts kept?")).isEmpty();
    }

    @Test
    void what_is_much_less_about_it_than_the_best_is_left_out() {
        store("Hotels cost 140 euros. @.75", "Trains are better. @.66", "Planes are worse. @.59");

        assertThat(about("Where are receipts kept?"))
                .containsExactly("Hotels cost 140 euros. @.75", "Trains are better. @.66");
    }

    @Test
    void shared_words_make_up_for_a_little_distance() {
        store("Receipts: keep them. @.45", "Hotels count. @.45");

        assertThat(about("Do we keep receipts?")).containsExactly("Receipts: keep them. @.45");
    }

    @Test
    void words_alone_are_not_enough() {
        store("Receipts are kept. @.38");

        assertThat(about("Where are receipts kept?")).isEmpty();
    }

    @Test
    void a_question_of_common_words_only_is_compared_by_its_meaning() {
        store("Hotels cost 140 euros. @.50", "Trains are better. @.66");

        assertThat(about("And what about that?")).containsExactly("Trains are better. @.66");
    }

    @Test
    void five_passages_are_enough_and_come_in_the_same_order_every_time() {
        store(IntStream.range(0, 30)
                .mapToObj(i -> "Receipts, part " + i + ". @.80")
                .toArray(String[]::new));

        List<String> found = about("Where are receipts kept?");

        assertThat(found).hasSize(5).isEqualTo(about("Where are receipts kept?"));
    }

    @Test
    void what_stands_in_two_documents_is_one() {
        store("Receipts are kept here. @.80", "Receipts are  kept here. @.80", "Receipts are kept dry. @.75");

        assertThat(about("Where are receipts kept?"))
                .containsExactly("Receipts are kept here. @.80", "Receipts are kept dry. @.75");
    }

    @Test
    void a_workspace_without_documents_has_nothing_to_say() {
        assertThat(about("Where are receipts kept?")).isEmpty();
    }

    private List<String> about(String question) {
        return find.about(finance, ana, question).stream()
                .map(one -> one.passage().text())
                .toList();
    }

    private void store(String... texts) {
        Document document = new Document(
                samples.workspace(),
                DocumentId.random(),
                Optional.empty(),
                "a.md",
                "Handbook",
                Optional.empty(),
                "hash");
        List<Passage> pieces = IntStream.range(0, texts.length)
                .mapToObj(i -> new Passage(PassageId.random(), document.id(), "Handbook", i, "", texts[i]))
                .toList();
        documents.replace(document, pieces, encoder.model(), Windows.encoded(pieces, encoder));
    }

    /** Texts say themselves how close they are to every question. */
    private static final class Angles implements Encoder {

        private static final Pattern COSINE = Pattern.compile("@(\\.\\d+)");

        @Override
        public String model() {
            return "angles";
        }

        @Override
        public int dimensions() {
            return 2;
        }

        @Override
        public List<Embedding> encode(List<String> texts) {
            return texts.stream().map(Angles::embedding).toList();
        }

        private static Embedding embedding(String text) {
            Matcher cosine = COSINE.matcher(text);
            float x = cosine.find() ? Float.parseFloat(cosine.group(1)) : 1;
            return Embedding.of(new float[] {x, (float) Math.sqrt(1 - x * x)});
        }
    }
}
