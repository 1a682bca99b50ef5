package dev.errata.bot.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.question.Heard.Address;
import dev.errata.bot.question.Heard.Manner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AttentionTest {

    private final Samples samples = new Samples();
    private final Stores stores = InMemoryStores.open();
    private final Attention attention = new Attention(stores.threads());
    private final Place finance = stores.directory().save(samples.place("finance"));
    private final Person ana = stores.directory().save(samples.person("Ana Flores"));
    private final Person ben = stores.directory().save(samples.person("Ben Okafor"));

    @Test
    void a_mention_and_a_direct_message_are_for_the_bot_in_any_thread() {
        assertThat(attention.isForUs(heard(ana, null, Address.BOT))).isTrue();
        assertThat(attention.isForUs(heard(ana, Samples.THREAD, Address.BOT))).isTrue();
        assertThat(attention.isForUs(heard(ana, null, Address.DIRECT))).isTrue();
    }

    @Test
    void a_message_that_starts_a_thread_without_a_mention_is_not() {
        answered();

        assertThat(attention.isForUs(heard(ana, null, Address.NOBODY))).isFalse();
    }

    @Test
    void a_thread_that_the_bot_is_not_in_is_left_alone() {
        assertThat(attention.isForUs(heard(ana, Samples.THREAD, Address.NOBODY)))
                .isFalse();
    }

    @Test
    void anybody_asks_on_while_the_bot_spoke_last() {
        answered();

        assertThat(attention.isForUs(heard(ben, Samples.THREAD, Address.NOBODY)))
                .isTrue();
    }

    @Test
    void once_colleagues_talk_to_each_other_only_the_asker_goes_on() {
        answered();

        assertThat(attention.isForUs(heard(ben, Samples.THREAD, Address.OTHERS)))
                .isFalse();

        assertThat(attention.isForUs(heard(ben, Samples.THREAD, Address.NOBODY)))
                .isFalse();
        assertThat(attention.isForUs(heard(ana, Samples.THREAD, Address.NOBODY)))
                .isTrue();
    }

    @Test
    void an_asker_who_mentions_somebody_else_is_not_talking_to_the_bot() {
        answered();

        assertThat(attention.isForUs(heard(ana, Samples.THREAD, Address.OTHERS)))
                .isFalse();
    }

    @Test
    void a_message_to_others_in_another_thread_takes_nothing_away() {
        answered();

        attention.isForUs(heard(ben, new ThreadId("another"), Address.OTHERS));

        assertThat(attention.isForUs(heard(ben, Samples.THREAD, Address.NOBODY)))
                .isTrue();
    }

    @Test
    void what_a_colleague_says_is_for_the_asker_and_leaves_the_thread_to_them() {
        answered();

        assertThat(attention.isForUs(heard(ben, Samples.THREAD, Address.NOBODY, Manner.STATEMENT)))
                .isFalse();

        assertThat(attention.isForUs(heard(ben, Samples.THREAD, Address.NOBODY)))
                .isFalse();
        assertThat(attention.isForUs(heard(ana, Samples.THREAD, Address.NOBODY, Manner.STATEMENT)))
                .isTrue();
    }

    @Test
    void small_talk_is_nobodys_question_and_changes_nothing() {
        answered();

        assertThat(attention.isForUs(heard(ana, Samples.THREAD, Address.NOBODY, Manner.SMALL_TALK)))
                .isFalse();
        assertThat(attention.isForUs(heard(ben, Samples.THREAD, Address.NOBODY, Manner.SMALL_TALK)))
                .isFalse();

        assertThat(attention.isForUs(heard(ben, Samples.THREAD, Address.NOBODY)))
                .isTrue();
        assertThat(attention.isForUs(heard(ana, Samples.THREAD, Address.BOT, Manner.SMALL_TALK)))
                .isTrue();
        assertThat(attention.isForUs(heard(ana, null, Address.DIRECT, Manner.SMALL_TALK)))
                .isTrue();
    }

    private void answered() {
        stores.interactions().record(samples.interaction(finance, ana, "When does the year end?"));
        stores.threads().botSpoke(finance, Samples.THREAD);
    }

    private Heard heard(Person person, @Nullable ThreadId thread, Address address) {
        return heard(person, thread, address, Manner.QUESTION);
    }

    private Heard heard(Person person, @Nullable ThreadId thread, Address address, Manner manner) {
        return new Heard(samples.workspace(), finance.externalId(), thread, person.externalId(), address, manner);
    }
}
