package dev.errata.bot.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.State;
import dev.errata.bot.interaction.Interactions.Asked;
import dev.errata.bot.knowledge.DocumentId;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.Question;
import dev.errata.bot.question.ThreadId;
import dev.errata.bot.recall.Application;
import dev.errata.bot.recall.judge.Judgement;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Interactions} does. */
public abstract class InteractionsContract {

    private final Samples samples = new Samples();
    private final Samples elsewhere = new Samples();
    private Stores stores;
    private Interactions interactions;
    private Place finance;
    private Person ana;
    private Person ben;
    private Person li;

    protected abstract Stores stores();

    @BeforeEach
    void open() {
        stores = stores();
        interactions = stores.interactions();
        finance = stores.directory().save(samples.place("finance"));
        ana = stores.directory().save(samples.person("Ana Flores"));
        ben = stores.directory().save(samples.person("Ben Okafor"));
        li = stores.directory().save(samples.person("Li Wei"));
    }

    @Test
    void what_somebody_asked_there_just_before_is_the_newest_first_answer_to_it() {
        Question now = samples.question(finance, ana, "When does it end?", Samples.NOW.plusSeconds(300));
        Interaction older = recorded(samples.question(finance, ana, "one", Samples.NOW));
        Interaction newer = recorded(samples.question(finance, ana, "two", Samples.NOW.plusSeconds(60)));
        interactions.record(samples.replacement(newer, Samples.NOW.plusSeconds(120)));
        recorded(samples.question(finance, ben, "three", Samples.NOW.plusSeconds(90)));
        Place support = stores.directory().save(samples.place("support"));
        recorded(samples.question(support, ana, "four", Samples.NOW.plusSeconds(90)));
        interactions.record(samples.interaction(now));

        assertThat(interactions.askedBefore(now, Samples.NOW).map(Interaction::id))
                .contains(newer.id());
        assertThat(interactions.askedBefore(newer.question(), Samples.NOW).map(Interaction::id))
                .contains(older.id());
        assertThat(interactions.askedBefore(now, Samples.NOW.plusSeconds(61))).isEmpty();
    }

    @Test
    void where_it_was_asked_is_as_that_is_now() {
        Interaction asked = recorded(samples.question(finance, ana, "When does it end?", Samples.NOW));
        Place linked = new Place(
                finance.workspace(),
                finance.id(),
                finance.externalId(),
                "money",
                finance.privacy(),
                false,
                Set.of(Samples.FINANCE_TEAM));
        stores.directory().save(linked);

        assertThat(interactions
                        .find(asked.workspace(), asked.id())
                        .orElseThrow()
                        .question()
                        .place())
                .isEqualTo(linked);
    }

    private Interaction recorded(Question question) {
        Interaction interaction = samples.interaction(question);
        interactions.record(interaction);
        return interaction;
    }

    @Test
    void an_interaction_comes_back_with_everything_about_its_answer() {
        Answer answer = new Answer(
                Answer.Kind.WRITTEN,
                "It ends on 31 January [2][1].",
                List.of(),
                List.of(
                        new Source(1, "Handbook", "Finance › Year"),
                        new Source(
                                2,
                                "FAQ",
                                "",
                                Optional.of(URI.create("https://wiki.example/faq.md")),
                                Optional.of(new Source.Found(DocumentId.random(), 3, Samples.NOW, .78, .5)))),
                "The year ends a month later.",
                new Writing("openai/gpt", "answer-3", 812, 44, 9, 1_200));
        Interaction before = recorded(samples.interaction(finance, ana, "When does the year end?"));
        Interaction interaction = new Interaction(
                samples.question(finance, ben, "And this year?"),
                "When does this year end?",
                answer,
                Optional.of(before.id()),
                Interaction.Audience.ASKER);

        boolean stored = interactions.record(interaction);

        assertThat(stored).isTrue();
        assertThat(interactions.find(samples.workspace(), interaction.id())).contains(interaction);
    }

    @Test
    void recording_the_same_question_twice_keeps_the_first_answer() {
        Interaction first = recorded(samples.interaction(finance, ana, "When does the year end?"));

        boolean stored = interactions.record(samples.interaction(first.question(), samples.answer("Another answer")));

        assertThat(stored).isFalse();
        assertThat(interactions.find(samples.workspace(), first.id())).contains(first);
    }

