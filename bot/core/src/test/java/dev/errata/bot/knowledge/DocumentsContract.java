package dev.errata.bot.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.knowledge.Documents.Source;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.PlaceId;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Documents} does. */
public abstract class DocumentsContract {

    private static final Embedding EAST = Embedding.of(new float[] {1, 0});
    private static final URI WIKI = URI.create("https://wiki.example/handbook/");

    private final Samples samples = new Samples();
    private Stores stores;
    private Documents documents;
    private Place finance;

    protected abstract Stores stores();

    @BeforeEach
    void open() {
        stores = stores();
        documents = stores.documents();
        finance = stores.directory().save(samples.place("finance"));
    }

    @Test
    void a_document_is_its_source_its_name_and_whom_it_is_for() {
        Document first = store("/docs", "readme.md", Optional.empty(), "One.");
        Document second = store("/wiki", "readme.md", Optional.empty(), "Two.");
        Document third = store("/docs", "readme.md", Optional.of(finance.id()), "Three.");
        Document fourth = store(null, "readme.md", Optional.empty(), "Four.");

        Document again = store("/wiki", "readme.md", Optional.empty(), "Five.");

        assertThat(documents.list(samples.workspace()))
                .containsExactlyInAnyOrder(first, again, third, fourth)
                .doesNotContain(second)
                .endsWith(fourth);
        assertThat(texts(again)).containsExactly("Five.");
        assertThat(texts(second)).isEmpty();
    }

    @Test
    void a_list_says_how_many_passages_a_document_has_and_when_it_was_read() {
        Document document = store("/docs", "a.md", Optional.empty(), "One.", "Two.");

        assertThat(documents.shelf(samples.workspace())).singleElement().satisfies(listed -> {
            assertThat(listed.document()).isEqualTo(document);
            assertThat(listed.passages()).isEqualTo(2);
            assertThat(listed.readAt()).isNotNull();
        });
        assertThat(texts(document)).containsExactly("One.", "Two.");
    }

    @Test
    void a_source_keeps_its_address_until_it_gets_another() {
        documents.save(samples.workspace(), new Source("/docs", Optional.of(WIKI)));
        documents.save(samples.workspace(), new Source("/docs", Optional.empty()));
        documents.save(samples.workspace(), new Source("faq", Optional.empty()));

        assertThat(documents.sources(samples.workspace()))
                .containsExactlyInAnyOrder(new Source("/docs", Optional.of(WIKI)), new Source("faq", Optional.empty()));
        assertThat(documents.sources(new Samples().workspace())).isEmpty();
    }

    @Test
    void a_passage_is_found_with_where_its_original_is_read() {
        store("/docs", "hr/time off.md", Optional.empty(), "The year ends in January.");
        store("/wiki", "b.md", Optional.empty(), "The year ends in June.");

        documents.save(samples.workspace(), new Source("/docs", Optional.of(WIKI)));

        assertThat(stores.passages().best(finance, samples.person("Ana"), "bge", EAST, "year", 5))
                .extracting(Passages.Scored::link)
                .containsExactlyInAnyOrder(
                        Optional.of(URI.create("https://wiki.example/handbook/hr/time%20off.md")), Optional.empty());
        assertThat(new Source("/docs", Optional.of(URI.create("https://a.example"))).link("größe?.md"))
                .contains(URI.create("https://a.example/gr%C3%B6%C3%9Fe%3F.md"));
    }

    @Test
    void a_source_above_takes_the_documents_over_with_longer_names() {
        Document below = store("/docs/hr", "leave.md", Optional.empty(), "One.");
        Document private_ = store("/docs/hr", "pay.md", Optional.of(finance.id()), "Two.");
        documents.save(samples.workspace(), new Source("/docs", Optional.empty()));

        documents.takeOver(samples.workspace(), "/docs/hr", "/docs", "hr/");

        assertThat(documents.list(samples.workspace()))
                .containsExactly(below.withSource("/docs", "hr/leave.md"), private_.withSource("/docs", "hr/pay.md"));
        assertThat(documents.sources(samples.workspace()))
                .extracting(Source::name)
                .containsExactly("/docs");
    }

