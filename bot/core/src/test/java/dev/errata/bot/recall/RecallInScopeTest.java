package dev.errata.bot.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionType;
import dev.errata.bot.correction.Lesson;
import dev.errata.bot.correction.Reach;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.embedding.Vectors;
import dev.errata.bot.embedding.WordEncoder;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.recall.Application.Reason;
import dev.errata.bot.recall.Recall.Readers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecallInScopeTest {

    private static final String QUESTION = "How do we calculate quarterly returns?";
    private static final String PARAPHRASE = "Please calculate quarterly returns";
    private static final String UNLIKE = "Where do customers send damaged goods?";

    private final Samples samples = new Samples();
    private final Stores stores = InMemoryStores.open();
    private final Place finance = stores.directory().save(samples.place("finance"));
    private final Place sales = stores.directory().save(samples.place("sales"));
    private final Person ana = stores.directory().save(samples.person("Ana Flores"));
    private final Person ben = stores.directory().save(samples.person("Ben Okafor"));
    private final Scope forFinance = new Scope.Channel(finance.id());

    @Test
    void a_paraphrase_is_found_and_an_unlike_question_is_not() {
        Correction correction = taught(finance, ana, samples.lesson("Use the fiscal year-end.", forFinance));

        assertThat(given(finance, ben, PARAPHRASE)).containsExactly(correction);
        assertThat(recall(finance, ben, PARAPHRASE).applications())
                .extracting(Application::reason, Application::exemplar)
                .containsExactly(tuple(Reason.LIKE_ACCEPTED, correction.origin()));
        assertThat(given(finance, ben, UNLIKE)).isEmpty();
        assertThat(reasons(finance, ben, UNLIKE)).containsExactly(Reason.NOT_ALIKE);
    }

    @Test
    void a_question_that_is_only_somewhat_close_is_asked_about() {
        taught(finance, ana, samples.lesson("Use the fiscal year-end.", forFinance));

        // Three of three and of six words: the cosine is .71.
        Recalled recalled = recall(finance, ben, "please calculate quarterly returns tomorrow morning");

        assertThat(recalled.given()).isEmpty();
        assertThat(recalled.applications()).extracting(Application::reason).containsExactly(Reason.MAY_FIT);
        assertThat(recalled.applications().get(0).probability()).isBetween(.35, .70);
    }

    @Test
    void a_question_that_somebody_confirmed_is_found_too() {
        Correction correction = taught(finance, ana, samples.lesson("Use the fiscal year-end.", forFinance));
        Interaction other = asked(finance, ben, UNLIKE);

        stores.corrections().confirm(correction, other.id(), ben, Samples.NOW);

        assertThat(given(finance, ben, UNLIKE)).containsExactly(correction);
    }

    @Test
    void a_rejected_question_holds_back_and_others_still_get_it() {
        Correction correction = taught(finance, ana, samples.lesson("Use the fiscal year-end.", forFinance));
        Interaction rejected = asked(finance, ben, "calculate quarterly returns for customers");
        assertThat(given(finance, ben, "calculate quarterly returns for customers"))
                .containsExactly(correction);

        stores.corrections().reject(correction, rejected.id(), ben, Samples.NOW);

        assertThat(reasons(finance, ben, "calculate quarterly returns for customers"))
                .containsExactly(Reason.LIKE_REJECTED);
        assertThat(given(finance, ben, QUESTION)).containsExactly(correction);
    }

    @Test
    void what_one_person_contests_is_held_back_for_nearly_that_question_alone() {
        Correction correction = taught(finance, ana, samples.lesson("Use the fiscal year-end.", forFinance));
        String other = "calculate quarterly returns for customers";
        Interaction contested = asked(finance, ben, other);

        stores.corrections().contest(correction, contested.id(), ben, Samples.NOW);

        assertThat(reasons(finance, ben, other)).containsExactly(Reason.LIKE_REJECTED);
        assertThat(given(finance, ben, QUESTION)).containsExactly(correction);
        assertThat(given(finance, ben, "calculate quarterly returns for clients"))
                .containsExactly(correction);
    }

    @Test
    void a_contested_question_is_another_one_where_a_name_or_a_number_differs() {
        Correction correction = taught(finance, ana, samples.lesson("Use the fiscal year-end.", forFinance));
        Interaction contested = asked(finance, ben, QUESTION);

        stores.corrections().contest(correction, contested.id(), ben, Samples.NOW);

        assertThat(reasons(finance, ben, QUESTION)).containsExactly(Reason.LIKE_REJECTED);
        assertThat(reasons(finance, ben, QUESTION + " 2026")).doesNotContain(Reason.LIKE_REJECTED);
        stores.corrections().confirm(correction, contested.id(), ana, Samples.NOW);
        assertThat(given(finance, ben, QUESTION)).containsExactly(correction);
    }

    @Test
    void a_correction_that_was_rejected_for_its_own_question_says_so() {
        Correction correction = taught(finance, ana, samples.lesson("Use the fiscal year-end.", forFinance));

        stores.corrections().reject(correction, correction.origin(), ben, Samples.NOW);

        assertThat(reasons(finance, ben, QUESTION)).containsExactly(Reason.LIKE_REJECTED);
    }

    @Test
    void another_channel_and_another_workspace_get_nothing() {
        taught(finance, ana, samples.lesson("Use the fiscal year-end.", forFinance));
        Samples elsewhere = new Samples();
        Place theirs = stores.directory().save(elsewhere.place("finance"));
        Person them = stores.directory().save(elsewhere.person("Ana Flores"));

        assertThat(recall(sales, ana, QUESTION).applications()).isEmpty();
        assertThat(recaller(Budget.DEFAULT)
                        .recall(
                                elsewhere.question(theirs, them, QUESTION),
                                QUESTION,
                                Optional.empty(),
                                Readers.OTHERS_TOO)
                        .applications())
                .isEmpty();
    }

    @Test
    void what_was_taught_in_a_private_place_stays_there() {
        Place secret = stores.directory().save(samples.place("secret", Place.Privacy.PRIVATE));
        Correction correction =
                taught(secret, ana, samples.lesson("Use the fiscal year-end.", new Scope.Channel(secret.id())));

        assertThat(given(secret, ben, QUESTION)).containsExactly(correction);
        assertThat(given(finance, ana, QUESTION)).isEmpty();
    }

    @Test
    void a_shared_place_and_an_external_asker_get_only_what_was_made_there() {
        Place shared = stores.directory().save(samples.sharedPlace("vendor"));
        Person guest = stores.directory().save(samples.person("Gil", Person.Role.EXTERNAL));
        taught(finance, ana, samples.lesson("For everyone.", new Scope.Everyone()));
        Correction here =
                taught(shared, ana, samples.lesson("Use the fiscal year-end.", new Scope.Channel(shared.id())));

        assertThat(given(shared, ben, QUESTION)).containsExactly(here);
        assertThat(given(shared, guest, QUESTION)).containsExactly(here);
        assertThat(given(finance, guest, QUESTION)).isEmpty();
    }

    @Test
    void a_standing_rule_reaches_an_unlike_question_in_its_scope_alone() {
        Correction rule =
                taught(finance, ana, samples.lesson("Name the key metric first.", forFinance, Reach.EVERY_ANSWER));

        assertThat(given(finance, ben, UNLIKE)).containsExactly(rule);
        assertThat(reasons(finance, ben, UNLIKE)).containsExactly(Reason.STANDING);
        assertThat(given(sales, ben, UNLIKE)).isEmpty();
    }

    @Test
    void the_channel_beats_the_workspace_on_the_same_subject_and_not_on_another() {
        Correction everyone = taught(sales, ana, samples.lesson("Calendar year.", new Scope.Everyone()));
        Correction channel = taught(finance, ana, samples.lesson("Fiscal year.", forFinance));
        Correction another = taughtOn(UNLIKE, sales, ana, samples.lesson("To Ulm.", new Scope.Everyone()));

        assertThat(given(finance, ben, QUESTION)).containsExactly(channel);
        assertThat(reasons(finance, ben, QUESTION))
                .containsExactly(Reason.LIKE_ACCEPTED, Reason.OVERRIDDEN, Reason.NOT_ALIKE);
        assertThat(given(sales, ben, QUESTION)).containsExactly(everyone);
        assertThat(given(finance, ben, UNLIKE)).containsExactly(another);
    }

    @Test
    void two_subjects_that_one_question_touches_do_not_beat_each_other() {
        String both = "quarterly returns damaged goods";
        Correction everyone =
                taughtOn("quarterly returns goods", sales, ana, samples.lesson("A.", new Scope.Everyone()));
        Correction channel = taughtOn("quarterly damaged goods", finance, ana, samples.lesson("B.", forFinance));

        assertThat(given(finance, ben, both)).containsExactly(channel, everyone);
    }

    @Test
    void a_change_of_tone_does_not_beat_a_fact() {
        Correction fact = taught(sales, ana, samples.lesson("Calendar year.", new Scope.Everyone()));
        Correction tone =
                taught(finance, ana, samples.lesson("Be warmer.", forFinance).withType(CorrectionType.TONE));

        assertThat(given(finance, ben, QUESTION)).containsExactly(tone, fact);
    }

    @Test
    void a_policy_is_never_beaten_and_comes_first() {
        Correction policy = taught(
                sales,
                ana,
                samples.lesson("Never promise returns.", new Scope.Everyone()).withType(CorrectionType.POLICY));
        Correction channel = taught(finance, ana, samples.lesson("Fiscal year.", forFinance));

        assertThat(given(finance, ben, QUESTION)).containsExactly(policy, channel);
    }

    @Test
    void what_somebody_taught_for_themselves_comes_first_where_nobody_else_reads_and_is_left_out_elsewhere() {
        Correction channel = taught(finance, ana, samples.lesson("Fiscal year.", new Scope.Everyone()));
        Correction mine = taught(finance, ben, samples.lesson("Calendar year.", new Scope.Me()));

        assertThat(given(finance, ben, QUESTION)).containsExactly(channel);
        assertThat(reasons(finance, ben, QUESTION)).containsExactly(Reason.LIKE_ACCEPTED, Reason.OTHERS_READ);
        assertThat(recaller(Budget.DEFAULT)
                        .recall(
                                samples.question(finance, ben, QUESTION),
                                QUESTION,
                                Optional.empty(),
                                Readers.ASKER_ALONE)
                        .given())
                .extracting(Application::correction)
                .containsExactly(mine);
        assertThat(reasons(finance, ana, QUESTION)).containsExactly(Reason.LIKE_ACCEPTED);
    }

    @Test
    void what_is_left_out_decides_nothing_about_what_others_read() {
        Correction standing = taught(finance, ben, samples.lesson("Be brief.", new Scope.Me(), Reach.EVERY_ANSWER));
        Correction mine = taught(finance, ben, samples.lesson("Calendar year.", new Scope.Me()));

        Recalled recalled = recall(finance, ben, QUESTION);

        assertThat(recalled.given()).isEmpty();
        assertThat(recalled.applications())
                .allMatch(application -> application.reason() == Reason.OTHERS_READ)
                .extracting(Application::correction)
                .containsExactlyInAnyOrder(standing, mine);
        assertThat(reasons(finance, ben, UNLIKE)).containsExactly(Reason.OTHERS_READ);
    }

    @Test
    void newer_comes_before_older_in_the_same_scope() {
        Correction older = taught(finance, ana, samples.lesson("Fiscal year.", forFinance));
        Correction newer = taughtAt(Samples.NOW.plusSeconds(60), samples.lesson("Calendar year.", forFinance));

        assertThat(given(finance, ben, QUESTION)).containsExactly(newer, older);
    }

    @Test
    void the_correction_just_made_is_given_once_whatever_its_scope_reach_or_likeness() {
        Correction stored = taught(finance, ana, samples.lesson("Fiscal year.", forFinance));
        Correction elsewhere = taught(sales, ana, samples.lesson("Sales only.", new Scope.Channel(sales.id())));
        Correction neverStored = samples.correction(
                asked(finance, ana, QUESTION), ana, samples.lesson("Just now.", forFinance, Reach.EVERY_ANSWER));

        for (Correction always : List.of(stored, elsewhere, neverStored)) {
            Recalled recalled = recaller(Budget.DEFAULT)
                    .recall(samples.question(finance, ben, UNLIKE), UNLIKE, Optional.of(always), Readers.OTHERS_TOO);

            assertThat(recalled.given()).extracting(Application::correction).containsExactly(always);
            assertThat(recalled.given()).extracting(Application::reason).containsExactly(Reason.JUST_MADE);
        }
    }

    @Test
    void the_budget_cuts_the_least_probable_and_never_the_one_just_made() {
        Correction exact = taught(finance, ana, samples.lesson("A".repeat(300), forFinance));
        Correction close = taughtOn(
                "calculate quarterly returns again", finance, ana, samples.lesson("B".repeat(300), forFinance));
        Correction justMade =
                samples.correction(asked(finance, ana, UNLIKE), ana, samples.lesson("C".repeat(3000), forFinance));

        Recalled tight = recaller(new Budget(200, 0))
                .recall(samples.question(finance, ben, QUESTION), QUESTION, Optional.empty(), Readers.OTHERS_TOO);
        Recalled none = recaller(new Budget(0, 0))
                .recall(samples.question(finance, ben, QUESTION), QUESTION, Optional.of(justMade), Readers.OTHERS_TOO);

        assertThat(tight.given()).extracting(Application::correction).containsExactly(exact);
        assertThat(tight.applications().get(1).correction()).isEqualTo(close);
        assertThat(tight.applications().get(1).reason()).isEqualTo(Reason.OVER_BUDGET);
        assertThat(none.given()).extracting(Application::correction).containsExactly(justMade);
    }

    @Test
    void standing_rules_have_a_budget_of_their_own_in_which_precedence_decides() {
        taught(sales, ana, samples.lesson("D".repeat(300), new Scope.Everyone(), Reach.EVERY_ANSWER));
        Correction channel = taught(finance, ana, samples.lesson("E".repeat(300), forFinance, Reach.EVERY_ANSWER));
        Correction like = taught(finance, ana, samples.lesson("F".repeat(300), forFinance));

        Recalled recalled = recaller(new Budget(150, 150))
                .recall(samples.question(finance, ben, QUESTION), QUESTION, Optional.empty(), Readers.OTHERS_TOO);

        assertThat(recalled.given()).extracting(Application::correction).containsExactlyInAnyOrder(channel, like);
        assertThat(recalled.applications().get(2).reason()).isEqualTo(Reason.OVER_BUDGET);
    }

    @Test
    void an_exception_takes_room_too() {
        Lesson lesson = samples.lesson("A.", forFinance);
        taught(
                finance,
                ana,
                new Lesson(
                        lesson.text(),
                        lesson.type(),
                        lesson.severity(),
                        lesson.scope(),
                        lesson.reach(),
                        List.of(),
                        "N".repeat(3000),
                        null,
                        null));

        Recalled recalled = recaller(new Budget(500, 0))
                .recall(samples.question(finance, ben, QUESTION), QUESTION, Optional.empty(), Readers.OTHERS_TOO);

        assertThat(recalled.given()).isEmpty();
    }

    @Test
    void what_was_held_back_is_kept_to_explain_the_answer_but_not_without_end() {
        for (int i = 0; i < 15; i++) {
            taughtOn("unlike number" + i, finance, ana, samples.lesson("Lesson " + i, forFinance));
        }
        Correction given = taught(finance, ana, samples.lesson("Fiscal year.", forFinance));

        Recalled recalled = recall(finance, ben, QUESTION);

        assertThat(recalled.applications()).hasSize(11);
        assertThat(recalled.applications().get(0).correction()).isEqualTo(given);
    }

    @Test
    void of_two_that_say_different_things_the_narrower_then_the_newer_is_given() {
        Correction older = taughtAt(Samples.NOW.minusSeconds(60), samples.lesson("The rate is 12 %.", forFinance));
        Correction newer = taughtAt(Samples.NOW, samples.lesson("The rate is 15 %.", forFinance));
        Correction forAll = taughtOn(
                "calculate quarterly returns for us",
                finance,
                ana,
                samples.lesson("The rate is 18 %.", new Scope.Everyone()));

        Recalled recalled = recall(finance, ben, "calculate quarterly returns for");

        assertThat(recalled.given()).extracting(Application::correction).containsExactly(newer);
        assertThat(recalled.applications())
                .extracting(Application::correction, Application::reason)
                .contains(tuple(older, Reason.CONTRADICTED));
        assertThat(recalled.applications())
                .filteredOn(one -> one.correction().equals(forAll))
                .noneMatch(Application::given);
    }

    @Test
    void two_that_say_more_and_not_something_else_are_both_given() {
        Correction one = taughtAt(Samples.NOW.minusSeconds(60), samples.lesson("The rate is 12 %.", forFinance));
        Correction other = taughtAt(Samples.NOW, samples.lesson("Round the rate to the month.", forFinance));

        assertThat(given(finance, ben, PARAPHRASE)).containsExactly(other, one);
    }

    @Test
    void what_was_just_said_is_given_whatever_else_says_otherwise() {
        Correction narrower = taught(finance, ana, samples.lesson("The rate is 12 %.", forFinance));
        Correction made = taught(finance, ana, samples.lesson("The rate is 15 %.", new Scope.Everyone()));

        Recalled recalled = recaller(Budget.DEFAULT)
                .recall(samples.question(finance, ben, QUESTION), QUESTION, Optional.of(made), Readers.OTHERS_TOO);

        assertThat(recalled.given()).extracting(Application::correction).containsExactly(made);
        assertThat(recalled.applications())
                .extracting(Application::correction, Application::reason)
                .containsExactly(tuple(made, Reason.JUST_MADE), tuple(narrower, Reason.CONTRADICTED));
    }

    private Correction taught(Place place, Person author, Lesson lesson) {
        return taughtOn(QUESTION, place, author, lesson);
    }

    private Correction taughtOn(String question, Place place, Person author, Lesson lesson) {
        Correction correction = samples.correction(asked(place, author, question), author, lesson);
        stores.corrections().take(correction);
        return correction;
    }

    private Correction taughtAt(Instant at, Lesson lesson) {
        Correction c = samples.correction(asked(finance, ana, QUESTION), ana, lesson);
        Correction later = new Correction(
                c.workspace(), c.id(), 1, c.state(), lesson, ana, at, c.origin(), c.madeIn(), c.question());
        stores.corrections().take(later);
        return later;
    }

    private Interaction asked(Place place, Person asker, String question) {
        Interaction interaction = samples.interaction(place, asker, question);
        stores.interactions().record(interaction);
        return interaction;
    }

    private RecallInScope recaller(Budget budget) {
        return Recalls.over(
                stores,
                new Vectors(new WordEncoder(), stores.embeddings(), CacheBudget.usual()),
                budget,
                Clock.fixed(Samples.NOW, ZoneOffset.UTC));
    }

    private Recalled recall(Place place, Person asker, String text) {
        return recaller(Budget.DEFAULT)
                .recall(samples.question(place, asker, text), text, Optional.empty(), Readers.OTHERS_TOO);
    }

    private List<Correction> given(Place place, Person asker, String text) {
        return recall(place, asker, text).given().stream()
                .map(Application::correction)
                .toList();
    }

    private List<Reason> reasons(Place place, Person asker, String text) {
        return recall(place, asker, text).applications().stream()
                .map(Application::reason)
                .toList();
    }
}
