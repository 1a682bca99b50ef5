package dev.errata.chat.conversation;

import static dev.errata.chat.conversation.Workplace.FISCAL;
import static dev.errata.chat.conversation.Workplace.QUESTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.teaching.ChangeCorrection;
import dev.errata.chat.FakeChat.Shown;
import dev.errata.chat.action.Actions;
import dev.errata.chat.form.Filled;
import dev.errata.chat.queue.RefreshQueue;
import dev.errata.chat.screen.Form;
import dev.errata.chat.screen.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is on the screen follows from what is stored, whoever changed it. */
class ScreensFollowTest {

    private final Workplace acme = new Workplace();

    @AfterEach
    void close() {
        acme.close();
    }

    @Test
    void an_undo_from_elsewhere_reaches_every_message_that_shows_it() {
        Shown old = acme.ask("Ben", "finance", QUESTION);
        Shown taught = acme.correct("Li", old, FISCAL);
        Shown later = acme.ask("Ben", "finance", QUESTION);

        undoElsewhere(taught);

        assertThat(acme.now(taught).text()).contains("Undone by Ana Flores. I answer as before.");
        assertThat(acme.now(later).text()).contains("Undone by Ana Flores. I answer as before.");
        assertThat(acme.now(later).buttons()).isEmpty();
        assertThat(acme.now(old).text()).isEqualTo(old.text());
    }

    /** As the command line does it: with what is stored, and no screen before it. */
    private void undoElsewhere(Shown taught) {
        Correction correction = taught.screen().answer().answer().given().get(0);
        ChangeCorrection change = acme.loop
                .shownOn(new RefreshQueue("fake", acme.work, acme.clock))
                .change((person, place) -> true);
        assertThat(change.undoLatest(acme.workspace, correction.id(), acme.chat.person("Ana")))
                .isInstanceOf(ChangeCorrection.Outcome.Done.class);
        acme.settle();
    }

    @Test
    void an_edit_reaches_the_other_answers_that_were_given_the_words_of_before() {
        Shown taught = acme.correct("Li", acme.ask("Ben", "finance", QUESTION), FISCAL);
        Shown later = acme.ask("Ben", "finance", QUESTION);

        Form form = acme.form("Li", taught, Actions.Edit.class);
        acme.submit("Li", taught, form, Map.of(Filled.TEXT, "Use the tax year."));

        assertThat(acme.newest().text()).contains("Use the tax year.");
        assertThat(acme.now(taught).text()).contains("Corrected by Li Wei. See the newer answer.");
        assertThat(acme.now(later).text()).contains("This correction was changed since.");
    }

    @Test
    void what_has_ended_is_said_to_have_ended_and_the_older_answer_holds_again() {
        Shown old = acme.ask("Ben", "finance", QUESTION);
        Shown taught = acme.correct("Li", old, Map.of(Filled.TEXT, FISCAL, Filled.UNTIL, "2026-05-04"));
        acme.clock.passes(Duration.between(acme.clock.instant(), Instant.parse("2026-05-05T00:00:00Z")));

        acme.work.worksOnWhatIsDueAt(acme.clock.instant());
        acme.settle();

        assertThat(acme.now(taught).text())
                .contains("The correction this answer followed ended on 4 May 2026. I no longer use it.");
        assertThat(acme.now(taught).buttons()).isEmpty();
        assertThat(acme.now(old).text()).isEqualTo(old.text());
    }

    @Test
    void only_the_twenty_newest_of_thirty_days_are_shown_again() {
        Shown tooOld = acme.correct("Li", acme.ask("Ben", "elsewhere", QUESTION), FISCAL);
        Shown taught = acme.correct("Ana", acme.ask("Ben", "finance", QUESTION), FISCAL);
        acme.clock.passes(Duration.ofDays(31));
        Shown first = acme.ask("Ben", "finance", QUESTION);
        IntStream.range(0, 20).forEach(i -> {
            acme.clock.passes(Duration.ofSeconds(1));
            acme.ask("Ben", "finance", QUESTION);
        });

        undoElsewhere(taught);

        assertThat(acme.now(first).text()).isEqualTo(first.text());
        assertThat(acme.now(acme.newest()).text()).contains("Undone by Ana Flores.");
        assertThat(acme.now(tooOld).text()).isEqualTo(tooOld.text());
        assertThat(acme.press("Li", first, Actions.UndoGiven.class))
                .extracting(reply -> ((Reply.Say) reply).message().summary())
                .isEqualTo("Only Ana Flores or an admin can change this correction.");
    }

    @Test
    void showing_it_twice_shows_the_same() {
        Shown old = acme.ask("Ben", "finance", QUESTION);
        Shown taught = acme.correct("Li", old, FISCAL);
        Shown marked = acme.now(old);

        Correction correction = taught.screen().answer().answer().given().get(0);
        new RefreshQueue("fake", acme.work, acme.clock).changed(correction, "once");
        new RefreshQueue("fake", acme.work, acme.clock).changed(correction, "again");
        acme.settle();

        assertThat(acme.now(taught).text()).isEqualTo(taught.text());
        assertThat(acme.now(old).text()).isEqualTo(marked.text()).contains("Corrected by Li Wei.");
    }
}
