package dev.errata.bot.recall.occasion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Restatements} does. */
public abstract class RestatementsContract {

    private static final String LINE = "Questions about how quarterly returns are calculated";

    private final Samples samples = new Samples();
    private Stores stores;
    private Place finance;
    private Person ana;
    private Correction correction;

    protected abstract Stores stores();

    @BeforeEach
    void teach() {
        stores = stores();
        finance = stores.directory().save(samples.place("finance"));
        ana = stores.directory().save(samples.person("Ana Flores"));
        correction = taught("Use the fiscal year-end.");
    }

    @Test
    void what_was_said_of_a_correction_is_found_and_of_another_one_is_not() {
        Correction other = taught("Name the source.");

        stores.restatements().record(correction, LINE);

        assertThat(of(correction, other)).containsExactly(Map.entry(correction.id(), LINE));
        assertThat(of(other)).isEmpty();
        assertThat(of()).isEmpty();
    }

    @Test
    void what_was_said_first_of_a_version_stays() {
        stores.restatements().record(correction, LINE);

        stores.restatements().record(correction, "Questions about something else");

        assertThat(of(correction)).containsValue(LINE);
    }

    @Test
    void an_edit_has_to_be_restated_and_its_undo_brings_back_what_was_said_before() {
        stores.restatements().record(correction, LINE);
        Correction edited = stores.corrections()
                .edit(correction, correction.lesson().withText("Name the source."), ana, Samples.NOW)
                .orElseThrow();
        assertThat(of(edited)).isEmpty();
        stores.restatements().record(edited, "Questions about sources");
        assertThat(of(edited)).containsValue("Questions about sources");

        var act = stores.corrections()
                .latestAct(samples.workspace(), correction.id())
                .orElseThrow();
        stores.corrections().undo(samples.workspace(), act.id(), ana, Samples.NOW);

        assertThat(of(correction)).containsValue(LINE);
    }

    @Test
    void what_is_in_force_counts_as_changed_once() {
        long before = changes();

        stores.restatements().record(correction, LINE);
        long after = changes();
        stores.restatements().record(correction, LINE);

        assertThat(after).isGreaterThan(before);
        assertThat(changes()).isEqualTo(after);
    }

    @Test
    void nothing_is_found_from_another_workspace() {
        stores.restatements().record(correction, LINE);

        assertThat(stores.restatements().of(new Samples().workspace(), List.of(correction.id())))
                .isEmpty();
    }

    private Map<CorrectionId, String> of(Correction... corrections) {
        return stores.restatements()
                .of(
                        samples.workspace(),
                        List.of(corrections).stream().map(Correction::id).toList());
    }

    private long changes() {
        return stores.corrections().inForce(finance, ana).get(0).changes();
    }

    private Correction taught(String text) {
        Interaction asked = samples.interaction(finance, ana, "How do we calculate quarterly returns?");
        stores.interactions().record(asked);
        Correction taught = samples.correction(asked, ana, text);
        stores.corrections().take(taught);
        return taught;
    }
}
