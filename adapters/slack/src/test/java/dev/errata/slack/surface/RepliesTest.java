package dev.errata.slack.surface;

import static dev.errata.slack.surface.Acme.ANA;
import static dev.errata.slack.surface.Acme.BEN;
import static dev.errata.slack.surface.Acme.BENS;
import static dev.errata.slack.surface.Acme.FINANCE;
import static dev.errata.slack.surface.Acme.GUS;
import static dev.errata.slack.surface.Acme.LI;
import static dev.errata.slack.surface.Acme.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.InteractionId;
import dev.errata.slack.FakeMessage;
import dev.errata.slack.FakeSlack;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people say below an answer in Slack, and what only they are asked about it. */
class RepliesTest {

    private static final String QUESTION = "How do we calculate quarterly returns?";
    private static final String WORDS = "no, use the fiscal year, it ends on 31 January";
    private static final String PARAPHRASE = "please calculate quarterly returns";

    private final Workplace acme = Workplace.open();

    @AfterEach
    void close() {
        acme.close();
    }

    @Test
    void whoever_said_it_is_asked_in_the_thread_and_nobody_else_sees_it() {
        FakeMessage answer = acme.ask(BEN, FINANCE, QUESTION);

        acme.goOn(LI, answer, WORDS);

        FakeMessage asked = asked(LI);
        assertThat(asked.threadTs()).isEqualTo(answer.threadTs());
        assertThat(asked.shown())
                .contains(
                        "Should I remember this for <#" + FINANCE + ">?",
                        WORDS,
                        QUESTION,
                        "Remember",
                        "Edit first",
                        "Not now",
                        "Don't ask me here");
        assertThat(acme.saidIn(answer)).hasSize(1);
        assertThat(acme.whispers(BEN, FINANCE)).isEmpty();
        Golden.assertSame("reply-offered", asked.blocks());
    }

    @Test
    void what_is_to_hold_for_everyone_is_asked_of_an_administrator_alone_and_followed_once_they_confirm_it() {
        acme.ask(ANA, FINANCE, "Where is the garage?");
        FakeMessage made = acme.correct(
                BEN, acme.ask(BEN, SALES, QUESTION), Map.of("text", "Use the fiscal year.", "where", "EVERYONE"));
        assertThat(made.shown())
                .contains("I follow this in <#" + SALES + "> now, and for everyone when an administrator confirms.");
        acme.ask(LI, FINANCE, QUESTION);
        assertThat(acme.whispers(LI, FINANCE)).isEmpty();

        FakeMessage held = acme.ask(ANA, FINANCE, QUESTION);
        FakeMessage asked = asked(ANA);
        assertThat(held.shown()).doesNotContain("fiscal");
        assertThat(asked.shown())
                .contains("Ben Okafor taught this for everyone", "Use the fiscal year.", "Use it for everyone");
        acme.press(ANA, asked, "correction_widen");

        assertThat(acme.lastIn(FINANCE, thread(held)).shown())
                .contains("Use the fiscal year.", "Ana Flores said that it fits");
        assertThat(acme.ask(LI, FINANCE, QUESTION).shown()).contains("Use the fiscal year.");
        Golden.assertSame("wide-asked", asked.blocks());
    }

    @Test
    void it_is_read_again_when_it_is_remembered_and_kept_with_the_link_to_it() {
        FakeMessage answer = acme.ask(BEN, FINANCE, QUESTION);
        FakeMessage said = acme.people.write(FINANCE, answer.threadTs(), LI, WORDS);
        acme.settle();
        acme.people.edit(said, "no, use the fiscal year &lt;28 February&gt;");

        acme.press(LI, asked(LI), "reply_remember");

        assertThat(acme.lastIn(FINANCE, thread(answer)).shown())
                .contains("no, use the fiscal year &lt;28 February&gt;", "Li Wei", "I'll follow this in", "Undo");
        assertThat(asked(LI).shown())
                .contains("I'm saving it, and answer again.")
                .doesNotContain("Remember");
        assertThat(taught()).singleElement().satisfies(correction -> {
            assertThat(correction.lesson().text()).isEqualTo("no, use the fiscal year <28 February>");
            assertThat(correction.lesson().source()).isEqualTo(FakeSlack.permalink(FINANCE, said.ts()));
        });
    }

    @Test
    void nothing_that_was_said_is_stored_beside_the_bots_own_question() {
        FakeMessage answer = acme.ask(BEN, FINANCE, QUESTION);

        acme.goOn(LI, answer, WORDS);

        assertThat(acme.work.taken()).noneMatch(delivery -> delivery.payload().contains("fiscal"));
        assertThat(acme.stores.replies().below(interaction(answer)))
                .singleElement()
                .satisfies(reply -> assertThat(reply.kept()).isEmpty());
    }

    @Test
    void edited_first_it_opens_in_the_form_and_is_saved_from_there() {
        FakeMessage answer = acme.ask(BEN, FINANCE, QUESTION);
        acme.goOn(LI, answer, WORDS);

        acme.press(LI, asked(LI), "reply_edit");
        assertThat(acme.slack.view(LI).orElseThrow().json().toString()).contains(WORDS);
        acme.submit(LI, Map.of("text", "Use the fiscal year."));
        acme.press(LI, asked(LI), "reply_remember");

        assertThat(taught())
                .extracting(correction -> correction.lesson().text())
                .containsExactly("Use the fiscal year.");
        assertThat(acme.lastWhisper(LI, FINANCE)).isEqualTo("This is saved already.");
    }