    @Test
    void an_application_shows_the_version_that_was_given_in_the_state_it_is_in_now() {
        Interaction origin = recorded(samples.interaction(finance, ana, "When does the year end?"));
        Correction first = samples.correction(origin, ana, "It ends on 31 January.");
        stores.corrections().take(first);
        Interaction answered = recorded(samples.interaction(
                samples.question(finance, ben, "End of the year?"),
                samples.answer("31 January", List.of(given(first, origin.id())), List.of())));
        Correction second = stores.corrections()
                .edit(first, first.lesson().withText("It ends on 31 January, at noon."), ana, Samples.NOW)
                .orElseThrow();
        stores.corrections().retire(second, ana, Samples.NOW);

        Interaction found =
                interactions.find(samples.workspace(), answered.id()).orElseThrow();

        Application application = found.answer().applications().get(0);
        assertThat(application.correction().version()).isEqualTo(1);
        assertThat(application.correction().lesson()).isEqualTo(first.lesson());
        assertThat(application.correction().state()).isEqualTo(State.RETIRED);
        assertThat(application.exemplar()).isEqualTo(origin.id());
    }

    @Test
    void applications_come_back_in_their_order_with_their_reasons() {
        Interaction origin = recorded(samples.interaction(finance, ana, "When does the year end?"));
        Correction one = taken(samples.correction(origin, ana, "It ends on 31 January."));
        Correction two = taken(samples.correction(origin, ben, "Say it in one line."));
        Correction three = taken(samples.correction(origin, ben, "Name the year."));
        List<Application> applications = List.of(
                new Application(two, true, 1, Application.Reason.STANDING, null, null).followed(true),
                new Application(three, true, 0.8, Application.Reason.LIKE_ACCEPTED, null, null).followed(false),
                new Application(one, false, 0.25, Application.Reason.JUDGED_NOT_TO_FIT, null, Judgement.DOES_NOT_FIT));

        Interaction answered = recorded(samples.interaction(
                samples.question(finance, ben, "End of the year?"),
                samples.answer("31 January", applications, List.of())));

        assertThat(interactions
                        .find(samples.workspace(), answered.id())
                        .orElseThrow()
                        .answer()
                        .applications())
                .isEqualTo(applications);
    }

    @Test
    void an_application_of_a_correction_that_was_never_stored_is_left_out() {
        Interaction origin = recorded(samples.interaction(finance, ana, "When does the year end?"));
        Correction onlyForThisAnswer = samples.correction(origin, ana, "It ends on 31 January.");

        Interaction answered = recorded(samples.interaction(
                samples.question(finance, ana, "When does the year end?"),
                samples.answer("31 January", List.of(given(onlyForThisAnswer, origin.id())), List.of())));

        assertThat(interactions
                        .find(samples.workspace(), answered.id())
                        .orElseThrow()
                        .answer()
                        .applications())
                .isEmpty();
    }

    @Test
    void an_interaction_is_found_by_the_beginning_of_its_id_when_that_is_enough() {
        Interaction interaction = recorded(samples.interaction(finance, ana, "When does the year end?"));
        String id = interaction.id().toString();

        assertThat(interactions.findByPrefix(samples.workspace(), id.substring(0, 13)))
                .containsExactly(interaction);
        assertThat(interactions.findByPrefix(samples.workspace(), id)).containsExactly(interaction);
        assertThat(interactions.findByPrefix(samples.workspace(), "%")).isEmpty();
    }

    @Test
    void of_many_interactions_with_the_same_beginning_two_are_found() {
        for (int i = 0; i < 3; i++) {
            recorded(samples.interaction(finance, ana, "Question " + i));
        }

        assertThat(interactions.findByPrefix(samples.workspace(), "")).hasSize(2);
    }

    @Test
    void a_thread_gives_its_newest_interactions_oldest_first() {
        recorded(samples.interaction(samples.question(finance, ana, "First?", Samples.NOW)));
        Interaction second =
                recorded(samples.interaction(samples.question(finance, ben, "Second?", Samples.NOW.plusSeconds(1))));
        Interaction third =
                recorded(samples.interaction(samples.question(finance, ana, "Third?", Samples.NOW.plusSeconds(2))));
        Place support = stores.directory().save(samples.place("support"));
        recorded(samples.interaction(samples.question(support, ana, "Elsewhere?", Samples.NOW.plusSeconds(3))));

        assertThat(interactions.thread(finance, Samples.THREAD, 2)).containsExactly(second, third);
        assertThat(interactions.thread(finance, new ThreadId("another"), 2)).isEmpty();
    }

