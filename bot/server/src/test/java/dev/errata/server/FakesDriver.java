package dev.errata.server;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Stores;
import dev.errata.bot.answer.AnswerQuestion;
import dev.errata.bot.answer.Interaction;
import dev.errata.bot.answer.Interaction.Audience;
import dev.errata.bot.answer.JudgeAnswer;
import dev.errata.bot.answer.QuotingWriter;
import dev.errata.bot.correction.ChangeCorrection;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.Proposal;
import dev.errata.bot.correction.Reach;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.correction.ScopeChoice;
import dev.errata.bot.correction.Severity;
import dev.errata.bot.correction.TakeCorrection;
import dev.errata.bot.embedding.Vectors;
import dev.errata.bot.loop.Loops;
import dev.errata.bot.people.Sight;
import dev.errata.bot.question.Attention;
import dev.errata.bot.question.Heard;
import dev.errata.bot.question.Heard.Address;
import dev.errata.bot.question.Installation;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.Question;
import dev.errata.bot.question.ThreadId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.recall.LearnCorrection;
import dev.errata.bot.recall.Recalls;
import dev.errata.models.BgeSmallEncoder;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A chat that is nothing but the core on stores in memory, with the encoder that the program uses. */
final class FakesDriver implements ChatDriver {

    private static final Map<String, String> NAMES =
            Map.of("Ana", "Ana Flores", "Ben", "Ben Okafor", "Li", "Li Wei", "Cem", "Cem Aydin");
    private static final Sight EVERYBODY_IS_EVERYWHERE = (person, place) -> true;

    private final BgeSmallEncoder encoder;
    private final Clock clock;
    private final Stores stores = InMemoryStores.open();
    private final WorkspaceId workspace = stores.directory().workspace(new Installation("fake", "acme", "Acme"));
    private final Map<String, List<String>> said = new HashMap<>();
    private final Map<String, Seen> shown = new HashMap<>();
    private Bot bot;

    FakesDriver(BgeSmallEncoder encoder, Clock clock) {
        this.encoder = encoder;
        this.clock = clock;
        this.bot = started();
    }

    /** What a start of the program makes anew. */
    private record Bot(
            AnswerQuestion answers,
            LearnCorrection learn,
            TakeCorrection take,
            ChangeCorrection change,
            JudgeAnswer judge) {}

    private Bot started() {
        Vectors vectors = new Vectors(encoder, stores.embeddings(), 1_000);
        ChangeCorrection change = new ChangeCorrection(stores.corrections(), EVERYBODY_IS_EVERYWHERE, clock);
        return new Bot(
                Loops.answers(stores, vectors, Recalls.over(stores, vectors, clock), new QuotingWriter(), clock),
                new LearnCorrection(stores.corrections(), vectors, clock),
                new TakeCorrection(stores.corrections(), EVERYBODY_IS_EVERYWHERE, clock, (workspace, one, other) -> 1),
                change,
                new JudgeAnswer(stores.interactions(), change, EVERYBODY_IS_EVERYWHERE, clock));
    }

    @Override
    public Seen ask(String person, String channel, String question) {
        InteractionId id = InteractionId.random();
        return answered(new Question(
                id, place(channel), new ThreadId(id.toString()), person(person), question, clock.instant()));
    }

    @Override
    public Seen goOn(String person, Seen before, String question) {
        Place place = place(before.channel());
        ThreadId thread = new ThreadId(before.thread());
        Person asker = person(person);
        boolean heard = new Attention(stores.threads())
                .isForUs(new Heard(workspace, place.externalId(), thread, asker.externalId(), Address.NOBODY));
        if (!heard) {
            throw new AssertionError("the bot does not feel addressed in its own thread");
        }
        return answered(new Question(InteractionId.random(), place, thread, asker, question, clock.instant()));
    }

    private Seen answered(Question question) {
        return show(bot.answers().answer(question));
    }

    private Seen show(Interaction interaction) {
        Question question = interaction.question();
        stores.threads().botSpoke(question.place(), question.thread());
        Seen seen = new Seen(
                question.place().name(),
                question.thread().value(),
                interaction.id().toString(),
                readable(interaction));
        shown.put(seen.id(), seen);
        if (interaction.audience() == Audience.PLACE) {
            said.computeIfAbsent(seen.channel(), channel -> new ArrayList<>()).add(seen.text());
        }
        return seen;
    }

