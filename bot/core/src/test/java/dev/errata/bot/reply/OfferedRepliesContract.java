package dev.errata.bot.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.Question;
import dev.errata.bot.question.ThreadId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.reply.OfferedReplies.Asking;
import dev.errata.bot.reply.OfferedReply.Audience;
import dev.errata.bot.reply.OfferedReply.State;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of {@link OfferedReplies} does. */
public abstract class OfferedRepliesContract {

    private static final Instant NOW = Samples.NOW;

    private final Samples samples = new Samples();
    private Stores stores;
    private OfferedReplies replies;
    private Place finance;
    private Person ana;
    private Person ben;

    protected abstract Stores stores();

    @BeforeEach
    void open() {
        stores = stores();
        replies = stores.replies();
        finance = stores.directory().save(samples.place("finance"));
        ana = stores.directory().save(samples.person("Ana Flores"));
        ben = stores.directory().save(samples.person("Ben Okafor"));
    }

    @Test
    void what_is_kept_is_found_in_its_workspace_and_stays_as_it_was_first() {
        OfferedReply reply = offered(answer("one"), ben);

        replies.keep(with(reply, State.DECLINED, NOW));

        assertThat(replies.find(samples.workspace(), reply.id())).contains(reply);
        assertThat(replies.find(WorkspaceId.random(), reply.id())).isEmpty();
        assertThat(replies.find(samples.workspace(), new ReplyId(UUID.randomUUID())))
                .isEmpty();
    }

    @Test
    void something_becomes_of_it_once_and_then_its_words_are_gone() {
        OfferedReply reply = offered(answer("one"), ben);

        assertThat(replies.settle(reply, State.REMEMBERED, NOW)).isTrue();
        assertThat(replies.settle(reply, State.DECLINED, NOW)).isFalse();

        OfferedReply now = replies.find(samples.workspace(), reply.id()).orElseThrow();
        assertThat(now.state()).isEqualTo(State.REMEMBERED);
        assertThat(now.kept()).isEmpty();
    }

    @Test
    void what_is_accepted_keeps_its_words_until_it_is_remembered_and_is_declined_no_more() {
        OfferedReply reply = offered(answer("one"), ben);

        assertThat(replies.settle(reply, State.ACCEPTED, NOW)).isTrue();
        assertThat(replies.settle(reply, State.ACCEPTED, NOW)).isFalse();
        assertThat(replies.settle(reply, State.DECLINED, NOW)).isFalse();
        assertThat(replies.find(samples.workspace(), reply.id()).orElseThrow().kept())
                .contains("use the fiscal year");
        assertThat(replies.settle(reply, State.OPEN, NOW)).isTrue();
        assertThat(replies.settle(reply, State.ACCEPTED, NOW)).isTrue();
        assertThat(replies.settle(reply, State.REMEMBERED, NOW)).isTrue();
        assertThat(replies.find(samples.workspace(), reply.id()).orElseThrow().kept())
                .isEmpty();
    }

    @Test
    void of_one_person_only_the_first_to_people_in_a_thread_is_kept_as_that() {
        Interaction answer = answer("one");
        OfferedReply first = made(answer, ben);
        OfferedReply second = made(answer, ben);

        assertThat(replies.keepFirst(first, answer)).isTrue();
        assertThat(replies.keepFirst(second, answer)).isFalse();
        assertThat(replies.keepFirst(made(answer, ana), answer)).isTrue();
        assertThat(replies.find(samples.workspace(), second.id())).isEmpty();
    }

    @Test
    void old_words_are_blanked() {
        Interaction answer = answer("one");
        OfferedReply young = keep(answer, ben, Audience.PEOPLE, NOW.minus(Duration.ofDays(6)));
        OfferedReply old = keep(answer, ana, Audience.PEOPLE, NOW.minus(Duration.ofDays(8)));

        replies.blank(WorkspaceId.random(), NOW);
        replies.blank(samples.workspace(), NOW.minus(OfferedReply.KEPT));

        assertThat(replies.find(samples.workspace(), young.id()).orElseThrow().kept())
                .contains("use the fiscal year");
        assertThat(replies.find(samples.workspace(), old.id()).orElseThrow().kept())
                .isEmpty();
    }