    @Test
    void a_question_finds_its_own_answer_and_the_newest_of_its_thread_beside_it() {
        recorded(samples.interaction(samples.question(finance, ana, "First?", Samples.NOW)));
        Interaction second =
                recorded(samples.interaction(samples.question(finance, ben, "Second?", Samples.NOW.plusSeconds(1))));
        Interaction third =
                recorded(samples.interaction(samples.question(finance, ana, "Third?", Samples.NOW.plusSeconds(2))));
        Question fresh = samples.question(finance, ana, "Fourth?", Samples.NOW.plusSeconds(3));
        Place support = stores.directory().save(samples.place("support"));
        Question elsewhere = samples.question(support, ana, "Elsewhere?", Samples.NOW);

        assertThat(interactions.asked(fresh, 2)).isEqualTo(new Asked(Optional.empty(), List.of(second, third)));
        assertThat(interactions.asked(third.question(), 1)).isEqualTo(new Asked(Optional.of(third), List.of(second)));
        assertThat(interactions.asked(elsewhere, 2)).isEqualTo(new Asked(Optional.empty(), List.of()));
    }

    @Test
    void where_somebody_asked_lately_is_told_by_the_newest_question_of_each_place() {
        Place support = stores.directory().save(samples.place("support"));
        Place quiet = stores.directory().save(samples.place("quiet"));
        recorded(samples.interaction(samples.question(quiet, ana, "Long ago?", Samples.NOW.minusSeconds(1))));
        recorded(samples.interaction(samples.question(finance, ana, "First?", Samples.NOW)));
        Interaction second =
                recorded(samples.interaction(samples.question(finance, ben, "Second?", Samples.NOW.plusSeconds(1))));
        recorded(samples.replacement(second, Samples.NOW.plusSeconds(3)));
        Interaction third =
                recorded(samples.interaction(samples.question(support, ana, "Third?", Samples.NOW.plusSeconds(2))));

        assertThat(interactions.lately(samples.workspace(), Samples.NOW, 5)).containsExactly(third, second);
        assertThat(interactions.lately(samples.workspace(), Samples.NOW, 1)).containsExactly(third);
        assertThat(interactions.lately(elsewhere.workspace(), Samples.NOW, 5)).isEmpty();
    }

    @Test
    void the_newest_replacement_of_an_answer_is_found() {
        Interaction old = recorded(samples.interaction(finance, ana, "When does the year end?"));
        recorded(samples.replacement(old, Samples.NOW.plusSeconds(1)));
        Interaction newest = recorded(samples.replacement(old, Samples.NOW.plusSeconds(2)));

        assertThat(interactions.replacementOf(samples.workspace(), old.id())).contains(newest);
        assertThat(interactions.replacementOf(samples.workspace(), newest.id())).isEmpty();
    }

    @Test
    void the_last_rating_of_a_person_counts() {
        Interaction interaction = recorded(samples.interaction(finance, ana, "When does the year end?"));

        interactions.rate(samples.workspace(), interaction.id(), ana, Rating.BAD, Samples.NOW);
        interactions.rate(samples.workspace(), interaction.id(), ana, Rating.GOOD, Samples.NOW.plusSeconds(1));
        interactions.rate(samples.workspace(), interaction.id(), ben, Rating.GOOD.ofGuessedAnswer(), Samples.NOW);
        interactions.rate(samples.workspace(), interaction.id(), li, Rating.GOOD, Samples.NOW);
        interactions.rate(samples.workspace(), interaction.id(), li, Rating.BAD.ofGuessedAnswer(), Samples.NOW);

        assertThat(interactions.rating(samples.workspace(), interaction.id(), ana))
                .contains(Rating.GOOD);
        assertThat(interactions.rating(samples.workspace(), interaction.id(), ben))
                .contains(new Rating(true, true));
        assertThat(interactions.rating(samples.workspace(), interaction.id(), li))
                .contains(new Rating(false, true));
    }

