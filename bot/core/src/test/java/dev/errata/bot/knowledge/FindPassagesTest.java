package dev.errata.bot.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.recall.Embedding;
import dev.errata.bot.recall.Encoder;
import dev.errata.bot.recall.Vectors;
import dev.errata.bot.recall.WordEncoder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindPassagesTest {

    private final Samples samples = new Samples();
    private final Stores stores = InMemoryStores.open();
    private final Encoder encoder = new WordEncoder();
    private final Place finance = stores.directory().save(samples.place("finance"));
    private final Person ana = stores.directory().save(samples.person("Ana Flores"));
    private final FindPassages find =
            new FindPassages(stores.passages(), new Vectors(encoder, stores.embeddings(), 100));

    @Test
    void the_passage_that_both_rankings_like_comes_first() {
        ingest("Returns", "Quarterly returns: calculate them after fees");
        ingest("Goods", "Calculate quarterly fees for freight goods");

        assertThat(texts("calculate quarterly returns fees"))
                .first()
                .isEqualTo("Quarterly returns: calculate them after fees");
    }

    @Test
    void where_nothing_fits_nothing_is_found() {
        ingest("Returns", "Quarterly returns are calculated after fees");

        assertThat(texts("Where may visitors park their bicycles?")).isEmpty();
        assertThat(texts("When are the quarterly football matches in Vienna?")).isEmpty();
    }

    @Test
    void most_of_the_words_are_enough_in_a_long_passage() {
        String longPassage =
                "Error E4711 means that the printer is out of paper. " + "Other numbers mean other things entirely. "
                        + "Ask Li about maintenance contracts, toner deliveries, leasing rates and replacement parts.";
        ingest("Printer", longPassage);

        assertThat(texts("What does error E4711 mean?")).containsExactly(longPassage);
    }

    @Test
    void at_most_five_are_found() {
        for (int i = 0; i < 8; i++) {
            ingest("Returns " + i, "Quarterly returns");
        }

        assertThat(texts("quarterly returns")).hasSize(5);
    }

    private void ingest(String title, String text) {
        Document document =
                new Document(samples.workspace(), DocumentId.random(), title + ".md", title, Optional.empty(), "0");
        Passage passage = new Passage(PassageId.random(), document.id(), title, 0, "", text);
        List<Embedding> embeddings = List.of(encoder.encode(passage.searchText()));
        stores.passages().replace(document, List.of(passage), encoder.model(), embeddings);
    }

    private List<String> texts(String question) {
        return find.about(finance, ana, question).stream().map(Passage::text).toList();
    }
}
