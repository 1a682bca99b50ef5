package dev.errata.server.metrics;

import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.cache.Share;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.delivery.Deliveries;
import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.delivery.DeliveryWork;
import dev.errata.bot.delivery.Outbox;
import dev.errata.bot.delivery.WaitForTurn;
import dev.errata.bot.interaction.Interactions;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.recall.Application;
import dev.errata.bot.signal.Signals;
import dev.errata.server.http.StatusPage;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** What is counted and measured while the program runs, in the text format of Prometheus. */
public final class Metrics {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    public Metrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    /** Counts what is taken, by kind. */
    public Deliveries counting(Deliveries deliveries) {
        return new Deliveries() {
            @Override
            public boolean take(Delivery delivery) {
                return counted(deliveries.take(delivery), delivery);
            }

            @Override
            public boolean takeFor(Instant due, Delivery delivery) {
                return counted(deliveries.takeFor(due, delivery), delivery);
            }

            @Override
            public Optional<Retracted> retract(WorkspaceId workspace, String key) {
                return deliveries.retract(workspace, key);
            }

            private boolean counted(boolean isNew, Delivery delivery) {
                if (isNew) {
                    count("errata.deliveries.taken", "kind", delivery.kind());
                }
                return isNew;
            }
        };
    }

    /** Counts what fails and what is given up, by kind. */
    public DeliveryWork counting(DeliveryWork work) {
        return new CountedWork(work);
    }

    /** Counts answers by kind, and the corrections that they were given by whether they follow them. */
    public Interactions counting(Interactions interactions) {
        return new CountedInteractions(interactions, answer -> {
            count("errata.answers", "kind", lower(answer.kind()));
            answer.applications().stream()
                    .filter(Application::given)
                    .forEach(given -> count("errata.corrections.given", "followed", followed(given)));
        });
    }

    private static String followed(Application given) {
        if (given.followed() == null) {
            return "unknown";
        }
        return given.isUnfollowed() ? "no" : "yes";
    }

    /** Counts rules that were taught again. */
    public Corrections counting(Corrections corrections) {
        return new CountedCorrections(
                corrections,
                () -> registry.counter("errata.corrections.repeated").increment());
    }

    /** Counts messages to platforms by what became of them. */
    public Outbox counting(Outbox outbox) {
        return new CountedOutbox(outbox, status -> count("errata.outgoing", "status", lower(status)));
    }

    /** Counts what people do beside answers, by kind. */
    public Signals counting(Signals signals) {
        return new CountedSignals(signals, kind -> count("errata.signals", "kind", lower(kind)));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private void count(String name, String tag, String value) {
        registry.counter(name, tag, value).increment();
    }

    /** Shows what caches hold, and what they may hold together. */
    public void showing(CacheBudget caches) {
        Gauge.builder("errata.cache.most.bytes", caches, CacheBudget::most).register(registry);
        for (Share share : Share.values()) {
            Gauge.builder("errata.cache.bytes", caches, of -> of.used(share))
                    .tag("share", lower(share))
                    .register(registry);
        }
    }

    /** Shows what is found out now and then: in how many workspaces too much is said again, and how many confirmed answers are worse. */
    public void showing(Supplier<Number> alarms, Supplier<Number> worse) {
        Gauge.builder("errata.repeats.alarm", alarms).register(registry);
        Gauge.builder("errata.guards.worse", worse).register(registry);
    }

    public StatusPage.Reply page() {
        return new StatusPage.Reply(200, "text/plain; version=0.0.4; charset=utf-8", registry.scrape());
    }

    private final class CountedWork implements DeliveryWork {

        private final DeliveryWork work;

        CountedWork(DeliveryWork work) {
            this.work = work;
        }

        @Override
        public boolean takes(String kind) {
            return work.takes(kind);
        }

        @Override
        public void work(Delivery delivery) {
            try {
                work.work(delivery);
            } catch (WaitForTurn e) {
                throw e;
            } catch (RuntimeException e) {
                count("errata.deliveries.failed", "kind", delivery.kind());
                throw e;
            }
        }

        @Override
        public void waits(Delivery delivery, int place) {
            work.waits(delivery, place);
        }

        @Override
        public void giveUp(Delivery delivery, RuntimeException cause) {
            count("errata.deliveries.given.up", "kind", delivery.kind());
            work.giveUp(delivery, cause);
        }
    }
}
