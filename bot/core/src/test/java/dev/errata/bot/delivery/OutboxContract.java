package dev.errata.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.question.Place;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Outbox} does. */
public abstract class OutboxContract {

    private final Samples samples = new Samples();
    private Stores stores;
    private Outbox outbox;
    private Place finance;

    protected abstract Stores stores();

    @BeforeEach
    void open() {
        stores = stores();
        outbox = stores.outbox();
        finance = stores.directory().save(samples.place("finance"));
    }

    @Test
    void a_message_that_begins_is_about_to_be_sent_under_the_callers_id() {
        UUID id = UUID.randomUUID();

        Outgoing begun = outbox.begin(samples.workspace(), id, "answer/1", finance.id());

        assertThat(begun)
                .isEqualTo(
                        new Outgoing(samples.workspace(), id, "answer/1", finance.id(), Outgoing.Status.SENDING, null));
        assertThat(outbox.find(samples.workspace(), "answer/1")).contains(begun);
    }

    @Test
    void a_key_that_began_before_gives_back_what_is_known_of_it() {
        Outgoing first = begin("answer/1");
        outbox.sent(first, "1777.2");

        Outgoing second = begin("answer/1");

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.status()).isEqualTo(Outgoing.Status.SENT);
        assertThat(second.messageId()).isEqualTo("1777.2");
    }

    @Test
    void a_message_may_end_without_having_been_sent() {
        Outgoing refused = begin("answer/1");
        Outgoing unknown = begin("answer/2");

        outbox.ended(refused, Outgoing.Status.REFUSED);
        outbox.ended(unknown, Outgoing.Status.UNKNOWN);

        assertThat(outbox.find(samples.workspace(), "answer/1").orElseThrow().status())
                .isEqualTo(Outgoing.Status.REFUSED);
        assertThat(outbox.find(samples.workspace(), "answer/2").orElseThrow().status())
                .isEqualTo(Outgoing.Status.UNKNOWN);
    }

    @Test
    void what_was_certainly_not_sent_begins_anew_under_the_next_callers_id() {
        Outgoing first = begin("answer/1");
        outbox.ended(first, Outgoing.Status.NOT_SENT);

        Outgoing second = begin("answer/1");
        Outgoing third = begin("answer/1");

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.status()).isEqualTo(Outgoing.Status.SENDING);
        assertThat(third.id()).isEqualTo(second.id());
    }

    @Test
    void a_message_is_found_by_what_the_platform_calls_it_in_its_place_alone() {
        outbox.sent(begin("answer/1"), "1777.2");
        Place support = stores.directory().save(samples.place("support"));

        assertThat(outbox.findMessage(samples.workspace(), finance.id(), "1777.2"))
                .map(Outgoing::key)
                .contains("answer/1");
        assertThat(outbox.findMessage(samples.workspace(), support.id(), "1777.2"))
                .isEmpty();
        assertThat(outbox.findMessage(samples.workspace(), finance.id(), "1777.3"))
                .isEmpty();
    }

    @Test
    void the_parts_of_a_message_are_found_by_the_beginning_of_their_key_in_order() {
        begin("answer_a/2");
        begin("answer_a/1");
        begin("answerxa/1");
        begin("answer_b/1");

        assertThat(outbox.startingWith(samples.workspace(), "answer_a/"))
                .extracting(Outgoing::key)
                .containsExactly("answer_a/1", "answer_a/2");
    }

    @Test
    void a_message_that_is_forgotten_is_not_known_any_more() {
        Outgoing gone = begin("answer/1");
        Outgoing other = begin("answer/2");

        outbox.forget(gone);

        assertThat(outbox.startingWith(samples.workspace(), "answer/")).containsExactly(other);
    }

    @Test
    void another_workspace_has_its_own_keys() {
        Samples elsewhere = new Samples();
        begin("answer/1");

        assertThat(outbox.find(elsewhere.workspace(), "answer/1")).isEmpty();
        assertThat(outbox.startingWith(elsewhere.workspace(), "")).isEmpty();
    }

    private Outgoing begin(String key) {
        return outbox.begin(samples.workspace(), UUID.randomUUID(), key, finance.id());
    }
}