    private static String readable(Interaction interaction) {
        String changed = interaction.answer().changed();
        String text = new CommonMarkOnTerminal().render(interaction.answer().text());
        return changed == null ? text : "Changed: " + changed + "\n" + text;
    }

    @Override
    public Seen correct(String person, Seen answer, Teaching teaching) {
        Interaction old = interaction(answer);
        Person by = person(person);
        Correction correction =
                match(bot.take().take(proposal(by, teaching), old.question(), old.standalone()), old, by);
        return answerAgain(old, correction, by);
    }

    private Seen answerAgain(Interaction old, Correction correction, Person by) {
        boolean alone = correction.scope() instanceof Scope.Me;
        Question before = old.question();
        Question again = new Question(
                InteractionId.random(), before.place(), before.thread(), by, before.asked(), clock.instant());
        return show(bot.answers().answerAgain(again, old, correction, alone ? Audience.ASKER : Audience.PLACE));
    }

    private Correction match(TakeCorrection.Outcome outcome, Interaction old, Person by) {
        if (outcome instanceof TakeCorrection.Outcome.Taken taken) {
            bot.learn().learn(taken.correction(), old.question().place(), by);
            return taken.correction();
        }
        if (outcome instanceof TakeCorrection.Outcome.OnlyThisAnswer only) {
            return only.correction();
        }
        throw new AssertionError("not taken: " + outcome);
    }

    private static Proposal proposal(Person by, Teaching teaching) {
        return new Proposal(
                CorrectionId.random(),
                by,
                teaching.text(),
                ScopeChoice.valueOf(teaching.where().name()),
                Optional.empty(),
                false,
                teaching.everyAnswer() ? Reach.EVERY_ANSWER : Reach.QUESTIONS_LIKE_THIS,
                null,
                Severity.MISLEADING,
                List.of(),
                null,
                null,
                null);
    }

    @Override
    public void undo(String person, Seen answeredAgain) {
        Correction correction = interaction(answeredAgain).answer().given().get(0);
        ChangeCorrection.Outcome outcome = bot.change().undoLatest(workspace, correction.id(), person(person));
        if (!(outcome instanceof ChangeCorrection.Outcome.Done)) {
            throw new AssertionError("not undone: " + outcome);
        }
    }

    @Override
    public void doesNotFit(String person, Seen answer) {
        Interaction interaction = interaction(answer);
        Correction only = interaction.answer().given().get(0);
        bot.judge().doesNotFit(workspace, interaction.id(), only.id(), person(person));
    }

    @Override
    public Seen use(String person, Seen answer) {
        Interaction old = interaction(answer);
        Correction offered =
                old.answer().offered().orElseThrow(() -> new AssertionError("nothing is offered below " + answer));
        ChangeCorrection.Outcome outcome = bot.judge().fits(workspace, old.id(), offered.id(), person(person));
        if (!(outcome instanceof ChangeCorrection.Outcome.Done)) {
            throw new AssertionError("not used: " + outcome);
        }
        return answerAgain(old, offered, person(person));
    }

    private Interaction interaction(Seen seen) {
        return stores.interactions()
                .find(workspace, InteractionId.of(seen.id()))
                .orElseThrow();
    }

    @Override
    public Seen now(Seen answer) {
        return Optional.ofNullable(shown.get(answer.id())).orElseThrow();
    }

    @Override
    public List<String> everythingIn(String channel) {
        return said.getOrDefault(channel, List.of());
    }

    @Override
    public void restart() {
        bot = started();
    }

    private Place place(String name) {
        Place.Privacy privacy = name.startsWith("private") ? Place.Privacy.PRIVATE : Place.Privacy.PUBLIC;
        return stores.directory()
                .save(new Place(workspace, PlaceId.random(), "C-" + name, name, privacy, false, Set.of()));
    }

    private Person person(String name) {
        Person.Standing standing = name.equals("Ana") ? Person.Standing.ADMIN : Person.Standing.MEMBER;
        String full = Optional.ofNullable(NAMES.get(name)).orElseThrow();
        return stores.directory().save(new Person(workspace, PersonId.random(), "U-" + name, full, standing, Set.of()));
    }

    @Override
    public void close() {
        encoder.close();
    }
}
