package dev.errata.server.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Interactions;
import dev.errata.bot.recall.Application;
import dev.errata.bot.recall.Application.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetricsTest {

    @Test
    void corrections_are_counted_by_whether_answers_follow_them() {
        Samples samples = new Samples();
        Stores stores = InMemoryStores.open();
        Metrics metrics = new Metrics();
        Interactions counted = metrics.counting(stores.interactions());
        Interaction origin =
                samples.interaction(samples.place("finance"), samples.person("Ana Flores"), "When does the year end?");
        Correction correction = samples.correction(origin, samples.person("Ana Flores"), "On 31 January.");
        Application given = new Application(correction, true, .9, Reason.LIKE_ACCEPTED, origin.id(), null);
        Application held = new Application(correction, false, .2, Reason.NOT_ALIKE, origin.id(), null);

        counted.record(samples.interaction(
                origin.question(),
                samples.answer(
                        "A.",
                        List.of(given.followed(true), given.followed(true), given.followed(false), given, held),
                        List.of())));

        assertThat(metrics.page().body())
                .contains(
                        "errata_answers_total{kind=\"quoted\"} 1.0",
                        "errata_corrections_given_total{followed=\"yes\"} 2.0",
                        "errata_corrections_given_total{followed=\"no\"} 1.0",
                        "errata_corrections_given_total{followed=\"unknown\"} 1.0");
    }
}
