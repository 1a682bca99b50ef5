package dev.errata.bot.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Samples;
import dev.errata.bot.SettableClock;
import dev.errata.bot.Stores;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Person;
import dev.errata.bot.reply.OfferReply.Said;
import dev.errata.bot.reply.OfferedReply.State;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OfferReplyTest {

    private static final String WORDS = "no, use the fiscal year, it ends on 31 January";

    private final Samples samples = new Samples();
    private final Stores stores = InMemoryStores.open();
    private final Person ana = stores.directory().save(samples.person("Ana Flores"));
    private final Person ben = stores.directory().save(samples.person("Ben Okafor"));
    private final Interaction answer = samples.interaction(
            stores.directory().save(samples.place("finance")), ana, "How do we calculate quarterly returns?");

    OfferReplyTest() {
        stores.interactions().record(answer);
    }

    @Test
    void what_the_language_model_says_is_none_is_not_offered_and_nothing_of_it_is_kept() {
        Said said = said(ben, WORDS);

        assertThat(offer((about, reply) -> Optional.of(false)).toPeople(said, true, other -> Optional.empty()))
                .isEmpty();

        assertThat(stores.replies().below(answer)).isEmpty();
    }

    @Test
    void where_nobody_judges_a_cue_is_enough() {
        assertThat(offer(ReplyJudge.NONE).toPeople(said(ben, WORDS), true, other -> Optional.empty()))
                .isPresent();
    }

    @Test
    void the_same_twice_is_offered_once_and_not_again_once_something_became_of_it() {
        Said said = said(ben, WORDS);
        OfferReply offer = offer(ReplyJudge.NONE);
        OfferedReply first =
                offer.toPeople(said, true, other -> Optional.empty()).orElseThrow();

        assertThat(offer.toPeople(said, true, other -> Optional.empty())).contains(first);
        stores.replies().settle(first, State.DECLINED, Samples.NOW);
        assertThat(offer.toPeople(said, true, other -> Optional.empty())).isEmpty();
    }

    @Test
    void who_denies_what_somebody_else_said_is_not_asked_and_neither_is_the_other_any_more() {
        OfferReply offer = offer(ReplyJudge.NONE);
        OfferedReply first = offer.toPeople(said(ben, WORDS), true, other -> Optional.empty())
                .orElseThrow();

        Optional<OfferedReply> second = offer.toPeople(
                said(ana, "no, the year ends on 31 December for everybody here"), true, OfferedReply::kept);

        assertThat(second).isEmpty();
        assertThat(stores.replies()
                        .find(answer.workspace(), first.id())
                        .orElseThrow()
                        .state())
                .isEqualTo(State.DISPUTED);
    }

    @Test
    void two_who_add_to_each_other_are_both_asked() {
        OfferReply offer = offer(ReplyJudge.NONE);
        offer.toPeople(said(ben, WORDS), true, OfferedReply::kept);

        assertThat(offer.toPeople(
                        said(ana, "for interns the canteen is free as well, ask Mia"), true, OfferedReply::kept))
                .isPresent();
    }

    private OfferReply offer(ReplyJudge judge) {
        return new OfferReply(stores.replies(), judge, new SettableClock(Samples.NOW));
    }

    private Said said(Person author, String words) {
        return new Said(new ReplyId(UUID.randomUUID()), answer, author, "message", words);
    }
}
