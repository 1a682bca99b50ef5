package dev.errata.chat.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.delivery.DeliveryWork;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WaitingTest {

    private final Workplace acme = new Workplace();
    private final DeliveryWork work = acme.conversation.work();

    @AfterEach
    void close() {
        acme.close();
    }

    @Test
    void who_waits_reads_how_many_are_before_them_once_in_a_while_in_each_thread() {
        Instant start = acme.clock.instant();

        work.waits(question("1", start), 7);
        work.waits(question("1", start), 6);
        work.waits(question("2", start), 3);
        work.waits(question("1", start.plus(Duration.ofMinutes(11))), 5);

        assertThat(acme.chat.told())
                .containsExactly(
                        "I'm busy; you're number 7.", "I'm busy; you're number 3.", "I'm busy; you're number 5.");
    }

    private Delivery question(String thread, Instant takenAt) {
        UUID id = UUID.randomUUID();
        String payload = "{\"person\":\"Ben\",\"channel\":\"finance\",\"thread\":\"" + thread
                + "\",\"text\":\"Where?\",\"addressed\":true}";
        return new Delivery(acme.workspace, id, id.toString(), "finance", thread, "fake.question", payload, takenAt);
    }
}
