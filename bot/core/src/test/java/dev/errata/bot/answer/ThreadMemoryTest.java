package dev.errata.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Lesson;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Interaction.Audience;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.Question;
import dev.errata.bot.recall.Application;
import dev.errata.bot.recall.Application.Reason;
import dev.errata.bot.recall.Recall.Readers;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ThreadMemoryTest {

    private final Samples samples = new Samples();
    private final Stores stores = InMemoryStores.open();
    private final ThreadMemory memory =
            new ThreadMemory(stores.corrections(), Clock.fixed(Samples.NOW, ZoneOffset.UTC));
    private final Place finance = stores.directory().save(samples.place("finance"));
    private final Person ana = stores.directory().save(samples.person("Ana Flores"));
    private final Person ben = stores.directory().save(samples.person("Ben Okafor"));
    private int seconds;

    @Test
    void what_was_said_before_is_remembered_oldest_first_without_the_question_itself() {
        said(ana, "First?", "One.", Optional.empty(), Audience.PLACE);
        said(ben, "Second?", "Two.", Optional.empty(), Audience.PLACE);
        Question question = question(ana, "Third?");
        stores.interactions().record(samples.interaction(question));

        assertThat(before(question, Readers.OTHERS_TOO))
                .extracting(i -> i.answer().text())
                .containsExactly("One.", "Two.");
    }

    @Test
    void an_answer_that_was_replaced_is_left_out_and_counts_again_after_undo() {
        Interaction old = said(ben, "Year end?", "December.", Optional.empty(), Audience.PLACE);
        Correction correction = taught(old, new Scope.Channel(finance.id()));
        said(ben, "Year end?", "January.", Optional.of(old), Audience.PLACE, correction);
        assertThat(answersFor(ana)).containsExactly("January.");

        undo(correction);

        assertThat(answersFor(ana)).containsExactly("December.");
    }

    @Test
    void a_correction_of_a_corrected_answer_leaves_both_older_ones_out() {
        Interaction old = said(ben, "Year end?", "December.", Optional.empty(), Audience.PLACE);
        Correction first = taught(old, new Scope.Channel(finance.id()));
        Interaction middle = said(ben, "Year end?", "January.", Optional.of(old), Audience.PLACE, first);
        Correction second = taught(middle, new Scope.Channel(finance.id()));
        said(ben, "Year end?", "February.", Optional.of(middle), Audience.PLACE, second);

        undo(first);
        assertThat(answersFor(ana)).containsExactly("February.");

        undo(second);
        assertThat(answersFor(ana)).containsExactly("December.");
    }

    @Test
    void an_answer_that_followed_an_undone_correction_is_forgotten_and_its_question_stays() {
        Interaction origin = said(ben, "Year end?", "December.", Optional.empty(), Audience.PLACE);
        Correction correction = taught(origin, new Scope.Channel(finance.id()));
        said(ben, "When is the end?", "January.", Optional.empty(), Audience.PLACE, correction);

        undo(correction);

        assertThat(before(question(ana, "And before?"), Readers.OTHERS_TOO))
                .extracting(
                        i -> i.question().asked(),
                        i -> i.answer().text(),
                        i -> i.answer().given())
                .containsExactly(tuple("Year end?", "December.", List.of()), tuple("When is the end?", "", List.of()));
    }

    @Test
    void an_answer_that_followed_an_edit_is_forgotten_when_the_edit_is_undone() {
        Interaction origin = said(ben, "Year end?", "December.", Optional.empty(), Audience.PLACE);
        Correction correction = taught(origin, new Scope.Channel(finance.id()));
        Correction edited = stores.corrections()
                .edit(correction, correction.lesson().withText("February."), ana, Samples.NOW)
                .orElseThrow();
        said(ben, "When is the end?", "February.", Optional.empty(), Audience.PLACE, edited);
        assertThat(answersFor(ana)).containsExactly("December.", "February.");

        undo(correction);

        assertThat(answersFor(ana)).containsExactly("December.", "");
    }

    @Test
    void an_answer_in_words_that_still_hold_there_stays_whatever_is_decided_of_them() {
        Interaction origin = said(ben, "Year end?", "December.", Optional.empty(), Audience.PLACE);
        Scope here = new Scope.Channel(finance.id());
        Lesson lesson = samples.lesson("January.", here).holding(here, new Scope.Everyone());
        Correction waiting = samples.correction(origin, ana, lesson);
        stores.corrections().take(waiting);
        said(ben, "When is the end?", "January.", Optional.empty(), Audience.PLACE, waiting);

        stores.corrections().decide(waiting, lesson.holding(new Scope.Everyone(), null), ben, Samples.NOW);

        assertThat(answersFor(ana)).containsExactly("December.", "January.");
    }

    @Test
    void an_answer_that_only_its_asker_saw_is_nobody_elses_context() {
        Interaction old = said(ana, "Year end?", "December.", Optional.empty(), Audience.PLACE);
        Correction mine = taught(old, new Scope.Me());
        said(ana, "Year end?", "January.", Optional.of(old), Audience.ASKER, mine);

        assertThat(answersFor(ana, Readers.ASKER_ALONE)).containsExactly("January.");
        assertThat(answersFor(ana)).containsExactly("December.");
        assertThat(answersFor(ben, Readers.ASKER_ALONE)).containsExactly("December.");
    }

    @Test
    void what_followed_somebodys_own_correction_holds_for_them_where_nobody_else_reads() {
        Interaction origin = said(ana, "Year end?", "December.", Optional.empty(), Audience.PLACE);
        Correction mine = taught(origin, new Scope.Me());
        said(ana, "When is the end?", "January.", Optional.empty(), Audience.PLACE, mine);

        assertThat(answersFor(ana, Readers.ASKER_ALONE)).containsExactly("December.", "January.");
        assertThat(answersFor(ana)).containsExactly("December.", "");
        assertThat(answersFor(ben, Readers.ASKER_ALONE)).containsExactly("December.", "");
    }

    private Interaction said(
            Person asker,
            String asked,
            String answer,
            Optional<Interaction> replaces,
            Audience audience,
            Correction... given) {
        List<Application> applications = Stream.of(given)
                .map(c -> new Application(c, true, 1, Reason.LIKE_ACCEPTED, null, null))
                .toList();
        Interaction said = new Interaction(
                question(asker, asked),
                asked,
                samples.answer(answer, applications, List.of()),
                replaces.map(Interaction::id),
                audience);
        stores.interactions().record(said);
        return said;
    }

    private Question question(Person asker, String asked) {
        return samples.question(finance, asker, asked, Samples.NOW.plusSeconds(seconds++));
    }

    private Correction taught(Interaction origin, Scope scope) {
        Correction correction = samples.correction(origin, ana, samples.lesson("January.", scope));
        stores.corrections().take(correction);
        return correction;
    }

    private void undo(Correction correction) {
        Act latest = stores.corrections()
                .latestAct(samples.workspace(), correction.id())
                .orElseThrow();
        assertThat(stores.corrections().undo(samples.workspace(), latest.id(), ana, Samples.NOW))
                .isPresent();
    }

    private List<String> answersFor(Person asker) {
        return answersFor(asker, Readers.OTHERS_TOO);
    }

    private List<String> answersFor(Person asker, Readers readers) {
        return before(question(asker, "And now?"), readers).stream()
                .map(said -> said.answer().text())
                .toList();
    }

    private List<Interaction> before(Question question, Readers readers) {
        return memory.before(question, stores.interactions().asked(question, 12).thread(), readers);
    }
}
