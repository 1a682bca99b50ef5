package dev.errata.bot.evaluation.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.errata.bot.Samples;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Lesson;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.evaluation.Rehearsed;
import dev.errata.bot.evaluation.cases.EvaluationCase.Kind;
import dev.errata.bot.evaluation.cases.Wording.Origin;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Rating;
import dev.errata.bot.question.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GoldenSetTest {

    private static final String QUESTION = "How do we calculate quarterly returns?";
    private static final String OTHER = "Please calculate quarterly returns";
    private static final String FISCAL = "Use the fiscal year-end, 31 January.";

    private final Rehearsed workspace = new Rehearsed();

    @Test
    void a_correction_makes_a_case_with_what_was_wrong_and_what_was_taught() {
        Correction correction = workspace.taught(QUESTION, FISCAL);

        EvaluationCase one = only();

        assertThat(one.id()).isEqualTo(correction.id().value());
        assertThat(one.kind()).isEqualTo(Kind.CORRECTION);
        assertThat(one.question()).isEqualTo(QUESTION);
        assertThat(one.taught()).containsExactly(correction);
        assertThat(one.wrong()).map(Interaction::id).contains(correction.origin());
        assertThat(one.asker()).isEqualTo(workspace.ben());
        assertThat(one.isEchoOnly()).isTrue();
        assertThat(one.isPrivate()).isFalse();
    }

    @Test
    void the_newest_confirmed_question_is_asked_and_left_out() {
        Correction correction = workspace.taught(QUESTION, FISCAL);
        workspace.confirmed(correction, "calculate returns");
        Interaction newest = workspace.confirmed(correction, OTHER);
        workspace
                .stores()
                .caseBook()
                .word(workspace.samples().workspace(), correction.id(), new Wording("Written?", Origin.WRITTEN));

        assertThat(only().wording()).contains(new Wording(OTHER, Origin.CONFIRMED, Optional.of(newest.id())));
    }

    @Test
    void the_same_words_are_an_echo_whatever_stands_between_them() {
        Correction correction = workspace.taught(QUESTION, FISCAL);
        workspace.confirmed(correction, "how do we calculate, quarterly, RETURNS");
        assertThat(only().isEchoOnly()).isTrue();
        Wording written = new Wording("What about the returns of a quarter?", Origin.WRITTEN);

        workspace.stores().caseBook().word(workspace.samples().workspace(), correction.id(), written);

        assertThat(only().wording()).contains(written);
    }

    @Test
    void a_case_follows_edit_undo_and_end() {
        Correction correction = workspace.taught(QUESTION, FISCAL);
        Lesson edited = correction.lesson().withText("Use the calendar year.");
        Correction now = workspace
                .stores()
                .corrections()
                .edit(correction, edited, workspace.ana(), Samples.NOW)
                .orElseThrow();
        assertThat(only().taught()).extracting(Correction::lesson).containsExactly(edited);
        Correction ending = workspace
                .samples()
                .correction(
                        workspace.ask(workspace.finance(), "Until when?"),
                        workspace.ana(),
                        workspace
                                .samples()
                                .lessonUntil(
                                        "Until noon.",
                                        correction.scope(),
                                        workspace.clock().instant()));
        assertThat(workspace.stores().corrections().take(ending).correction()).isEqualTo(ending.id());
        assertThat(all()).hasSize(1);

        workspace.stores().corrections().retire(now, workspace.ana(), Samples.NOW);

        assertThat(all()).isEmpty();
    }

    @Test
    void a_confirmed_answer_is_a_guard_until_somebody_corrects_it() {
        Interaction good = workspace.ask(workspace.finance(), QUESTION);
        rate(good, Rating.GOOD);
        Interaction again = workspace.ask(workspace.finance(), QUESTION.toUpperCase(Locale.ROOT));
        rate(again, Rating.GOOD);

        assertThat(all())
                .extracting(EvaluationCase::id, EvaluationCase::kind)
                .containsExactly(tuple(again.id().value(), Kind.GUARD));

        Correction correction = workspace.taught(again, FISCAL);
        workspace
                .loop()
                .answers()
                .answerAgain(
                        workspace
                                .samples()
                                .question(workspace.finance(), workspace.ben(), QUESTION, Samples.NOW.plusSeconds(99)),
                        again,
                        correction,
                        Interaction.Audience.PLACE);

        assertThat(all())
                .extracting(EvaluationCase::id)
                .containsExactly(correction.id().value(), good.id().value());
    }

    @Test
    void a_question_from_where_not_everyone_reads_is_private() {
        Place closed = workspace.stores().directory().save(workspace.samples().place("board", Place.Privacy.PRIVATE));
        workspace.taught(workspace.ask(closed, QUESTION), FISCAL);

        assertThat(only().isPrivate()).isTrue();
    }

    @Test
    void what_somebody_taught_for_themselves_is_private_wherever_that_was() {
        Correction own = workspace
                .samples()
                .correction(
                        workspace.ask(workspace.finance(), QUESTION),
                        workspace.ana(),
                        workspace.samples().lesson(FISCAL, new Scope.Me()));
        assertThat(workspace.stores().corrections().take(own).correction()).isEqualTo(own.id());

        assertThat(only().isPrivate()).isTrue();
    }

    @Test
    void what_is_dropped_is_left_out() {
        Correction correction = workspace.taught(QUESTION, FISCAL);

        workspace
                .stores()
                .caseBook()
                .drop(workspace.samples().workspace(), correction.id().value());

        assertThat(all()).isEmpty();
    }

    @Test
    void a_written_case_names_corrections_by_id_and_anything_else_as_text() {
        Correction right = workspace.taught(QUESTION, FISCAL);
        Correction wrong = workspace.taught("Who pays?", "Ana pays.");
        add(
                OTHER,
                Optional.of(List.of(right.id().toString(), "31 January")),
                Optional.of(List.of(wrong.id().toString(), "December")));

        EvaluationCase written = all().get(2);

        assertThat(written.taught()).containsExactly(right);
        assertThat(written.mustHold()).containsExactly("31 January");
        assertThat(written.mustNotHold()).containsExactly("December");
        assertThat(written.relevant().right()).containsExactly(right.id());
        assertThat(written.relevant().isWrong(wrong.id())).isTrue();
        assertThat(written.wording()).contains(new Wording(OTHER, Origin.AS_IT_STANDS));
    }

    @Test
    void a_written_case_knows_what_was_answered_before_its_correction_unless_that_was_private() {
        Interaction open = workspace.ask(workspace.finance(), QUESTION);
        Correction known = workspace.taught(open, FISCAL);
        Place closed = workspace.stores().directory().save(workspace.samples().place("board", Place.Privacy.PRIVATE));
        Correction secret = workspace.taught(workspace.ask(closed, "Who pays?"), "Ana pays.");
        add(OTHER, Optional.of(List.of(known.id().toString())), Optional.empty());
        add(OTHER, Optional.of(List.of(secret.id().toString())), Optional.empty());

        List<EvaluationCase> all = all();

        assertThat(all.get(2).wrong()).map(Interaction::id).contains(open.id());
        assertThat(all.get(2).isPrivate()).isFalse();
        assertThat(all.get(3).wrong()).isEmpty();
        assertThat(all.get(3).isPrivate()).isTrue();
    }

    @Test
    void a_written_case_is_an_echo_only_where_a_correction_was_made_on_its_words() {
        workspace.taught(QUESTION, FISCAL);
        add(QUESTION, Optional.empty(), Optional.empty());
        add(OTHER, Optional.of(List.of()), Optional.empty());

        List<EvaluationCase> all = all();

        assertThat(all.get(1).isEchoOnly()).isTrue();
        assertThat(all.get(2).isEchoOnly()).isFalse();
        assertThat(all.get(1).relevant().complete()).isFalse();
        assertThat(all.get(2).relevant().complete()).isTrue();
    }

    private void add(String input, Optional<List<String>> follow, Optional<List<String>> avoid) {
        workspace
                .stores()
                .caseBook()
                .add(
                        workspace.samples().workspace(),
                        new WrittenCase(
                                UUID.randomUUID(),
                                workspace.finance().id(),
                                Optional.of(workspace.ben().id()),
                                input,
                                Optional.empty(),
                                follow,
                                avoid));
    }

    private void rate(Interaction answer, Rating rating) {
        workspace.stores().interactions().rate(answer.workspace(), answer.id(), workspace.ben(), rating, Samples.NOW);
    }

    private List<EvaluationCase> all() {
        return workspace.golden().of(workspace.samples().workspace());
    }

    private EvaluationCase only() {
        assertThat(all()).hasSize(1);
        return all().get(0);
    }
}
