package dev.errata.bot.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.PlaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Passages} does. */
public abstract class PassagesContract {

    private static final String MODEL = "bge";
    private static final Embedding EAST = Embedding.of(new float[] {1, 0});
    private static final Embedding NORTH_EAST = Embedding.of(new float[] {1, 1});
    private static final Embedding NORTH = Embedding.of(new float[] {0, 1});

    private final Samples samples = new Samples();
    private Stores stores;
    private Passages passages;
    private Place finance;
    private Place support;
    private Person ana;

    protected abstract Stores stores();

    @BeforeEach
    void open() {
        stores = stores();
        passages = stores.passages();
        finance = stores.directory().save(samples.place("finance"));
        support = stores.directory().save(samples.place("support"));
        ana = stores.directory().save(samples.person("Ana Flores"));
    }

    @Test
    void a_document_is_found_by_its_name_in_its_place() {
        Document everywhere = document("handbook.md", Optional.empty());
        Document here = document("handbook.md", Optional.of(finance.id()));

        store(everywhere, "The year ends in January.");
        store(here, "The year ends in March.");

        assertThat(passages.find(samples.workspace(), Optional.empty(), "handbook.md"))
                .contains(everywhere);
        assertThat(passages.find(samples.workspace(), Optional.of(finance.id()), "handbook.md"))
                .contains(here);
        assertThat(passages.find(samples.workspace(), Optional.of(support.id()), "handbook.md"))
                .isEmpty();
        assertThat(passages.find(samples.workspace(), Optional.empty(), "faq.md"))
                .isEmpty();
        assertThat(passages.list(samples.workspace())).containsExactlyInAnyOrder(everywhere, here);
    }

    @Test
    void a_passage_comes_back_as_it_was_stored() {
        Document document = document("handbook.md", Optional.empty());
        Passage passage =
                new Passage(PassageId.random(), document.id(), "Handbook", 0, "Finance › Year", "It ends in January.");

        passages.replace(document, List.of(passage), MODEL, List.of(EAST));

        assertThat(matching("january")).containsExactly(passage);
        assertThat(nearest(EAST)).containsExactly(passage);
    }

    @Test
    void a_question_finds_the_passages_that_share_a_word_with_it_best_first() {
        store(
                document("handbook.md", Optional.empty()),
                "Refunds are paid within ten days.",
                "Refunds of returned products need the manager's approval.",
                "The kitchen is on the third floor.");

        assertThat(matching("Who approves when a customer returned a product and wants refunds?"))
                .extracting(Passage::text)
                .containsExactly(
                        "Refunds of returned products need the manager's approval.",
                        "Refunds are paid within ten days.");
    }

    @Test
    void words_match_in_the_heading_and_the_title_too() {
        Document document = document("handbook.md", Optional.empty());
        passages.replace(
                document,
                List.of(new Passage(PassageId.random(), document.id(), "Vacations", 0, "Sabbatical", "Ask first.")),
                MODEL,
                List.of(EAST));

        assertThat(matching("sabbatical")).hasSize(1);
        assertThat(matching("vacation")).hasSize(1);
    }

    @Test
    void a_question_without_a_word_of_meaning_finds_nothing() {
        store(document("handbook.md", Optional.empty()), "The year ends in January.");

        assertThat(matching("")).isEmpty();
        assertThat(matching("?! 🙂 'and' & | ( \\ :*")).isEmpty();
    }

    @Test
    void signs_that_mean_something_to_a_search_language_are_only_signs() {
        store(document("handbook.md", Optional.empty()), "The year ends in January.");

        assertThat(matching("O'Neill's \\ year's <-> end | (report) & !january:*"))
                .hasSize(1);
    }

    @Test
    void the_closest_embedding_comes_first_and_the_limit_holds() {
        store(document("handbook.md", Optional.empty()), List.of(NORTH, EAST, NORTH_EAST), "north", "east", "between");

        assertThat(passages.nearest(finance, ana, MODEL, EAST, 2))
                .extracting(Passage::text)
                .containsExactly("east", "between");
        assertThat(passages.matching(finance, ana, "north east between", 2)).hasSize(2);
    }

