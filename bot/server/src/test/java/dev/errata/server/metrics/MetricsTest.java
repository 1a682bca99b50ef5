package dev.errata.server.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.delivery.Deliveries;
import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.delivery.DeliveryWork;
import dev.errata.bot.delivery.Outbox;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Interactions;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.recall.Application;
import dev.errata.bot.recall.Application.Reason;
import dev.errata.bot.signal.Signal;
import dev.errata.bot.signal.Signal.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MetricsTest {

    private static final Path DASHBOARD = Path.of("../../manifests/grafana/errata.json");

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

    /** Of what never happened nothing is counted, so that everything has to happen once. */
    @Test
    void everything_that_the_dashboard_shows_is_there_to_be_shown() throws IOException {
        Samples samples = new Samples();
        Stores stores = InMemoryStores.open();
        Metrics metrics = new Metrics();
        metrics.showing(CacheBudget.usual());
        metrics.showing(() -> 1, () -> 0);
        Interaction origin =
                samples.interaction(samples.place("finance"), samples.person("Ana Flores"), "When does the year end?");
        Correction correction = samples.correction(origin, samples.person("Ana Flores"), "On 31 January.");
        Application given = new Application(correction, true, .9, Reason.LIKE_ACCEPTED, origin.id(), null);
        metrics.counting(stores.interactions())
                .record(samples.interaction(
                        origin.question(), samples.answer("A.", List.of(given.followed(true)), List.of())));
        Interaction again =
                samples.interaction(samples.place("finance"), samples.person("Ben Okafor"), "And when does it end?");
        stores.interactions().record(origin);
        stores.interactions().record(again);
        stores.corrections().take(correction);
        metrics.counting(stores.corrections())
                .repeat(correction, again.id(), samples.person("Ben Okafor"), Samples.NOW);
        metrics.counting(stores.signals())
                .note(new Signal(samples.workspace(), Kind.THANKED, origin.id(), Optional.empty(), Samples.NOW));
        Outbox outbox = metrics.counting(stores.outbox());
        outbox.sent(
                outbox.begin(
                        samples.workspace(),
                        UUID.randomUUID(),
                        "key",
                        origin.question().place().id()),
                "message");
        worked(metrics, samples);

        Set<String> shown = Pattern.compile("\\b(?:errata|jvm|process)_\\w+")
                .matcher(Files.readString(DASHBOARD))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        String page = metrics.page().body();
        assertThat(shown)
                .hasSizeGreaterThan(10)
                .allSatisfy(name -> assertThat(page).containsPattern("(?m)^" + name + "[ {]"));
    }

    private static void worked(Metrics metrics, Samples samples) {
        Delivery delivery = new Delivery(
                samples.workspace(), UUID.randomUUID(), "key", "channel", "queue", "slack.question", "", Samples.NOW);
        metrics.counting(new Taking()).take(delivery);
        DeliveryWork work = metrics.counting(new Failing());
        assertThatThrownBy(() -> work.work(delivery)).isInstanceOf(IllegalStateException.class);
        work.giveUp(delivery, new IllegalStateException("no"));
    }

    /** Takes everything. */
    private static final class Taking implements Deliveries {

        @Override
        public boolean take(Delivery delivery) {
            return true;
        }

        @Override
        public boolean takeFor(Instant due, Delivery delivery) {
            return true;
        }

        @Override
        public Optional<Retracted> retract(WorkspaceId workspace, String key) {
            return Optional.empty();
        }
    }

    /** Fails at everything. */
    private static final class Failing implements DeliveryWork {

        @Override
        public boolean takes(String kind) {
            return true;
        }

        @Override
        public void work(Delivery delivery) {
            throw new IllegalStateException("no");
        }

        @Override
        public void giveUp(Delivery delivery, RuntimeException cause) {
            // Nobody waits.
        }
    }
}
