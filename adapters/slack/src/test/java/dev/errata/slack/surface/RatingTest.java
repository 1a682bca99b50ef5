package dev.errata.slack.surface;

import static dev.errata.slack.surface.Acme.BEN;
import static dev.errata.slack.surface.Acme.FINANCE;
import static dev.errata.slack.surface.Acme.GUS;
import static dev.errata.slack.surface.Acme.LI;
import static dev.errata.slack.surface.Acme.VENDOR;
import static dev.errata.slack.surface.Acme.VIC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.interaction.Rating;
import dev.errata.bot.question.InteractionId;
import dev.errata.slack.FakeMessage;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatingTest {

    private static final String QUESTION = "How do we calculate quarterly returns?";

    private final Workplace acme = Workplace.open();

    @AfterEach
    void close() {
        acme.close();
    }

    @Test
    void a_bad_rating_is_stored_and_opens_the_correction_form() {
        FakeMessage answer = acme.ask(BEN, FINANCE, QUESTION);

        acme.press(LI, answer, "answer_bad");
        acme.people.close(LI);

        assertThat(rating(LI, answer)).contains(Rating.BAD);
        assertThat(acme.slack.calls("views.open")).hasSize(1);
    }

    @Test
    void a_good_rating_is_thanked_for_and_opens_nothing() {
        FakeMessage answer = acme.ask(BEN, FINANCE, QUESTION);

        acme.press(LI, answer, "answer_good");

        assertThat(rating(LI, answer)).contains(Rating.GOOD);
        assertThat(acme.lastWhisper(LI, FINANCE)).isEqualTo("Thanks, noted.");
        assertThat(acme.slack.calls("views.open")).isEmpty();
    }

    @Test
    void the_last_rating_counts() {
        FakeMessage answer = acme.ask(BEN, FINANCE, QUESTION);

        acme.press(LI, answer, "answer_bad");
        acme.press(LI, answer, "answer_good");

        assertThat(rating(LI, answer)).contains(Rating.GOOD);
    }

    @Test
    void a_rating_stays_when_the_form_cannot_open_any_more() {
        FakeMessage answer = acme.ask(BEN, FINANCE, QUESTION);
        acme.slack.refuses("views.open", 1, "expired_trigger_id");

        acme.press(LI, answer, "answer_bad");

        assertThat(rating(LI, answer)).contains(Rating.BAD);
        assertThat(acme.slack.view(LI)).isEmpty();
        assertThat(acme.lastWhisper(LI, FINANCE)).isEqualTo("The form did not open in time. Press again.");
    }

    @Test
    void a_rating_of_somebody_unknown_is_stored_while_slack_does_not_say_who_it_is() {
        FakeMessage answer = acme.ask(BEN, FINANCE, QUESTION);
        acme.slack.hangs("users.info", 2);

        acme.press(LI, answer, "answer_bad");

        assertThat(rating(LI, answer)).contains(Rating.BAD);
        assertThat(acme.people.last().status()).isEqualTo(200);
        acme.slack.recovers();
        assertThat(acme.form(LI, answer).title()).isEqualTo("Teach the bot");
    }

    @ParameterizedTest
    @CsvSource({GUS + "," + FINANCE, VIC + "," + VENDOR})
    void a_guest_or_somebody_of_another_organisation_rates_and_is_not_asked_to_correct(
            String outsider, String channel) {
        FakeMessage answer = acme.ask(BEN, channel, QUESTION);

        acme.press(outsider, answer, "answer_bad");

        assertThat(rating(outsider, answer)).contains(Rating.BAD);
        assertThat(acme.slack.calls("views.open")).isEmpty();
        assertThat(acme.lastWhisper(outsider, channel)).isEqualTo("Thanks, noted.");
    }

    private Optional<Rating> rating(String user, FakeMessage answer) {
        return acme.stores
                .directory()
                .personByExternalId(acme.customer.workspace(), user)
                .flatMap(person -> acme.stores
                        .interactions()
                        .rating(acme.customer.workspace(), InteractionId.of(Workplace.idOf(answer)), person));
    }
}