    @Test
    void embeddings_of_another_model_are_not_compared() {
        store(document("handbook.md", Optional.empty()), "The year ends in January.");

        assertThat(passages.nearest(finance, ana, "another", EAST, 5)).isEmpty();
        assertThat(passages.nearest(finance, ana, "longer", Embedding.of(new float[] {1, 0, 0}), 5))
                .isEmpty();
    }

    @Test
    void a_document_that_is_stored_again_takes_the_place_of_the_earlier_one() {
        store(document("handbook.md", Optional.empty()), "The year ends in December.", "Refunds take ten days.");
        assertThat(nearest(EAST)).hasSize(2);
        Document newer = document("handbook.md", Optional.empty());

        store(newer, "The year ends in January.");

        assertThat(passages.list(samples.workspace())).containsExactly(newer);
        assertThat(matching("year refunds")).extracting(Passage::text).containsExactly("The year ends in January.");
        assertThat(nearest(EAST)).extracting(Passage::text).containsExactly("The year ends in January.");
    }

    @Test
    void a_document_of_one_place_answers_only_there() {
        store(document("handbook.md", Optional.of(finance.id())), "The year ends in January.");

        assertThat(matching("year")).hasSize(1);
        assertThat(passages.matching(support, ana, "year", 5)).isEmpty();
        assertThat(passages.nearest(support, ana, MODEL, EAST, 5)).isEmpty();
    }

    @Test
    void shared_places_and_external_askers_get_only_documents_of_that_place() {
        Place shared = stores.directory().save(samples.sharedPlace("vendor"));
        Person guest = stores.directory().save(samples.person("Gil", Person.Role.EXTERNAL));
        store(document("handbook.md", Optional.empty()), "The year ends in January.");
        store(document("vendor.md", Optional.of(shared.id())), "The vendor's year ends in June.");

        for (Person asker : List.of(ana, guest)) {
            assertThat(passages.matching(shared, asker, "year", 5))
                    .extracting(Passage::text)
                    .containsExactly("The vendor's year ends in June.");
            assertThat(passages.nearest(shared, asker, MODEL, EAST, 5))
                    .extracting(Passage::text)
                    .containsExactly("The vendor's year ends in June.");
        }
        assertThat(passages.matching(finance, guest, "year", 5)).isEmpty();
        assertThat(passages.nearest(finance, guest, MODEL, EAST, 5)).isEmpty();
    }

    @Test
    void two_passages_with_the_same_words_are_both_found() {
        store(document("a.md", Optional.empty()), "The year ends in January.");
        store(document("b.md", Optional.empty()), "The year ends in January.");

        assertThat(nearest(EAST)).hasSize(2);
        assertThat(matching("january")).hasSize(2);
    }

    @Test
    void another_workspace_finds_nothing() {
        store(document("handbook.md", Optional.empty()), "The year ends in January.");
        Samples elsewhere = new Samples();
        Place theirs = stores.directory().save(elsewhere.place("finance"));
        Person them = stores.directory().save(elsewhere.person("Ana Flores"));

        assertThat(passages.matching(theirs, them, "year", 5)).isEmpty();
        assertThat(passages.nearest(theirs, them, MODEL, EAST, 5)).isEmpty();
        assertThat(passages.list(elsewhere.workspace())).isEmpty();
        assertThat(passages.find(elsewhere.workspace(), Optional.empty(), "handbook.md"))
                .isEmpty();
    }

    private List<Passage> matching(String text) {
        return passages.matching(finance, ana, text, 5);
    }

    private List<Passage> nearest(Embedding embedding) {
        return passages.nearest(finance, ana, MODEL, embedding, 5);
    }

    private Document document(String name, Optional<PlaceId> place) {
        return new Document(samples.workspace(), DocumentId.random(), name, "Handbook", place, "hash of its bytes");
    }

    private void store(Document document, String... texts) {
        store(document, IntStream.range(0, texts.length).mapToObj(i -> EAST).toList(), texts);
    }

    private void store(Document document, List<Embedding> embeddings, String... texts) {
        List<Passage> pieces = new ArrayList<>();
        for (String text : texts) {
            pieces.add(new Passage(PassageId.random(), document.id(), document.title(), pieces.size(), "", text));
        }
        passages.replace(document, pieces, MODEL, embeddings);
    }
}
