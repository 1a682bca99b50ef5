package dev.errata.storage.forgetting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.Samples;
import dev.errata.bot.SettableClock;
import dev.errata.bot.Stores;
import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.embedding.WordEncoder;
import dev.errata.bot.evaluation.cases.Wording;
import dev.errata.bot.evaluation.cases.WrittenCase;
import dev.errata.bot.evaluation.outcome.Condition;
import dev.errata.bot.evaluation.outcome.Outcome;
import dev.errata.bot.evaluation.run.Circumstances;
import dev.errata.bot.evaluation.run.Run;
import dev.errata.bot.evaluation.score.Scored;
import dev.errata.bot.forgetting.Oblivion;
import dev.errata.bot.interaction.Answer;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Rating;
import dev.errata.bot.loop.Cause;
import dev.errata.bot.loop.Rewrite;
import dev.errata.bot.question.Installation;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Person.Role;
import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.Question;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.recall.Application;
import dev.errata.bot.recall.Application.Reason;
import dev.errata.bot.recall.suggestion.Suggestion;
import dev.errata.bot.recall.suggestion.Suggestion.Kind;
import dev.errata.bot.reply.OfferedReplies;
import dev.errata.bot.reply.OfferedReply;
import dev.errata.bot.reply.ReplyId;
import dev.errata.bot.signal.Signal;
import dev.errata.bot.spending.KnownReplies.Known;
import dev.errata.bot.spending.Tokens;
import dev.errata.storage.TestDatabase;
import dev.errata.storage.TestServer;
import dev.errata.storage.correction.Forgettings;
import dev.errata.storage.correction.JdbiCorrections;
import dev.errata.storage.delivery.JdbiDeliveries;
import dev.errata.storage.delivery.WorkerSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class JdbiOblivionTest {

    private static final String MODEL = "test";
    private static final Embedding SOMEWHERE = Embedding.of(new float[] {1, 0});
    private static final String SECRET = "zanzibar";

    private final TestDatabase database;
    private final SettableClock clock = new SettableClock(Samples.NOW);
    private final Forgettings forgettings = new Forgettings();
    private final JdbiCorrections corrections;
    private final Stores stores;
    private final Oblivion oblivion;
    private Samples samples = new Samples();
    private Place finance = samples.place("finance");
    private Person ana = samples.person("Ana Flores");
    private Person ben = samples.person("Ben");

    JdbiOblivionTest(TestDatabase database) {
        this.database = database;
        this.corrections = new JdbiCorrections(database.database().working(), forgettings, CacheBudget.usual());
        this.stores = database.stores();
        this.oblivion = new JdbiOblivion(database.database().working(), forgettings, clock);
    }

    @BeforeEach
    void begin() {
        WorkspaceId workspace = stores.directory()
                .workspace(new Installation("slack", UUID.randomUUID().toString(), "Acme"));
        samples = new Samples(workspace);
        finance = stores.directory().save(samples.place("finance"));
        ana = stores.directory().save(samples.person("Ana Flores"));
        ben = stores.directory().save(samples.person("Ben"));
    }

    private Interaction asked(Person who, String text) {
        return recorded(samples.interaction(finance, who, text));
    }

    private Interaction recorded(Interaction interaction) {
        stores.interactions().record(interaction);
        return interaction;
    }

    private Correction taught(Interaction on, Person by, String text) {
        Correction correction = samples.correction(on, by, text);
        corrections.take(correction);
        return correction;
    }

    /** An answer that was given a correction. */
    private Interaction following(Correction correction, Person asker, String question, String answer) {
        Application given = new Application(correction, true, .9, Reason.LIKE_ACCEPTED, correction.origin(), null);
        Question asked = samples.question(finance, asker, question);
        return recorded(samples.interaction(asked, samples.answer(answer, List.of(given), List.of())));
    }

    private void forget(Interaction answer) {
        oblivion.answers(samples.workspace(), oblivion.whole(samples.workspace(), answer.id()));
    }

    @Test
    void what_was_offered_to_somebody_and_what_they_did_beside_answers_goes_with_them_and_so_does_their_chats_name() {
        Person carla = stores.directory()
                .save(new Person(
                        samples.workspace(), PersonId.random(), "local:carla", "Carla Zuse", Role.MEMBER, Set.of()));
        Place alone = stores.directory()
                .save(new Place(
                        samples.workspace(),
                        PlaceId.random(),
                        "local/alone-carla",
                        "",
                        Place.Privacy.DIRECT,
                        false,
                        Set.of()));
        Interaction answer = asked(ana, "When does the year end?");
        OfferedReply reply = new OfferedReply(
                samples.workspace(),
                new ReplyId(UUID.randomUUID()),
                answer.id(),
                carla.id(),
                "message",
                SECRET,
                OfferedReply.Audience.PEOPLE,
                OfferedReply.State.OPEN,
                Samples.NOW);
        stores.replies().keep(reply);
        stores.replies().switchAsking(samples.workspace(), OfferedReplies.Asking.of(carla), false);
        boolean unused = stores.signals()
                .note(new Signal(
                        samples.workspace(), Signal.Kind.THANKED, answer.id(), Optional.of(carla.id()), Samples.NOW));

        oblivion.person(carla, Oblivion.Corrections.STAY);

        assertThat(stores.replies().find(samples.workspace(), reply.id())).isEmpty();
        assertThat(stores.signals().beside(answer.workspace(), answer.id())).isEmpty();
        assertThat(stores.directory()
                        .place(samples.workspace(), alone.id())
                        .orElseThrow()
                        .externalId())
                .startsWith("forgotten:");
        assertThat(database.ask("select count(*) from asking_off where workspace_id = '" + samples.workspace() + "'"))
                .containsExactly("0");
        assertThat(database.ask("select count(*) from place where external_id like '%carla%'"))
                .containsExactly("0");
    }

    @Test
    void a_question_goes_with_everything_that_was_answered_and_said_to_it() {
        Interaction first = asked(ana, "Where is " + SECRET + "?");
        Correction correction = taught(asked(ben, "Where is it?"), ben, "It is in Africa.");
        Act act = corrections.confirm(correction, first.id(), ana, Samples.NOW);
        Interaction again = recorded(samples.replacement(first, Samples.NOW.plusSeconds(5)));
        stores.rewrites()
                .keep(
                        samples.workspace(),
                        again.id(),
                        new Rewrite(Cause.How.CONFIRMED, ana.id(), Optional.of(act.id())));
        stores.interactions().rate(samples.workspace(), again.id(), ben, Rating.GOOD, Samples.NOW);
        stores.embeddings().save(samples.workspace(), MODEL, Map.of(first.standalone(), SOMEWHERE));
        stores.threads().botSpoke(finance, Samples.THREAD);

        forget(again);

        assertThat(stores.interactions().find(samples.workspace(), first.id())).isEmpty();
        assertThat(stores.interactions().find(samples.workspace(), again.id())).isEmpty();
        assertThat(tablesWith(SECRET)).isEmpty();
        assertThat(database.stores().embeddings().find(samples.workspace(), MODEL, List.of(first.standalone())))
                .isEmpty();
        assertThat(corrections
                        .exemplars(samples.workspace(), List.of(correction.id()))
                        .get(correction.id()))
                .hasSize(1);
        assertThat(audit("question forgotten")).containsExactlyInAnyOrder(id(first), id(again));
    }

    /** Tables of this workspace in which a row has these letters. */
    private List<String> tablesWith(String text) {
        return database.ask("""
                        select table_name from information_schema.columns
                        where table_schema = 'public' and column_name = 'workspace_id'
                        """).stream()
                .filter(table -> !database.ask("select 1 from " + table + " t where workspace_id = '"
                                + samples.workspace() + "' and t::text like '%" + text + "%'")
                        .isEmpty())
                .toList();
    }

    private List<String> audit(String what) {
        return database.ask("select subject_id from audit where what = '" + what + "' and workspace_id = '"
                + samples.workspace() + "'");
    }

    private static String id(Interaction interaction) {
        return interaction.id().toString();
    }

    @Test
    void what_was_asked_to_be_answered_alone_goes_with_it_and_leads_to_it() {
        JdbiDeliveries deliveries = deliveries();
        Interaction public_ = asked(ana, "Where is " + SECRET + "?");
        Interaction alone = samples.interaction(finance, ana, "Where is " + SECRET + "?");
        deliveries.take(delivery(alone.id().value(), "alone:" + public_.id(), ""));
        recorded(alone);

        assertThat(oblivion.whole(samples.workspace(), public_.id()))
                .containsExactlyInAnyOrder(public_.id(), alone.id());
        assertThat(oblivion.whole(samples.workspace(), alone.id())).containsExactlyInAnyOrder(public_.id(), alone.id());
        assertThat(oblivion.whole(samples.workspace(), InteractionId.random())).isEmpty();
    }

    @Test
    void what_came_of_an_answer_later_goes_without_it() {
        Interaction first = asked(ana, "Where is " + SECRET + "?");
        Interaction said = recorded(again(first));
        Interaction later = recorded(again(said));

        List<InteractionId> since = oblivion.since(samples.workspace(), said.id());
        oblivion.answers(samples.workspace(), since);

        assertThat(since).containsExactlyInAnyOrder(said.id(), later.id());
        assertThat(stores.interactions().find(samples.workspace(), said.id())).isEmpty();
        assertThat(stores.interactions().find(samples.workspace(), first.id())).isPresent();
        assertThat(oblivion.since(samples.workspace(), InteractionId.random())).isEmpty();
    }

    private Interaction again(Interaction before) {
        Interaction answer = samples.interaction(
                finance, before.question().asker(), before.question().asked());
        return new Interaction(
                answer.question(), answer.standalone(), answer.answer(), Optional.of(before.id()), answer.audience());
    }

    private JdbiDeliveries deliveries() {
        return new JdbiDeliveries(database.database().acknowledging(), WorkerSettings.usual(), () -> {}, clock);
    }

    private Delivery delivery(UUID id, String key, String payload) {
        return new Delivery(samples.workspace(), id, key, "channel", "lane", "test", payload, Samples.NOW);
    }

    @Test
    void what_was_asked_next_forgets_with_what_it_was_understood() {
        Interaction first = asked(ana, "Where is " + SECRET + "?");
        Question next = samples.question(finance, ben, "And how far?", Samples.NOW.plusSeconds(60));
        Interaction leaning = recorded(new Interaction(
                next,
                "Where is " + SECRET + "? And how far?",
                samples.answer("Far."),
                Optional.empty(),
                Interaction.Audience.PLACE));

        forget(first);

        assertThat(tablesWith(SECRET)).isEmpty();
        assertThat(stores.interactions().find(samples.workspace(), leaning.id()))
                .map(Interaction::standalone)
                .contains("And how far?");
    }

    @Test
    void a_correction_outlives_the_question_that_it_was_made_on() {
        Interaction first = asked(ana, "Where is " + SECRET + "?");
        Correction correction = taught(first, ben, "It is in Africa.");
        stores.restatements().record(correction, "Questions about " + SECRET);
        Suggestion suggested = new Suggestion(
                InteractionId.random(), correction.id(), correction.madeIn(), Kind.FITS, "How far is " + SECRET + "?");
        stores.suggestions().keep(correction, List.of(suggested));
        corrections.confirm(correction, suggested.id(), ben, Samples.NOW);
        stores.embeddings()
                .save(
                        samples.workspace(),
                        "words",
                        Map.of(suggested.text(), new WordEncoder().encode(suggested.text())));
        stores.caseBook()
                .word(
                        samples.workspace(),
                        correction.id(),
                        new Wording("Which way is " + SECRET + "?", Wording.Origin.WRITTEN));
        measured("It is not in " + SECRET + ".");
        corrections.inScope(finance, ana, Samples.NOW);

        forget(first);

        assertThat(corrections.inScope(finance, ana, Samples.NOW))
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.id()).isEqualTo(correction.id());
                    assertThat(kept.question()).isEmpty();
                });
        assertThat(corrections.find(samples.workspace(), correction.id())).isPresent();
        assertThat(corrections.exemplars(samples.workspace(), List.of(correction.id())))
                .isEmpty();
        assertThat(tablesWith(SECRET)).isEmpty();
        assertThat(following(correction, ben, "Where?", "In Africa.").id()).isNotNull();
    }

    @Test
    void a_case_that_somebody_wrote_down_in_its_words_goes_with_the_question_and_others_stay() {
        Interaction first = asked(ana, "Where is " + SECRET + "?");
        stores.caseBook().add(samples.workspace(), written("where is: " + SECRET));
        stores.caseBook().add(samples.workspace(), written("Where is the key?"));

        forget(first);

        assertThat(stores.caseBook().added(samples.workspace()))
                .extracting(WrittenCase::input)
                .containsExactly("Where is the key?");
        assertThat(tablesWith(SECRET)).isEmpty();
    }

    private WrittenCase written(String input) {
        return new WrittenCase(
                UUID.randomUUID(),
                finance.id(),
                Optional.empty(),
                input,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Whatever it was asked about, an answer may quote anything. */
    private void measured(String answer) {
        stores.knownReplies()
                .keep(
                        samples.workspace(),
                        "call",
                        new Known(answer, Optional.empty(), Tokens.NONE, Duration.ZERO),
                        Samples.NOW);
        Run run = Run.begun(
                Samples.NOW, "everywhere", new Circumstances("quoting", "none", List.of(), "", 1, "a", "b", "c"));
        stores.runs().begin(samples.workspace(), run);
        stores.runs()
                .keep(
                        samples.workspace(),
                        run.id(),
                        List.of(new Outcome(
                                UUID.randomUUID(),
                                Condition.WITH,
                                Answer.Kind.QUOTED,
                                answer,
                                List.of(),
                                new Scored(Map.of(), Set.of()),
                                false)));
    }

    @Test
    void another_process_hears_of_it_with_its_next_question() {
        Interaction first = asked(ana, "Where is " + SECRET + "?");
        taught(first, ben, "It is in Africa.");
        Forgettings elsewhere = new Forgettings();
        JdbiCorrections other = new JdbiCorrections(database.another().working(), elsewhere, CacheBudget.usual());
        List<WorkspaceId> told = new ArrayList<>();
        elsewhere.tell(told::add);
        other.inForce(finance, ana);

        forget(first);

        assertThat(other.inForce(finance, ana))
                .flatExtracting(part -> part.corrections())
                .extracting(Correction::question)
                .containsOnly("");
        assertThat(told).containsExactly(samples.workspace());
    }

    @Test
    void somebody_goes_with_what_they_asked_and_thought_and_their_corrections_stay_without_a_name() {
        Interaction question = asked(ana, "Where is " + SECRET + "?");
        Correction correction = taught(question, ana, "It is in Africa.");
        Correction own = samples.correction(question, ana, samples.lesson("Say it briefly.", new Scope.Me()));
        corrections.take(own);
        Interaction quoting = following(
                correction, ben, "Where is it?", "In Africa.\n\n\u2014 Ana Flores, 3 May 2026. Banana Floress.");
        stores.interactions().rate(samples.workspace(), quoting.id(), ana, Rating.BAD, Samples.NOW);
        deliveries()
                .take(delivery(
                        UUID.randomUUID(),
                        "waiting",
                        "{\"user\":\"" + ana.externalId() + "\",\"text\":\"" + SECRET + "\"}"));

        oblivion.person(ana, Oblivion.Corrections.STAY);

        assertThat(tablesWith(SECRET)).isEmpty();
        assertThat(tablesWith("Ana Flores")).isEmpty();
        assertThat(tablesWith(ana.externalId())).isEmpty();
        assertThat(corrections.find(samples.workspace(), own.id())).isEmpty();
        assertThat(corrections.find(samples.workspace(), correction.id()))
                .map(kept -> kept.author().name())
                .contains("a former colleague");
        assertThat(stores.interactions().find(samples.workspace(), quoting.id()))
                .map(kept -> kept.answer().text())
                .contains("In Africa.\n\n\u2014 a former colleague, 3 May 2026. Banana Floress.");
        assertThat(stores.interactions().rating(samples.workspace(), quoting.id(), ana))
                .isEmpty();
        assertThat(audit("person forgotten")).containsExactly(ana.id().toString());
    }

    @Test
    void somebody_whose_corrections_go_too_leaves_no_word_of_them() {
        Correction correction = taught(asked(ben, "Where is it?"), ana, "It is " + SECRET + ".");
        Interaction following = following(correction, ben, "Where is it now?", "It is " + SECRET + ".");
        corrections.confirm(correction, following.id(), ben, Samples.NOW);

        List<InteractionId> changed = oblivion.person(ana, Oblivion.Corrections.GO);

        assertThat(tablesWith(SECRET)).isEmpty();
        assertThat(corrections.list(samples.workspace(), Optional.empty())).isEmpty();
        assertThat(changed).containsExactly(following.id());
        assertThat(stores.interactions().find(samples.workspace(), following.id()))
                .map(Interaction::answer)
                .map(Answer::text)
                .contains("I have forgotten this answer, together with the correction that it followed.");
    }

    @Test
    void somebody_who_comes_back_is_a_stranger() {
        taught(asked(ben, "Where is it?"), ana, "It is in Africa.");
        oblivion.person(ana, Oblivion.Corrections.STAY);

        Person back = stores.directory().save(samples.person("Ana Flores"));

        assertThat(back.id()).isNotEqualTo(ana.id());
        assertThat(stores.directory().person(samples.workspace(), ana.id()))
                .map(Person::name)
                .contains("a former colleague");
    }

    @Test
    void what_is_old_goes_unless_a_correction_in_force_stands_on_it() {
        Interaction old = asked(ana, "Old?");
        Interaction taughtOn = asked(ana, "Taught on?");
        taught(taughtOn, ben, "Yes.");
        Interaction confirmed = asked(ana, "Confirmed?");
        corrections.confirm(taught(asked(ben, "Other?"), ben, "Also."), confirmed.id(), ben, Samples.NOW);
        Interaction undone = asked(ana, "Undone?");
        corrections.retire(taught(undone, ben, "No."), ben, Samples.NOW);
        Interaction answeredAgain = asked(ana, "Answered again?");
        Interaction lately = recorded(samples.replacement(answeredAgain, Samples.NOW.plus(Duration.ofDays(40))));
        Question later = samples.question(finance, ana, "New?", Samples.NOW.plus(Duration.ofDays(40)));
        Interaction recent = recorded(samples.interaction(later));

        int gone = oblivion.olderThan(samples.workspace(), Samples.NOW.plus(Duration.ofDays(30)));

        assertThat(gone).isEqualTo(2);
        assertThat(List.of(old, undone))
                .allSatisfy(one -> assertThat(stores.interactions().find(samples.workspace(), one.id()))
                        .isEmpty());
        assertThat(List.of(taughtOn, confirmed, answeredAgain, lately, recent))
                .allSatisfy(one -> assertThat(stores.interactions().find(samples.workspace(), one.id()))
                        .isPresent());
    }

    @Test
    void another_workspace_keeps_its_own() {
        Interaction here = asked(ana, "Where?");
        Samples other = new Samples();

        oblivion.answers(other.workspace(), List.of(here.id()));

        assertThat(stores.interactions().find(samples.workspace(), here.id())).isPresent();
    }
}