    @Test
    void an_edited_message_is_kept_as_it_is_now_until_something_became_of_it() {
        OfferedReply edited = offered(answer("one"), ben);
        OfferedReply settled = offered(answer("two"), ben);
        replies.settle(settled, State.DECLINED, NOW);

        replies.rewrite(samples.workspace(), edited.message(), "use the tax year");
        replies.rewrite(samples.workspace(), settled.message(), "use the tax year");
        replies.rewrite(WorkspaceId.random(), edited.message(), "elsewhere");

        assertThat(replies.find(samples.workspace(), edited.id()).orElseThrow().kept())
                .contains("use the tax year");
        assertThat(replies.find(samples.workspace(), settled.id()).orElseThrow().kept())
                .isEmpty();
    }

    @Test
    void a_deleted_message_withdraws_it_and_leaves_others() {
        Interaction answer = answer("one");
        OfferedReply deleted = offered(answer, ben);
        OfferedReply other = offered(answer, ana);

        OfferedReply accepted = offered(answer, stores.directory().save(samples.person("Cem")));
        replies.settle(accepted, State.ACCEPTED, NOW);

        replies.withdraw(samples.workspace(), deleted.message(), NOW);
        replies.withdraw(samples.workspace(), accepted.message(), NOW);

        assertThat(replies.find(samples.workspace(), deleted.id()).orElseThrow().state())
                .isEqualTo(State.WITHDRAWN);
        assertThat(replies.find(samples.workspace(), accepted.id())
                        .orElseThrow()
                        .state())
                .isEqualTo(State.WITHDRAWN);
        assertThat(replies.find(samples.workspace(), other.id())).contains(other);
    }

    @Test
    void what_stands_below_an_answer_is_found_oldest_first() {
        Interaction answer = answer("one");
        OfferedReply later = keep(answer, ana, Audience.PEOPLE, NOW);
        OfferedReply earlier = keep(answer, ben, Audience.PEOPLE, NOW.minusSeconds(60));
        offered(answer("two"), ben);

        assertThat(replies.below(answer)).containsExactly(earlier, later);
    }

    @Test
    void everybody_is_read_and_asked_at_first() {
        Interaction answer = answer("one");

        assertThat(replies.mayRead(answer, ben.externalId())).isTrue();
        assertThat(replies.mayAsk(answer, ben.externalId(), NOW)).isTrue();
        assertThat(replies.mayRead(answer, "nobody we know")).isTrue();
        assertThat(replies.mayAsk(answer, "nobody we know", NOW)).isTrue();
    }

    @Test
    void somebody_is_asked_once_in_a_thread() {
        Interaction answer = answer("one");
        offered(answer, ben);

        assertThat(replies.mayAsk(answer("one"), ben.externalId(), NOW)).isFalse();
        assertThat(replies.mayAsk(answer("two"), ben.externalId(), NOW)).isTrue();
        assertThat(replies.mayAsk(answer, ana.externalId(), NOW)).isTrue();
    }

    @Test
    void what_was_said_to_the_bot_is_no_asking() {
        Interaction answer = answer("one");
        keep(answer, ben, Audience.BOT, NOW);

        assertThat(replies.mayAsk(answer, ben.externalId(), NOW)).isTrue();
    }

    @Test
    void three_times_not_now_is_silence_for_a_month() {
        decline("one", NOW.minus(Duration.ofDays(3)));
        decline("two", NOW.minus(Duration.ofDays(2)));
        assertThat(replies.mayAsk(answer("four"), ben.externalId(), NOW)).isTrue();

        decline("three", NOW.minus(Duration.ofDays(1)));

        assertThat(replies.mayAsk(answer("four"), ben.externalId(), NOW)).isFalse();
        assertThat(replies.mayAsk(answer("four"), ana.externalId(), NOW)).isTrue();
        assertThat(replies.mayAsk(answer("four"), ben.externalId(), NOW.plus(Duration.ofDays(30))))
                .isTrue();
    }