    @Test
    void a_folder_of_a_source_keeps_its_own_address_until_all_of_it_gets_one() {
        URI hr = URI.create("https://hr.example/all");
        URI pay = URI.create("https://pay.example");
        documents.save(samples.workspace(), new Source("/docs/hr", Optional.of(hr), Map.of("pay/", pay)));
        store("/docs/hr", "time.md", Optional.empty(), "The year ends in January.");
        documents.save(samples.workspace(), new Source("/docs", Optional.of(WIKI)));

        documents.takeOver(samples.workspace(), "/docs/hr", "/docs", "hr/");

        Source all = documents.sources(samples.workspace()).get(0);
        assertThat(all.link("hr/leave.md")).contains(URI.create("https://hr.example/all/leave.md"));
        assertThat(all.link("hr/pay/day.md")).contains(URI.create("https://pay.example/day.md"));
        assertThat(all.link("other.md")).contains(URI.create("https://wiki.example/handbook/other.md"));
        assertThat(stores.passages().best(finance, samples.person("Ana"), "bge", EAST, "year", 5))
                .extracting(Passages.Scored::link)
                .containsExactly(Optional.of(URI.create("https://hr.example/all/time.md")));

        documents.save(samples.workspace(), new Source("/docs", Optional.of(WIKI)));
        assertThat(documents.sources(samples.workspace())).containsExactly(new Source("/docs", Optional.of(WIKI)));
    }

    @Test
    void only_a_document_without_a_source_is_adopted() {
        Document old = store(null, "a.md", Optional.empty(), "One.");
        Document known = store("/docs", "b.md", Optional.empty(), "Two.");
        documents.save(samples.workspace(), new Source("/wiki", Optional.empty()));

        documents.adopt(samples.workspace(), old.id(), "/wiki");
        documents.adopt(samples.workspace(), known.id(), "/wiki");

        assertThat(documents.list(samples.workspace())).containsExactly(known, old.withSource("/wiki", "a.md"));
    }

    @Test
    void what_is_removed_is_not_found_any_more() {
        Document gone = store("/docs", "a.md", Optional.empty(), "The year ends in January.");
        Document stays = store("/docs", "b.md", Optional.empty(), "The year ends in June.");
        assertThat(found()).hasSize(2);

        documents.remove(new Samples().workspace(), List.of(stays.id()));
        documents.remove(samples.workspace(), List.of(gone.id(), DocumentId.random()));

        assertThat(documents.list(samples.workspace())).containsExactly(stays);
        assertThat(found()).containsExactly("The year ends in June.");
    }

    private List<String> found() {
        return stores.passages().best(finance, samples.person("Ana"), "bge", EAST, "year", 5).stream()
                .map(scored -> scored.passage().text())
                .toList();
    }

    private List<String> texts(Document document) {
        return documents.passages(samples.workspace(), document.id()).stream()
                .map(Passage::text)
                .toList();
    }

    private Document store(@Nullable String source, String name, Optional<PlaceId> place, String... texts) {
        Optional<String> from = Optional.ofNullable(source);
        from.ifPresent(known -> documents.save(samples.workspace(), new Source(known, Optional.empty())));
        Document document = new Document(
                samples.workspace(), DocumentId.random(), from, name, "Handbook", place, "hash " + UUID.randomUUID());
        List<Passage> passages = IntStream.range(0, texts.length)
                .mapToObj(i -> new Passage(PassageId.random(), document.id(), "Handbook", i, "", texts[i]))
                .toList();
        documents.replace(document, passages, "bge", Map.of("Handbook. " + texts[0], EAST));
        return document;
    }
}