    @Test
    void a_deleted_message_is_not_remembered() {
        FakeMessage answer = acme.ask(BEN, FINANCE, QUESTION);
        FakeMessage said = acme.people.write(FINANCE, answer.threadTs(), LI, WORDS);
        acme.settle();
        FakeMessage asked = asked(LI);

        acme.people.delete(said);
        acme.settle();
        acme.press(LI, asked, "reply_remember");

        assertThat(acme.lastWhisper(LI, FINANCE)).isEqualTo("That message is gone, so I can't remember it.");
        assertThat(taught()).isEmpty();
    }

    @Test
    void a_message_that_was_deleted_without_a_word_to_us_is_not_remembered_either() {
        FakeMessage answer = acme.ask(BEN, FINANCE, QUESTION);
        FakeMessage said = acme.people.write(FINANCE, answer.threadTs(), LI, WORDS);
        acme.settle();

        acme.slack.delete(said);
        acme.press(LI, asked(LI), "reply_remember");

        assertThat(acme.lastWhisper(LI, FINANCE)).isEqualTo("That message is gone, so I can't remember it.");
        assertThat(taught()).isEmpty();
    }

    @Test
    void only_whoever_said_it_may_press_below_the_answer_that_follows_it() {
        FakeMessage answer = acme.ask(BEN, FINANCE, QUESTION);
        acme.people.mentionInThread(FINANCE, thread(answer), LI, WORDS);
        acme.settle();
        FakeMessage again = acme.lastIn(FINANCE, thread(answer));

        acme.press(ANA, again, "reply_remember");

        assertThat(again.shown()).contains(WORDS, "With what Li Wei just said, in this thread.", "Remember");
        assertThat(acme.lastWhisper(ANA, FINANCE)).isEqualTo("Only whoever said it can decide that.");
        assertThat(taught()).isEmpty();
        Golden.assertSame("answer-said", again.blocks());

        acme.press(LI, again, "reply_later");
        assertThat(acme.now(again).shown()).doesNotContain("Remember");
        Golden.assertSame("answer-said-left", acme.now(again).blocks());
    }

    @Test
    void in_a_direct_message_what_is_said_right_after_an_answer_is_followed_and_offered() {
        acme.askDirectly(BEN, BENS, QUESTION);

        FakeMessage again = acme.askDirectly(BEN, BENS, WORDS);
        assertThat(again.shown()).contains(WORDS, "Should I remember it for you?");
        acme.press(BEN, again, "reply_remember");

        assertThat(acme.lastSaid(BENS).shown()).contains(WORDS, "I follow it where only you read");
        assertThat(acme.ask(LI, FINANCE, PARAPHRASE).shown()).doesNotContain("fiscal");
    }

    @Test
    void of_guests_nothing_is_read_and_of_what_was_shared_neither() {
        FakeMessage answer = acme.ask(BEN, FINANCE, QUESTION);

        acme.goOn(GUS, answer, WORDS);
        acme.people.share(FINANCE, LI, "", "is_share", WORDS);
        acme.goOn(LI, answer, "&gt; " + WORDS);
        acme.settle();

        assertThat(acme.whispers(GUS, FINANCE)).isEmpty();
        assertThat(acme.whispers(LI, FINANCE)).isEmpty();
    }

    @Test
    void an_administrator_switches_asking_off_for_a_channel_and_anybody_for_themselves() {
        FakeMessage answer = acme.ask(BEN, FINANCE, QUESTION);
        acme.ask(LI, FINANCE, PARAPHRASE);

        assertThat(acme.people.command(LI, FINANCE, "offers off"))
                .isEqualTo(
                        "Only an administrator can change that for everyone here. \u201cOffers off for me\u201d changes it for you.");
        assertThat(acme.people.command(LI, FINANCE, "Offers off  for me")).startsWith("I won't ask you any more");
        acme.goOn(LI, answer, WORDS);
        assertThat(acme.whispers(LI, FINANCE)).isEmpty();
        assertThat(acme.people.command(LI, FINANCE, "offers on for me")).startsWith("From now on I ask you");

        acme.ask(ANA, FINANCE, PARAPHRASE);
        assertThat(acme.people.command(ANA, FINANCE, "offers off")).startsWith("I won't ask anybody here any more");
        acme.goOn(LI, answer, WORDS);
        assertThat(acme.whispers(LI, FINANCE)).isEmpty();
        assertThat(acme.people.command(ANA, FINANCE, "offers on")).startsWith("From now on I ask people here");
        acme.goOn(LI, answer, WORDS);
        assertThat(acme.whispers(LI, FINANCE)).hasSize(1);
        assertThat(acme.people.command(LI, FINANCE, "sing")).contains("offers off, offers on");
    }

    @Test
    void told_to_the_bot_it_is_a_command_too_and_no_question() {
        acme.ask(ANA, FINANCE, QUESTION);

        acme.people.mention(FINANCE, ANA, "offers off");
        acme.settle();

        assertThat(acme.lastWhisper(ANA, FINANCE)).startsWith("I won't ask anybody here any more");
        assertThat(acme.asked(FINANCE)).containsExactly(QUESTION);
    }

    private static String thread(FakeMessage answer) {
        return Objects.requireNonNull(answer.threadTs());
    }

    private FakeMessage asked(String user) {
        List<FakeMessage> whispers = acme.slack.whispersTo(user, FINANCE);
        return whispers.get(0);
    }

    private Interaction interaction(FakeMessage answer) {
        return acme.stores
                .interactions()
                .find(acme.customer.workspace(), InteractionId.of(Workplace.idOf(answer)))
                .orElseThrow();
    }

    private List<Correction> taught() {
        return acme.stores.corrections().list(acme.customer.workspace(), Optional.empty());
    }
}