    @Test
    void whoever_lets_one_be_remembered_in_between_is_asked_again() {
        decline("one", NOW.minus(Duration.ofDays(4)));
        decline("two", NOW.minus(Duration.ofDays(3)));
        replies.settle(offered(answer("three"), ben), State.REMEMBERED, NOW.minus(Duration.ofDays(2)));
        decline("four", NOW.minus(Duration.ofDays(1)));

        assertThat(replies.mayAsk(answer("five"), ben.externalId(), NOW)).isTrue();
    }

    @Test
    void asking_is_switched_off_for_a_place_a_person_and_a_person_there_and_on_again() {
        Interaction answer = answer("one");
        Interaction elsewhere = answered(stores.directory().save(samples.place("support")), new ThreadId("one"));
        Asking there = Asking.of(ben.id(), finance.id());

        replies.switchAsking(samples.workspace(), there, false);
        replies.switchAsking(samples.workspace(), there, false);
        assertThat(replies.mayRead(answer, ben.externalId())).isFalse();
        assertThat(replies.mayRead(answer, ana.externalId())).isTrue();
        assertThat(replies.mayRead(elsewhere, ben.externalId())).isTrue();
        replies.switchAsking(samples.workspace(), there, true);
        assertThat(replies.mayRead(answer, ben.externalId())).isTrue();

        replies.switchAsking(samples.workspace(), Asking.of(ben), false);
        assertThat(replies.mayRead(elsewhere, ben.externalId())).isFalse();
        assertThat(replies.mayRead(answer, ana.externalId())).isTrue();
        replies.switchAsking(samples.workspace(), Asking.of(ben), true);

        replies.switchAsking(samples.workspace(), Asking.in(finance.id()), false);
        assertThat(replies.mayRead(answer, ana.externalId())).isFalse();
        assertThat(replies.mayRead(answer, "nobody we know")).isFalse();
        assertThat(replies.mayRead(elsewhere, ana.externalId())).isTrue();
        replies.switchAsking(samples.workspace(), Asking.in(finance.id()), true);
        assertThat(replies.mayRead(answer, ana.externalId())).isTrue();
    }

    private void decline(String thread, Instant at) {
        replies.settle(offered(answer(thread), ben), State.DECLINED, at);
    }

    private OfferedReply offered(Interaction answer, Person author) {
        return keep(answer, author, Audience.PEOPLE, NOW);
    }

    private OfferedReply made(Interaction answer, Person author) {
        return made(answer, author, Audience.PEOPLE, NOW);
    }

    private OfferedReply keep(Interaction answer, Person author, Audience audience, Instant at) {
        OfferedReply reply = made(answer, author, audience, at);
        replies.keep(reply);
        return reply;
    }

    private OfferedReply made(Interaction answer, Person author, Audience audience, Instant at) {
        return new OfferedReply(
                samples.workspace(),
                new ReplyId(UUID.randomUUID()),
                answer.id(),
                author.id(),
                "message " + UUID.randomUUID(),
                "use the fiscal year",
                audience,
                State.OPEN,
                at);
    }

    private static OfferedReply with(OfferedReply reply, State state, Instant at) {
        return new OfferedReply(
                reply.workspace(),
                reply.id(),
                reply.answer(),
                reply.author(),
                reply.message(),
                reply.words(),
                reply.audience(),
                state,
                at);
    }

    private Interaction answer(String thread) {
        return answered(finance, new ThreadId(thread));
    }

    private Interaction answered(Place place, ThreadId thread) {
        Question sample = samples.question(place, ana, "How do we calculate quarterly returns?");
        Interaction answer =
                samples.interaction(new Question(sample.id(), place, thread, ana, sample.asked(), sample.at()));
        stores.interactions().record(answer);
        return answer;
    }
}
