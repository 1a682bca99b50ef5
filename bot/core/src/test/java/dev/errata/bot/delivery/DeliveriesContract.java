package dev.errata.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.errata.bot.Samples;
import dev.errata.bot.question.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Deliveries} does together with what runs its work. */
public abstract class DeliveriesContract {

    private final Samples samples = new Samples();
    private final Recording work = new Recording();
    private Deliveries deliveries;

    /** Deliveries that are worked on by this, started. */
    protected abstract Deliveries deliveriesFor(DeliveryWork work);

    @BeforeEach
    void open() {
        deliveries = deliveriesFor(work);
    }

    @Test
    void a_delivery_is_worked_on_as_it_was_taken() throws InterruptedException {
        Delivery delivery = delivery(samples.workspace(), "message/1", "thread/1");

        boolean taken = deliveries.take(delivery);

        assertThat(taken).isTrue();
        assertThat(work.next()).isEqualTo(delivery);
    }

    @Test
    void a_key_is_taken_once() throws InterruptedException {
        Delivery first = delivery(samples.workspace(), "message/1", "thread/1");
        Delivery last = delivery(samples.workspace(), "message/2", "thread/1");

        assertThat(deliveries.take(first)).isTrue();
        assertThat(deliveries.take(delivery(samples.workspace(), "message/1", "thread/1")))
                .isFalse();
        assertThat(deliveries.take(last)).isTrue();

        assertThat(work.next()).isEqualTo(first);
        assertThat(work.next()).isEqualTo(last);
    }

    @Test
    void a_key_that_was_worked_on_is_still_known() throws InterruptedException {
        Delivery first = delivery(samples.workspace(), "message/1", "thread/1");
        deliveries.take(first);
        work.next();

        boolean again = deliveries.take(delivery(samples.workspace(), "message/1", "thread/1"));

        assertThat(again).isFalse();
    }

    @Test
    void what_is_taken_for_a_moment_to_come_waits_and_nothing_else_waits_for_it() throws InterruptedException {
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
        Delivery later = delivery(samples.workspace(), "end/1", "end/1");
        Delivery now = delivery(samples.workspace(), "message/1", "thread/1");

        assertThat(deliveries.takeFor(tomorrow, later)).isTrue();
        assertThat(deliveries.takeFor(tomorrow, delivery(samples.workspace(), "end/1", "end/1")))
                .isFalse();
        deliveries.take(now);

        assertThat(work.next()).isEqualTo(now);
    }

    @Test
    void the_same_key_in_another_workspace_is_another_delivery() throws InterruptedException {
        Delivery here = delivery(samples.workspace(), "message/1", "thread/1");
        Delivery there = delivery(WorkspaceId.random(), "message/1", "thread/1");

        assertThat(deliveries.take(here)).isTrue();
        assertThat(deliveries.take(there)).isTrue();

        assertThat(List.of(work.next(), work.next())).containsExactlyInAnyOrder(here, there);
    }

    @Test
    void deliveries_of_one_lane_are_worked_on_in_the_order_in_which_they_were_taken() throws InterruptedException {
        List<Delivery> taken = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            taken.add(delivery(samples.workspace(), "message/" + i, "thread/1"));
        }

        taken.forEach(deliveries::take);

        List<Delivery> worked = new ArrayList<>();
        for (int i = 0; i < taken.size(); i++) {
            worked.add(work.next());
        }
        assertThat(worked).isEqualTo(taken);
    }

    @Test
    void what_is_no_longer_wanted_is_named_by_its_key_and_is_not_taken_again() {
        Delivery later = delivery(samples.workspace(), "message/1", "thread/1");
        deliveries.takeFor(Instant.now().plus(Duration.ofDays(1)), later);

        Optional<Deliveries.Retracted> retracted = deliveries.retract(samples.workspace(), "message/1");

        assertThat(retracted).contains(new Deliveries.Retracted(later.id(), "thread/1"));
        assertThat(deliveries.take(delivery(samples.workspace(), "message/1", "thread/1")))
                .isFalse();
        assertThat(deliveries.retract(samples.workspace(), "message/2")).isEmpty();
        assertThat(deliveries.retract(WorkspaceId.random(), "message/1")).isEmpty();
    }

    private static Delivery delivery(WorkspaceId workspace, String key, String queueKey) {
        return new Delivery(
                workspace,
                UUID.randomUUID(),
                key,
                "channel",
                queueKey,
                Recording.KIND,
                "{\"text\":\"Hi\"}",
                Samples.NOW);
    }

    /** Keeps what it was given to work on, in order. */
    private static final class Recording implements DeliveryWork {

        static final String KIND = "test.question";

        private final BlockingQueue<Delivery> worked = new LinkedBlockingQueue<>();

        @Override
        public boolean takes(String kind) {
            return kind.equals(KIND);
        }

        @Override
        public void work(Delivery delivery) {
            worked.add(delivery);
        }

        @Override
        public void giveUp(Delivery delivery, RuntimeException cause) {
            throw new AssertionError("gave up delivery " + delivery.id(), cause);
        }

        Delivery next() throws InterruptedException {
            @Nullable Delivery next = worked.poll(30, TimeUnit.SECONDS);
            return next != null ? next : fail("nothing was worked on for 30 seconds");
        }
    }
}
