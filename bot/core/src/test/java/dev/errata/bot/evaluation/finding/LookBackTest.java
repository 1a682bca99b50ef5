package dev.errata.bot.evaluation.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.errata.bot.Samples;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.evaluation.Rehearsed;
import dev.errata.bot.evaluation.finding.LookBack.Repeats;
import dev.errata.bot.history.InMemoryHistory;
import dev.errata.bot.interaction.Interaction;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LookBackTest {

    private static final String QUESTION = "How do we calculate quarterly returns?";
    private static final String FISCAL = "Use the fiscal year-end.";

    private final Rehearsed workspace = new Rehearsed();

    @Test
    void what_was_said_again_and_what_corrects_what_a_correction_led_to_is_counted() {
        Correction first = workspace.taught(QUESTION, FISCAL);
        assertThat(lookBack(Duration.ZERO).repeats(workspace.samples().workspace()))
                .isEqualTo(new Repeats(1, 0));
        Interaction asked = workspace.ask(workspace.finance(), "And for interns?");
        assertThat(workspace
                        .stores()
                        .corrections()
                        .repeat(first, asked.id(), workspace.ben(), Samples.NOW)
                        .correction())
                .isEqualTo(first.id());
        Interaction led = workspace.ask(workspace.finance(), QUESTION);
        assertThat(led.answer().wasGiven(first.id())).isTrue();
        workspace.taught(led, "Use the fiscal year-end, but not for audits.");

        Repeats repeats = lookBack(Duration.ZERO).repeats(workspace.samples().workspace());

        assertThat(repeats).isEqualTo(new Repeats(3, 2));
        assertThat(repeats.rate()).isEqualTo(2 / 3.0);
        assertThat(findings(Duration.ZERO))
                .extracting(Finding::list, Finding::correction)
                .containsExactly(tuple(Finding.List.CORRECTED_AGAIN, Optional.of(first.id())));
    }

    @Test
    void too_much_is_said_again_from_a_fifth_on_where_enough_was_taught_to_tell() {
        assertThat(new Repeats(9, 9).isAlarming()).isFalse();
        assertThat(new Repeats(10, 1).isAlarming()).isFalse();
        assertThat(new Repeats(10, 2).isAlarming()).isTrue();
        assertThat(new Repeats(0, 0).rate()).isZero();
    }

    @Test
    void what_nobody_needed_is_named_once_it_had_the_time() {
        Correction correction = workspace.taught(QUESTION, FISCAL);

        assertThat(findings(Duration.ofDays(13))).isEmpty();
        assertThat(findings(Duration.ofDays(15)))
                .extracting(Finding::list, Finding::correction)
                .containsExactly(tuple(Finding.List.NEVER_USED, Optional.of(correction.id())));
        workspace.ask(workspace.finance(), QUESTION);
        assertThat(findings(Duration.ofDays(15))).isEmpty();
    }

    @Test
    void what_is_used_often_and_was_never_confirmed_is_named_until_somebody_confirms_it() {
        Correction correction = workspace.taught(QUESTION, FISCAL);
        for (int i = 0; i < 9; i++) {
            workspace.ask(workspace.finance(), QUESTION);
        }
        assertThat(findings(Duration.ZERO)).isEmpty();
        Interaction tenth = workspace.ask(workspace.finance(), QUESTION);

        assertThat(findings(Duration.ZERO))
                .extracting(Finding::list, Finding::lever)
                .containsExactly(tuple(Finding.List.NEVER_CONFIRMED, Finding.Lever.EXEMPLAR));
        assertThat(workspace
                        .stores()
                        .corrections()
                        .confirm(correction, tenth.id(), workspace.ben(), Samples.NOW)
                        .correction())
                .isEqualTo(correction.id());
        assertThat(findings(Duration.ZERO)).isEmpty();
    }

    private List<Finding> findings(Duration later) {
        return lookBack(later).findings(workspace.samples().workspace());
    }

    private LookBack lookBack(Duration later) {
        return new LookBack(
                workspace.stores().corrections(),
                new InMemoryHistory(workspace.stores()),
                Clock.offset(workspace.clock(), later));
    }
}
