package dev.errata.bot.correction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.answer.Interaction;
import dev.errata.bot.correction.TakeCorrection.Outcome;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TakeCorrectionTest {

    private static final String TEXT = "Use the fiscal year-end (31 January).";
    private static final Instant LATER = Samples.NOW.plusSeconds(60);

    private final Samples samples = new Samples();
    private final Stores stores = InMemoryStores.open();
    private final Place finance = stores.directory().save(samples.place("finance"));
    private final Place sales = stores.directory().save(samples.place("sales"));
    private final Person ana = stores.directory().save(samples.person("Ana Flores"));
    private final Person ben = stores.directory().save(samples.person("Ben Okafor"));
    private Interaction wrong = samples.interaction(finance, ben, "And this year?");

    @BeforeEach
    void ask() {
        wrong = new Interaction(
                wrong.question(), "When does this year end?", wrong.answer(), wrong.replaces(), wrong.audience());
        stores.interactions().record(wrong);
    }

    @Test
    void what_was_said_is_stored_with_where_it_was_said_and_holds_at_once() {
        Proposal proposal = new Proposal(
                CorrectionId.random(),
                ana,
                "  " + TEXT + "\n",
                ScopeChoice.HERE,
                Optional.empty(),
                false,
                Reach.EVERY_ANSWER,
                null,
                Severity.HARMFUL,
                List.of("year"),
                " A calendar year is named. ",
                LATER,
                " https://example.com/handbook ");

        Outcome.Taken taken = (Outcome.Taken) take(proposal);

        Correction correction = taken.correction();
        assertThat(correction)
                .isEqualTo(new Correction(
                        samples.workspace(),
                        proposal.id(),
                        1,
                        State.ACTIVE,
                        new Lesson(
                                TEXT,
                                CorrectionType.CONTENT,
                                Severity.HARMFUL,
                                new Scope.Channel(finance.id()),
                                Reach.EVERY_ANSWER,
                                List.of("year"),
                                "A calendar year is named.",
                                LATER,
                                "https://example.com/handbook"),
                        ana,
                        Samples.NOW,
                        wrong.id(),
                        finance.id(),
                        "When does this year end?"));
        assertThat(taken.act().kind()).isEqualTo(Act.Kind.TAKEN);
        assertThat(inScope(finance, ben)).containsExactly(correction);
    }

    @Test
    void a_chosen_type_is_not_guessed() {
        Proposal tone = detailed(CorrectionType.TONE, null, null, null);

        assertThat(((Outcome.Taken) take(tone)).correction().lesson().type()).isEqualTo(CorrectionType.TONE);
    }

    @Test
    void just_this_answer_is_for_its_readers_and_not_stored() {
        Proposal proposal = Proposal.saying(CorrectionId.random(), ana, TEXT, ScopeChoice.JUST_THIS_ANSWER);

        Outcome.OnlyThisAnswer only = (Outcome.OnlyThisAnswer) take(proposal);

        assertThat(only.correction().lesson().text()).isEqualTo(TEXT);
        assertThat(only.correction().scope()).isEqualTo(new Scope.Channel(finance.id()));
        assertThat(only.correction().state()).isEqualTo(State.PROPOSED);
        assertThat(stores.corrections().find(samples.workspace(), proposal.id()))
                .isEmpty();
        assertThat(take(proposal)).isEqualTo(only);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t ", "\u200b\u200d\ufeff", "\u00a0\u2003", "\u3164\u2800", "\u202e \u202c"})
    void nothing_to_see_is_empty(String text) {
        assertThat(problem(saying(text))).isEqualTo(Problem.EMPTY);
    }

    @Test
    void ten_thousand_blanks_are_empty_and_ten_thousand_letters_too_long() {
        assertThat(problem(saying(" ".repeat(10_000)))).isEqualTo(Problem.EMPTY);
        assertThat(problem(saying("a".repeat(10_000)))).isEqualTo(Problem.TOO_LONG);
        assertThat(problem(saying("a".repeat(Lesson.MAX_TEXT + 1)))).isEqualTo(Problem.TOO_LONG);
        assertThat(take(saying(" " + "a".repeat(Lesson.MAX_TEXT) + " "))).isInstanceOf(Outcome.Taken.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong", "WRONG!!", "That's wrong.", "that\u2019s wrong", "👎👎", "❤️", "?!", "no"})
    void what_a_later_answer_cannot_follow_is_vague(String text) {
        assertThat(problem(saying(text))).isEqualTo(Problem.VAGUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "השנה מסתיימת ב-31 בינואר",
                "السنة المالية تنتهي في ٣١ يناير",
                "वर्ष ३१ जनवरी को समाप्त होता है",
                "年度は1月31日に終わる",
                "42"
            })
    void text_of_any_script_is_taken_as_it_is(String text) {
        assertThat(((Outcome.Taken) take(saying(text))).correction().lesson().text())
                .isEqualTo(text);
    }

    @Test
    void an_external_person_does_not_teach() {
        Person guest = stores.directory().save(samples.person("Gil", Person.Standing.EXTERNAL));

        assertThat(problem(Proposal.saying(CorrectionId.random(), guest, TEXT, ScopeChoice.HERE)))
                .isEqualTo(Problem.EXTERNAL);
    }

    @Test
    void an_answer_that_somebody_cannot_see_is_not_there_for_them() {
        TakeCorrection blind = new TakeCorrection(stores.corrections(), (person, place) -> false, at(Samples.NOW));
        Person stranger = new Samples().person("Zoe", Person.Standing.ADMIN);

        assertThat(blind.take(saying(TEXT), wrong.question(), wrong.standalone()))
                .isEqualTo(new Outcome.Refused(Problem.NOT_FOUND));
        assertThat(problem(Proposal.saying(CorrectionId.random(), stranger, TEXT, ScopeChoice.HERE)))
                .isEqualTo(Problem.NOT_FOUND);
    }

    @Test
    void an_end_in_the_past_and_what_is_no_web_address_are_refused() {
        assertThat(problem(detailed(null, null, Samples.NOW, null))).isEqualTo(Problem.ENDS_IN_THE_PAST);
        assertThat(problem(detailed(null, null, null, "handbook page 3"))).isEqualTo(Problem.NOT_A_LINK);
        assertThat(problem(detailed(null, null, null, "javascript:alert(1)"))).isEqualTo(Problem.NOT_A_LINK);
        assertThat(problem(detailed(null, "n".repeat(10_000), null, null))).isEqualTo(Problem.TOO_LONG);
        assertThat(take(detailed(null, " ", LATER, " "))).isInstanceOf(Outcome.Taken.class);
    }

    @Test
    void a_web_address_may_be_written_in_capitals() {
        assertThat(take(detailed(null, null, null, "HTTPS://EXAMPLE.COM/handbook")))
                .isInstanceOf(Outcome.Taken.class);
    }

    @Test
    void the_same_rule_again_is_a_confirmation_and_adds_its_question() {
        Correction first = ((Outcome.Taken) take(saying(TEXT))).correction();
        Interaction other = samples.interaction(finance, ana, "End of year?");
        stores.interactions().record(other);

        Outcome.Repeats repeats = (Outcome.Repeats) taker(LATER)
                .take(
                        Proposal.saying(
                                CorrectionId.random(), ben, "use the FISCAL year-end  (31 January)!", ScopeChoice.HERE),
                        other.question(),
                        other.standalone());

        assertThat(repeats.existing()).isEqualTo(first);
        assertThat(repeats.confirmation().kind()).isEqualTo(Act.Kind.CONFIRMED);
        assertThat(repeats.confirmation().person()).isEqualTo(ben.id());
        assertThat(stores.corrections()
                        .exemplars(samples.workspace(), List.of(first.id()))
                        .get(first.id()))
                .extracting(Exemplar::question)
                .containsExactly("When does this year end?", "End of year?");
        assertThat(inScope(finance, ben)).containsExactly(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Discounts over 6% need approval",
                "Discounts under 5% need approval",
                "Discounts over 5€ need approval"
            })
    void a_rule_that_differs_in_a_sign_or_a_number_is_another_rule(String other) {
        take(saying("Discounts over 5% need approval"));

        assertThat(take(saying(other))).isInstanceOf(Outcome.Taken.class);
    }

    @Test
    void vowel_signs_make_another_word() {
        take(saying("\u0915\u093f \u0928\u093e\u092e"));

        assertThat(take(saying("\u0915\u0940 \u0928\u093e\u092e"))).isInstanceOf(Outcome.Taken.class);
    }

    @Test
    void the_same_words_with_another_scope_reach_exception_or_end_are_another_rule() {
        take(saying(TEXT));

        assertThat(take(Proposal.saying(CorrectionId.random(), ben, TEXT, ScopeChoice.ME)))
                .isInstanceOf(Outcome.Taken.class);
        assertThat(take(detailed(null, "A calendar year is named.", null, null)))
                .isInstanceOf(Outcome.Taken.class);
        assertThat(take(detailed(null, null, LATER, null))).isInstanceOf(Outcome.Taken.class);
        assertThat(take(standing(TEXT))).isInstanceOf(Outcome.Taken.class);
    }

    @Test
    void a_rule_taught_for_another_channel_is_compared_with_the_rules_there() {
        Place direct = stores.directory().save(samples.place("", Place.Privacy.DIRECT));
        Interaction there = samples.interaction(finance, ben, "When does the year end?");
        stores.interactions().record(there);
        Correction first = ((Outcome.Taken) taker(Samples.NOW).take(saying(TEXT), there.question(), there.standalone()))
                .correction();
        Interaction asked = samples.interaction(direct, ana, "Year end?");
        stores.interactions().record(asked);

        Outcome outcome = taker(LATER).take(inChannel(finance, false), asked.question(), asked.standalone());

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Repeats.class, r -> assertThat(r.existing()).isEqualTo(first));
    }

    @Test
    void a_channel_that_was_filled_in_and_then_not_chosen_does_not_matter() {
        take(saying(TEXT));
        Proposal proposal = new Proposal(
                CorrectionId.random(),
                ben,
                TEXT,
                ScopeChoice.HERE,
                Optional.of(sales),
                false,
                Reach.QUESTIONS_LIKE_THIS,
                null,
                Severity.DETAIL,
                List.of(),
                null,
                null,
                null);

        assertThat(take(proposal)).isInstanceOf(Outcome.Repeats.class);
    }

    @Test
    void the_same_form_again_has_the_same_outcome() {
        Proposal proposal = saying(TEXT);
        Outcome first = take(proposal);

        assertThat(taker(LATER).take(proposal, wrong.question(), wrong.standalone()))
                .isEqualTo(first);
        assertThat(inScope(finance, ben)).hasSize(1);
    }

    @Test
    void the_same_form_again_is_no_repetition_of_a_rule_that_came_to_say_the_same() {
        Proposal proposal = saying(TEXT);
        Outcome first = take(proposal);
        Correction other = ((Outcome.Taken) take(saying("Something else."))).correction();
        stores.corrections().edit(other, other.lesson().withText(TEXT), ben, LATER);

        assertThat(taker(LATER).take(proposal, wrong.question(), wrong.standalone()))
                .isEqualTo(first);
    }

    @Test
    void the_same_form_again_does_not_bring_back_what_was_undone() {
        Proposal proposal = saying(TEXT);
        Outcome.Taken first = (Outcome.Taken) take(proposal);
        stores.corrections().undo(samples.workspace(), first.act().id(), ana, LATER);

        Outcome.Taken again = (Outcome.Taken) taker(LATER).take(proposal, wrong.question(), wrong.standalone());

        assertThat(again.correction().state()).isEqualTo(State.RETIRED);
        assertThat(again.act().id()).isEqualTo(first.act().id());
        assertThat(inScope(finance, ben)).isEmpty();
    }

    @Test
    void a_repetition_sent_twice_confirms_once() {
        take(saying(TEXT));
        Interaction other = samples.interaction(finance, ana, "End of year?");
        stores.interactions().record(other);
        Proposal repetition = saying(TEXT);

        Outcome first = taker(Samples.NOW).take(repetition, other.question(), other.standalone());

        assertThat(taker(LATER).take(repetition, other.question(), other.standalone()))
                .isEqualTo(first);
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private TakeCorrection taker(Instant now) {
        return new TakeCorrection(stores.corrections(), (person, place) -> true, at(now));
    }

    private Outcome take(Proposal proposal) {
        return taker(Samples.NOW).take(proposal, wrong.question(), wrong.standalone());
    }

    private Problem problem(Proposal proposal) {
        return ((Outcome.Refused) take(proposal)).problem();
    }

    private Proposal saying(String text) {
        return Proposal.saying(CorrectionId.random(), ana, text, ScopeChoice.HERE);
    }

    private Proposal standing(String text) {
        return new Proposal(
                CorrectionId.random(),
                ana,
                text,
                ScopeChoice.HERE,
                Optional.empty(),
                false,
                Reach.EVERY_ANSWER,
                null,
                Severity.MISLEADING,
                List.of(),
                null,
                null,
                null);
    }

    private Proposal inChannel(Place channel, boolean cleared) {
        return new Proposal(
                CorrectionId.random(),
                ana,
                TEXT,
                ScopeChoice.ANOTHER_CHANNEL,
                Optional.of(channel),
                cleared,
                Reach.QUESTIONS_LIKE_THIS,
                null,
                Severity.MISLEADING,
                List.of(),
                null,
                null,
                null);
    }

    private Proposal detailed(
            @Nullable CorrectionType type, @Nullable String notWhen, @Nullable Instant until, @Nullable String source) {
        return new Proposal(
                CorrectionId.random(),
                ana,
                TEXT,
                ScopeChoice.HERE,
                Optional.empty(),
                false,
                Reach.QUESTIONS_LIKE_THIS,
                type,
                Severity.MISLEADING,
                List.of(),
                notWhen,
                until,
                source);
    }

    private List<Correction> inScope(Place place, Person asker) {
        return stores.corrections().inScope(place, asker, Samples.NOW);
    }
}
