package dev.errata.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionType;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.correction.State;
import dev.errata.bot.embedding.Vectors;
import dev.errata.bot.embedding.WordEncoder;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Interaction.Audience;
import dev.errata.bot.knowledge.FindPassages;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.Question;
import dev.errata.bot.question.ThreadId;
import dev.errata.bot.recall.Application;
import dev.errata.bot.recall.Application.Reason;
import dev.errata.bot.recall.Recalls;
import dev.errata.bot.trace.Traces;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerQuestionTest {

    private static final String QUESTION = "How do we calculate quarterly returns?";

    private final Samples samples = new Samples();
    private final Stores stores = InMemoryStores.open();
    private final Place finance = stores.directory().save(samples.place("finance"));
    private final Person ana = stores.directory().save(samples.person("Ana Flores"));
    private final Person ben = stores.directory().save(samples.person("Ben Okafor"));
    private final List<Brief> briefs = new ArrayList<>();
    private final AnswerQuestion answers = answers();
    private int seconds;

    @Test
    void a_question_is_answered_with_what_was_taught_and_the_answer_is_recorded() {
        Correction correction = taught(answers.answer(question(ana, QUESTION)));

        Interaction answered = answers.answer(question(ben, "Please calculate quarterly returns"));

        assertThat(answered.answer().given()).containsExactly(correction);
        assertThat(answered.answer().applications())
                .extracting(Application::reason)
                .containsExactly(Reason.LIKE_ACCEPTED);
        assertThat(answered.replaces()).isEmpty();
        assertThat(answered.audience()).isEqualTo(Audience.PLACE);
        assertThat(stores.interactions().find(samples.workspace(), answered.id()))
                .contains(answered);
    }

    @Test
    void the_same_question_twice_is_answered_once() {
        Question question = question(ana, QUESTION);
        Interaction first = answers.answer(question);
        taught(first);

        Interaction second = answers.answer(question);

        assertThat(second).isEqualTo(first);
        assertThat(briefs).hasSize(1);
    }

    @Test
    void a_correction_that_was_held_back_is_recorded_as_such() {
        taught(answers.answer(question(ana, QUESTION)));

        Interaction answered = answers.answer(question(ben, "Where do customers send damaged goods?"));

        assertThat(answered.answer().given()).isEmpty();
        assertThat(answered.answer().applications())
                .extracting(Application::reason)
                .containsExactly(Reason.NOT_ALIKE);
    }

    @Test
    void a_follow_up_is_understood_with_the_question_before_it() {
        answers.answer(question(ana, QUESTION));

        Interaction followUp = answers.answer(question(ana, "And for last year?"));

        assertThat(followUp.question().asked()).isEqualTo("And for last year?");
        assertThat(followUp.standalone()).isEqualTo(QUESTION + " And for last year?");
        assertThat(briefs.get(1).thread()).hasSize(1);
    }

    @Test
    void a_follow_up_after_undo_still_knows_what_it_is_about() {
        Correction correction = taught(answers.answer(question(ana, QUESTION)));
        Question elsewhere = new Question(
                InteractionId.random(), finance, new ThreadId("another"), ben, QUESTION, Samples.NOW.plusSeconds(100));
        answers.answer(elsewhere);
        stores.corrections()
                .undo(
                        samples.workspace(),
                        stores.corrections()
                                .latestAct(samples.workspace(), correction.id())
                                .orElseThrow()
                                .id(),
                        ana,
                        Samples.NOW);

        Interaction followUp = answers.answer(new Question(
                InteractionId.random(),
                finance,
                new ThreadId("another"),
                ben,
                "And for last year?",
                Samples.NOW.plusSeconds(200)));

        assertThat(followUp.standalone()).isEqualTo(QUESTION + " And for last year?");
    }

    @Test
    void a_corrected_question_is_answered_again_in_its_first_meaning_with_what_preceded_it() {
        answers.answer(question(ana, QUESTION));
        Interaction followUp = answers.answer(question(ana, "And for last year?"));
        answers.answer(question(ana, "Where do customers send damaged goods?"));
        Correction correction = taught(followUp);

        Interaction again =
                answers.answerAgain(question(ana, "And for last year?"), followUp, correction, Audience.PLACE);

        Brief brief = briefs.get(briefs.size() - 1);
        assertThat(again.standalone()).isEqualTo(followUp.standalone());
        assertThat(again.replaces()).contains(followUp.id());
        assertThat(again.answer().given()).containsExactly(correction);
        assertThat(again.answer().changed()).isEqualTo("it follows the correction by Ana Flores");
        assertThat(brief.thread()).extracting(i -> i.question().asked()).containsExactly(QUESTION);

        Correction second = taught(again);
        answers.answerAgain(question(ana, "And for last year?"), again, second, Audience.PLACE);

        brief = briefs.get(briefs.size() - 1);
        assertThat(brief.thread()).extracting(i -> i.question().asked()).containsExactly(QUESTION);
    }

    @Test
    void answering_again_twice_answers_once() {
        Interaction old = answers.answer(question(ana, QUESTION));
        Correction correction = taught(old);
        Question again = question(ana, QUESTION);
        Interaction first = answers.answerAgain(again, old, correction, Audience.ASKER);

        assertThat(answers.answerAgain(again, old, correction, Audience.ASKER)).isEqualTo(first);
        assertThat(first.audience()).isEqualTo(Audience.ASKER);
        assertThat(briefs).hasSize(2);
    }

    @Test
    void what_was_for_just_this_answer_shapes_it_and_leaves_nothing_behind() {
        Interaction old = answers.answer(question(ana, QUESTION));
        Correction once = samples.correction(old, ana, "Just now: in euros.").inState(State.PROPOSED);

        Interaction again = answers.answerAgain(question(ana, QUESTION), old, once, Audience.PLACE);

        assertThat(again.answer().text()).contains("> Just now: in euros.");
        assertThat(again.answer().applications()).isEmpty();
        assertThat(answers.answer(question(ben, QUESTION)).answer().text()).doesNotContain("euros");
    }

    @Test
    void what_somebody_taught_for_themselves_is_written_down_only_where_nobody_else_reads() {
        Interaction asked = answers.answer(question(ana, QUESTION));
        Correction mine = taught(asked, new Scope.Me());
        Place direct = stores.directory().save(samples.place("", Place.Privacy.DIRECT));

        Interaction again = answers.answerAgain(question(ana, QUESTION), asked, mine, Audience.ASKER);
        Interaction alone = answers.answer(samples.question(direct, ana, QUESTION));
        Interaction followUp = answers.answer(question(ana, QUESTION));

        assertThat(again.answer().given()).containsExactly(mine);
        assertThat(alone.answer().given()).containsExactly(mine);
        assertThat(followUp.answer().given()).isEmpty();
        assertThat(briefs.get(3).toString()).doesNotContain("fiscal");
    }

    @Test
    void an_answer_again_that_others_read_leaves_out_what_its_asker_taught_for_themselves() {
        Interaction asked = answers.answer(question(ana, QUESTION));
        taught(asked, new Scope.Me());
        Correction forAll = taught(asked);

        Interaction again = answers.answerAgain(question(ana, QUESTION), asked, forAll, Audience.PLACE);

        assertThat(again.answer().given()).containsExactly(forAll);
    }

    @Test
    void what_takes_a_language_model_is_not_given_to_an_answer_that_none_wrote() {
        Interaction asked = answers.answer(question(ana, QUESTION));
        Correction tone = samples.correction(
                asked,
                ana,
                samples.lesson("Be warmer.", new Scope.Channel(finance.id())).withType(CorrectionType.TONE));
        stores.corrections().take(tone);

        Interaction again = answers.answerAgain(question(ana, QUESTION), asked, tone, Audience.PLACE);
        Interaction next = answers.answer(question(ben, QUESTION));

        assertThat(briefs.get(2).given()).extracting(Application::correction).containsExactly(tone);
        assertThat(again.answer().given()).isEmpty();
        assertThat(again.answer().justMade()).contains(tone);
        assertThat(next.answer().given()).isEmpty();
        assertThat(next.answer().applications())
                .extracting(Application::reason)
                .containsExactly(Application.Reason.NEEDS_MODEL);
    }

    private AnswerQuestion answers() {
        Clock clock = Clock.fixed(Samples.NOW, ZoneOffset.UTC);
        Vectors vectors = new Vectors(new WordEncoder(), stores.embeddings(), CacheBudget.usual());
        QuotingWriter quoting = QuotingWriter.alone();
        return new AnswerQuestion(
                new ThreadMemory(stores.corrections(), clock),
                new JoinedStandalone(),
                Recalls.over(stores, vectors, clock),
                new FindPassages(stores.passages(), vectors, Runnable::run),
                brief -> {
                    briefs.add(brief);
                    return quoting.write(brief);
                },
                stores.interactions(),
                clock,
                Traces.NONE);
    }

    private Question question(Person asker, String asked) {
        return samples.question(finance, asker, asked, Samples.NOW.plusSeconds(seconds++));
    }

    private Correction taught(Interaction origin) {
        return taught(origin, new Scope.Channel(finance.id()));
    }

    private Correction taught(Interaction origin, Scope scope) {
        Correction correction = samples.correction(origin, ana, samples.lesson("Use the fiscal year.", scope));
        stores.corrections().take(correction);
        return correction;
    }
}