    @Test
    void the_newest_answers_that_show_a_correction_are_found_newest_first() {
        Interaction origin = recorded(samples.interaction(finance, ana, "When does the year end?"));
        Correction correction = taken(samples.correction(origin, ana, "It ends on 31 January."));
        Interaction old = recorded(shown(correction, Samples.NOW.plusSeconds(1), Application.Reason.LIKE_ACCEPTED));
        Interaction given = recorded(shown(correction, Samples.NOW.plusSeconds(2), Application.Reason.LIKE_ACCEPTED));
        Interaction offered = recorded(shown(correction, Samples.NOW.plusSeconds(3), Application.Reason.MAY_FIT));
        Interaction doubted = recorded(shown(correction, Samples.NOW.plusSeconds(4), Application.Reason.DOUBTED));
        recorded(shown(correction, Samples.NOW.plusSeconds(5), Application.Reason.NOT_ALIKE));

        assertThat(interactions.showing(samples.workspace(), correction.id(), Samples.NOW.plusSeconds(2), 5))
                .containsExactly(doubted, offered, given);
        assertThat(interactions.showing(samples.workspace(), correction.id(), Samples.NOW, 3))
                .containsExactly(doubted, offered, given)
                .doesNotContain(old);
        assertThat(interactions.showing(elsewhere.workspace(), correction.id(), Samples.NOW, 5))
                .isEmpty();
    }

    private Interaction shown(Correction correction, Instant at, Application.Reason reason) {
        boolean given = reason == Application.Reason.LIKE_ACCEPTED;
        Application application = new Application(correction, given, 0.5, reason, correction.origin(), null);
        Question question = samples.question(finance, ben, "When?");
        return samples.interaction(
                new Question(question.id(), finance, question.thread(), ben, question.asked(), at),
                samples.answer("On 31 January.", List.of(application), List.of()));
    }

    @Test
    void the_first_answer_in_a_place_that_leaves_something_out_is_the_first_once() {
        Place sales = stores.directory().save(samples.place("sales"));
        Interaction origin = recorded(samples.interaction(finance, ana, "When does the year end?"));
        Correction own = taken(samples.correction(origin, ana, "It ends on 31 January."));
        Correction other = taken(samples.correction(origin, ana, "And the quarter in April."));
        Interaction first = recorded(leavingOut(finance, own));
        Interaction second = recorded(leavingOut(finance, own));
        Interaction elsewhere = recorded(leavingOut(sales, own));
        Interaction both = recorded(leavingOut(finance, own, other));

        assertThat(interactions.leavesOutFirst(origin)).isFalse();
        assertThat(interactions.leavesOutFirst(first)).isTrue();
        assertThat(interactions.leavesOutFirst(second)).isFalse();
        assertThat(interactions.leavesOutFirst(elsewhere)).isTrue();
        assertThat(interactions.leavesOutFirst(both)).isTrue();
    }

    private Interaction leavingOut(Place place, Correction... own) {
        List<Application> applications = Stream.of(own)
                .map(c -> new Application(c, false, 1, Application.Reason.OTHERS_READ, c.origin(), null))
                .toList();
        return samples.interaction(
                samples.question(place, ana, "When?"), samples.answer("In December.", applications, List.of()));
    }

    @Test
    void nothing_is_found_of_what_nobody_asked() {
        InteractionId unknown = new InteractionId(UUID.randomUUID());

        assertThat(interactions.find(samples.workspace(), unknown)).isEmpty();
        assertThat(interactions.replacementOf(samples.workspace(), unknown)).isEmpty();
        assertThat(interactions.rating(samples.workspace(), unknown, ana)).isEmpty();
    }

    @Test
    void another_workspace_sees_nothing_of_an_interaction() {
        Interaction interaction = recorded(samples.interaction(finance, ana, "When does the year end?"));
        recorded(samples.replacement(interaction, Samples.NOW.plusSeconds(1)));

        assertThat(interactions.find(elsewhere.workspace(), interaction.id())).isEmpty();
        assertThat(interactions.findByPrefix(
                        elsewhere.workspace(), interaction.id().toString()))
                .isEmpty();
        assertThat(interactions.replacementOf(elsewhere.workspace(), interaction.id()))
                .isEmpty();
    }

    private Interaction recorded(Interaction interaction) {
        interactions.record(interaction);
        return interaction;
    }

    private Correction taken(Correction correction) {
        stores.corrections().take(correction);
        return correction;
    }

    private static Application given(Correction correction, InteractionId exemplar) {
        return new Application(correction, true, 0.9, Application.Reason.LIKE_ACCEPTED, exemplar, null);
    }
}
