package dev.errata.bot.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.PlaceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private Documents documents;
    private Passages passages;
    private Place finance;
    private Place support;
    private Person ana;

    protected abstract Stores stores();

    @BeforeEach
    void open() {
        stores = stores();
        documents = stores.documents();
        passages = stores.passages();
        finance = stores.directory().save(samples.place("finance"));
        support = stores.directory().save(samples.place("support"));
        ana = stores.directory().save(samples.person("Ana Flores"));
    }

    @Test
    void a_passage_comes_back_as_it_was_stored() {
        Document document = document("handbook.md", Optional.empty());
        Passage passage =
                new Passage(PassageId.random(), document.id(), "Handbook", 0, "Finance › Year", "It ends in January.");

        documents.replace(document, List.of(passage), MODEL, Map.of("Year. It ends in January.", EAST));

        List<Passages.Scored> found = passages.best(finance, ana, MODEL, NORTH_EAST, "january", 5);
        assertThat(found).extracting(Passages.Scored::passage).containsExactly(passage);
        assertThat(found.get(0).hit().closeness()).isCloseTo(Math.sqrt(.5), within(.01));
        assertThat(found.get(0).hit().coverage()).isEqualTo(1);
    }

    @Test
    void of_passages_that_are_as_close_those_with_more_words_of_the_question_come_first() {
        store(
                document("handbook.md", Optional.empty()),
                "The kitchen is on the third floor.",
                "Refunds are paid within ten days.",
                "Refunds of returned products need the manager's approval.");

        assertThat(found("Who approves when a customer returned a product and wants refunds?"))
                .containsExactly(
                        "Refunds of returned products need the manager's approval.",
                        "Refunds are paid within ten days.",
                        "The kitchen is on the third floor.");
    }

    @Test
    void words_of_the_heading_and_the_title_count_too() {
        store(document("handbook.md", Optional.empty()), "Ask last.");
        Document document = document("vacations.md", Optional.empty());
        documents.replace(
                document,
                List.of(new Passage(PassageId.random(), document.id(), "Vacations", 0, "Sabbatical", "Ask first.")),
                MODEL,
                Map.of("Sabbatical. Ask first.", EAST));

        assertThat(found("sabbatical").get(0)).isEqualTo("Ask first.");
        assertThat(found("vacation").get(0)).isEqualTo("Ask first.");
    }

    @Test
    void a_question_without_a_word_of_meaning_and_one_of_signs_are_compared_by_what_they_mean() {
        store(document("handbook.md", Optional.empty()), List.of(NORTH, EAST), "north", "east");

        assertThat(found("")).containsExactly("east", "north");
        assertThat(found("?! 🙂 'and' & | ( \\ :*")).containsExactly("east", "north");
        assertThat(found("O'Neill's \\ year's <-> end | (report) & !january:*")).containsExactly("east", "north");
    }

    @Test
    void the_closest_window_of_each_counts_and_the_limit_holds() {
        Document document = document("handbook.md", Optional.empty());
        List<Passage> both = List.of(
                new Passage(PassageId.random(), document.id(), "Handbook", 0, "", "One. Two. Three. Four."),
                new Passage(PassageId.random(), document.id(), "Handbook", 1, "", "Five."));
        documents.replace(
                document,
                both,
                MODEL,
                Map.of(
                        "Handbook. One. Two. Three.", NORTH,
                        "Handbook. Three. Four.", EAST,
                        "Handbook. Five.", NORTH_EAST));

        assertThat(found("")).containsExactly("One. Two. Three. Four.", "Five.");
        assertThat(passages.best(finance, ana, MODEL, EAST, "", 1)).hasSize(1);
    }

    @Test
    void embeddings_of_another_model_are_not_compared() {
        store(document("handbook.md", Optional.empty()), "The year ends in January.");

        assertThat(passages.best(finance, ana, "another", EAST, "year", 5)).isEmpty();
        assertThat(passages.best(finance, ana, MODEL, Embedding.of(new float[] {1, 0, 0}), "year", 5))
                .isEmpty();
    }

    @Test
    void a_document_that_is_stored_again_takes_the_place_of_the_earlier_one() {
        store(document("handbook.md", Optional.empty()), "The year ends in December.", "Refunds take ten days.");
        assertThat(found("year")).hasSize(2);
        Document newer = document("handbook.md", Optional.empty());

        store(newer, "The year ends in January.");

        assertThat(documents.list(samples.workspace())).containsExactly(newer);
        assertThat(found("year refunds")).containsExactly("The year ends in January.");
    }

    @Test
    void a_document_of_one_place_answers_only_there() {
        store(document("handbook.md", Optional.of(finance.id())), "The year ends in January.");

        assertThat(found("year")).hasSize(1);
        assertThat(found(support, ana)).isEmpty();
    }

    @Test
    void shared_places_and_external_askers_get_only_documents_of_that_place() {
        Place shared = stores.directory().save(samples.sharedPlace("vendor"));
        Person guest = stores.directory().save(samples.person("Gil", Person.Role.EXTERNAL));
        store(document("handbook.md", Optional.empty()), "The year ends in January.");
        store(document("vendor.md", Optional.of(shared.id())), "The vendor's year ends in June.");

        for (Person asker : List.of(ana, guest)) {
            assertThat(found(shared, asker)).containsExactly("The vendor's year ends in June.");
        }
        assertThat(found(finance, guest)).isEmpty();
    }

    @Test
    void two_passages_with_the_same_words_are_both_found() {
        store(document("a.md", Optional.empty()), "The year ends in January.");
        store(document("b.md", Optional.empty()), "The year ends in January.");

        assertThat(found("january")).hasSize(2);
    }

    @Test
    void another_workspace_finds_nothing() {
        store(document("handbook.md", Optional.empty()), "The year ends in January.");
        Samples elsewhere = new Samples();
        Place theirs = stores.directory().save(elsewhere.place("finance"));
        Person them = stores.directory().save(elsewhere.person("Ana Flores"));

        assertThat(found(theirs, them)).isEmpty();
        assertThat(documents.list(elsewhere.workspace())).isEmpty();
    }

    private List<String> found(String question) {
        return texts(passages.best(finance, ana, MODEL, EAST, question, 5));
    }

    private List<String> found(Place place, Person asker) {
        return texts(passages.best(place, asker, MODEL, EAST, "year", 5));
    }

    private static List<String> texts(List<Passages.Scored> found) {
        return found.stream().map(one -> one.passage().text()).toList();
    }

    private Document document(String name, Optional<PlaceId> place) {
        return new Document(
                samples.workspace(),
                DocumentId.random(),
                Optional.empty(),
                name,
                "Handbook",
                place,
                "hash of its bytes");
    }

    private void store(Document document, String... texts) {
        store(document, IntStream.range(0, texts.length).mapToObj(i -> EAST).toList(), texts);
    }

    private void store(Document document, List<Embedding> embeddings, String... texts) {
        List<Passage> pieces = new ArrayList<>();
        Map<String, Embedding> windows = new HashMap<>();
        for (String text : texts) {
            windows.put("Handbook. " + text, embeddings.get(pieces.size()));
            pieces.add(new Passage(PassageId.random(), document.id(), document.title(), pieces.size(), "", text));
        }
        documents.replace(document, pieces, MODEL, windows);
    }
}
