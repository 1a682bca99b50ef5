package dev.errata.bot.evaluation.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of {@link CaseBook} does. */
public abstract class CaseBookContract {

    private final Samples samples = new Samples();
    private Stores stores;
    private CaseBook book;
    private Place finance;
    private Person ana;

    protected abstract Stores stores();

    @BeforeEach
    void open() {
        stores = stores();
        book = stores.caseBook();
        finance = stores.directory().save(samples.place("finance"));
        ana = stores.directory().save(samples.person("Ana Flores"));
    }

    @Test
    void what_is_written_down_is_found_as_it_was_once_and_in_its_order() {
        WrittenCase whole = new WrittenCase(
                UUID.randomUUID(),
                finance.id(),
                Optional.of(ana.id()),
                "When does the year end?",
                Optional.of("On 31 January."),
                Optional.of(List.of("31 January")),
                Optional.of(List.of("31 December", "calendar")));
        WrittenCase bare = new WrittenCase(
                UUID.randomUUID(),
                finance.id(),
                Optional.empty(),
                "Who pays?",
                Optional.empty(),
                Optional.empty(),
                Optional.of(List.of()));

        book.add(samples.workspace(), whole);
        book.add(samples.workspace(), bare);
        book.add(samples.workspace(), whole);

        assertThat(book.added(samples.workspace())).containsExactly(whole, bare);
        assertThat(book.added(WorkspaceId.random())).isEmpty();
    }

    @Test
    void a_written_case_that_is_dropped_is_gone_and_another_one_is_remembered_as_left_out() {
        WrittenCase written = new WrittenCase(
                UUID.randomUUID(),
                finance.id(),
                Optional.empty(),
                "Who pays?",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        UUID other = UUID.randomUUID();
        book.add(samples.workspace(), written);

        book.drop(samples.workspace(), written.id());
        book.drop(samples.workspace(), other);
        book.drop(samples.workspace(), other);

        assertThat(book.added(samples.workspace())).isEmpty();
        assertThat(book.dropped(samples.workspace())).containsExactly(other);
        assertThat(book.dropped(WorkspaceId.random())).isEmpty();
    }

    @Test
    void other_words_are_kept_once_for_each_correction() {
        Correction correction = taught();
        Wording first = new Wording("What is the last day?", Wording.Origin.WRITTEN);
        Wording second = new Wording("Which day is the last one?", Wording.Origin.MODEL);

        book.word(samples.workspace(), correction.id(), first);
        book.word(samples.workspace(), correction.id(), second);
        book.word(samples.workspace(), correction.id(), first);

        assertThat(book.wordings(samples.workspace())).isEqualTo(Map.of(correction.id(), List.of(first, second)));
        assertThat(book.wordings(WorkspaceId.random())).isEmpty();
    }

    private Correction taught() {
        Interaction asked = samples.interaction(finance, ana, "When does the year end?");
        stores.interactions().record(asked);
        Correction correction = samples.correction(asked, ana, "In January.");
        assertThat(stores.corrections().take(correction).correction()).isEqualTo(correction.id());
        return correction;
    }
}
