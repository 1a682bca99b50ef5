package dev.errata.teams.surface;

import static dev.errata.teams.surface.Workplace.ANA;
import static dev.errata.teams.surface.Workplace.BEN;
import static dev.errata.teams.surface.Workplace.BEN_ALONE;
import static dev.errata.teams.surface.Workplace.GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.interaction.Interactions;
import dev.errata.bot.interaction.Rating;
import dev.errata.bot.question.Directory;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.ThreadId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.teams.FakeDialog;
import dev.errata.teams.TeamsPerson;
import dev.errata.teams.TeamsPlace;
import dev.errata.teams.surface.Workplace.Asked;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Teams' own thumbs, which do not always say under which answer they were pressed. */
class ThumbsTest {

    private static final String QUESTION = "When does the year end?";
    private static final String LATER = "Who signs for travel?";
    private static final String RULE = "Use the fiscal year-end (31 January)";

    private final Workplace acme = Workplace.open();

    @AfterEach
    void close() {
        acme.close();
    }

    @Test
    void a_thumb_under_an_answer_rates_that_one() {
        Asked first = acme.ask(BEN, BEN_ALONE, QUESTION);
        acme.ask(BEN, BEN_ALONE, LATER);

        FakeDialog form = acme.people.thumb(BEN, BEN_ALONE, first.answer(), false);

        assertThat(ratings(BEN, BEN_ALONE)).containsExactly(Optional.of(Rating.BAD), Optional.empty());
        assertThat(form.card().shown()).doesNotContain("Teams does not say");
    }

    @Test
    void a_thumb_that_does_not_say_under_which_answer_is_a_guess_at_the_newest() {
        acme.ask(BEN, BEN_ALONE, QUESTION);
        acme.ask(BEN, BEN_ALONE, LATER);

        FakeDialog form = anonymousThumb(BEN, BEN_ALONE, false);

        assertThat(ratings(BEN, BEN_ALONE))
                .containsExactly(Optional.empty(), Optional.of(Rating.BAD.ofGuessedAnswer()));
        assertThat(form.card().shown()).contains("Teams does not say which answer you mean", LATER);
    }

    @Test
    void what_is_submitted_is_about_the_answer_that_the_form_names_and_not_about_a_newer_one() {
        acme.ask(BEN, BEN_ALONE, QUESTION);
        FakeDialog form = anonymousThumb(BEN, BEN_ALONE, false);
        acme.ask(BEN, BEN_ALONE, LATER);

        String submitted =
                form.card().submitted("form_correct", Map.of("text", RULE)).toString();
        acme.people.send(acme.people.payloads().feedback(BEN, BEN_ALONE, null, false, submitted));
        acme.settle();

        assertThat(acme.asked(BEN_ALONE).shown()).contains(RULE).doesNotContain("Teams does not say");
        assertThat(ratings(BEN, BEN_ALONE).get(1)).isEmpty();
    }

    @Test
    void plain_text_corrects_the_newest_answer_and_says_which_that_is() {
        acme.ask(BEN, BEN_ALONE, QUESTION);

        acme.people.send(acme.people.payloads().feedback(BEN, BEN_ALONE, null, false, RULE));
        acme.settle();

        assertThat(acme.said(BEN_ALONE))
                .anyMatch(post -> post.activity().toString().contains("I took it for the one to \u201C" + QUESTION))
                .anyMatch(post -> post.activity().toString().contains(RULE));
        assertThat(ratings(BEN, BEN_ALONE)).first().isEqualTo(Optional.of(Rating.BAD.ofGuessedAnswer()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31.12.2026",
                "12/31/2026",
                "31 Dec 2026",
                "2026-12-31T00:00:00+02:00",
                "2026-12-31Z",
                "+2026-12-31"
            })
    void a_day_that_cannot_be_read_is_said_although_teams_closes_the_form(String day) {
        Asked asked = acme.ask(BEN, BEN_ALONE, QUESTION);
        FakeDialog form = acme.people.thumb(BEN, BEN_ALONE, asked.answer(), false);

        String submitted = form.card()
                .submitted("form_correct", Map.of("text", RULE, "until", day))
                .toString();
        acme.people.send(
                acme.people.payloads().feedback(BEN, BEN_ALONE, asked.answer().id(), false, submitted));
        acme.settle();

        assertThat(acme.asked(BEN_ALONE).shown())
                .contains("I could not save what you wrote. Enter a day such as 2026-12-31", RULE);
        assertThat(acme.asked(BEN_ALONE).card().button("answer_correct")).isPresent();
    }

    @Test
    void a_guess_never_meets_what_somebody_else_alone_was_shown() {
        Asked unknown = acme.ask(BEN, GROUP, QUESTION);
        FakeDialog form = acme.people.open(BEN, GROUP, unknown.answer(), "answer_correct");
        acme.people.submit(BEN, GROUP, form, "form_correct", Map.of("text", RULE, "where", "ME"));
        acme.settle();

        anonymousThumb(ANA, GROUP, true);

        assertThat(ratings(ANA, GROUP)).containsExactly(Optional.of(Rating.GOOD.ofGuessedAnswer()), Optional.empty());
    }

    private FakeDialog anonymousThumb(TeamsPerson by, TeamsPlace where, boolean liked) {
        return FakeDialog.of(acme.people
                .send(acme.people.payloads().thumb(by, where, null, liked))
                .json());
    }

    /** What somebody thought of each answer in a chat, oldest first. */
    private List<Optional<Rating>> ratings(TeamsPerson by, TeamsPlace where) {
        Directory directory = acme.stores.directory();
        WorkspaceId workspace = directory.workspace(directory.installations().get(0));
        Place place = directory.placeByExternalId(workspace, where.id()).orElseThrow();
        Person person = directory
                .personByExternalId(workspace, Objects.requireNonNull(by.aadObjectId()))
                .orElseThrow();
        Interactions interactions = acme.stores.interactions();
        return interactions.thread(place, new ThreadId(where.id()), 10).stream()
                .map(answer -> interactions.rating(workspace, answer.id(), person))
                .toList();
    }
}
