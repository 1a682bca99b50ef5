package dev.errata.bench.question;

import dev.errata.bench.measuring.InventedTexts;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.CorrectionType;
import dev.errata.bot.correction.Lesson;
import dev.errata.bot.correction.Reach;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.correction.Severity;
import dev.errata.bot.correction.State;
import dev.errata.bot.interaction.Answer;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Writing;
import dev.errata.bot.knowledge.Document;
import dev.errata.bot.knowledge.DocumentId;
import dev.errata.bot.knowledge.Passage;
import dev.errata.bot.knowledge.PassageId;
import dev.errata.bot.knowledge.Windows;
import dev.errata.bot.question.Installation;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.Question;
import dev.errata.bot.question.ThreadId;
import dev.errata.bot.question.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** A workspace in which much was taught and much was read. */
final class BigWorkspace {

    private static final int ELSEWHERE = 2_000;
    private static final int OTHER_CHANNELS = 20;
    private static final int DOCUMENTS = 200;
    private static final int PASSAGES_IN_EACH = 10;

    private final OneProcess bot;
    private final WorkspaceId workspace;
    private final Place here;
    private final List<Place> elsewhere;
    private final Person asker;
    private final int inScope;

    private BigWorkspace(
            OneProcess bot, WorkspaceId workspace, Place here, List<Place> elsewhere, Person asker, int inScope) {
        this.bot = bot;
        this.inScope = inScope;
        this.workspace = workspace;
        this.here = here;
        this.elsewhere = elsewhere;
        this.asker = asker;
    }

    /**
     * Fills it unless it was filled before.
     *
     * @param inScope how many corrections hold where questions are asked
     */
    static BigWorkspace in(OneProcess bot, int number, int inScope) {
        Installation installation = new Installation("local", "big-" + number + "-" + inScope, "big");
        boolean filled = bot.directory().findWorkspace(installation).isPresent();
        WorkspaceId workspace = bot.directory().workspace(installation);
        List<Place> elsewhere = IntStream.range(0, OTHER_CHANNELS)
                .mapToObj(i -> channel(bot, workspace, "other-" + i))
                .toList();
        Person asker = bot.directory()
                .save(new Person(workspace, PersonId.random(), "ana", "Ana", Person.Role.ADMIN, Set.of()));
        BigWorkspace big = new BigWorkspace(bot, workspace, channel(bot, workspace, "here"), elsewhere, asker, inScope);
        if (!filled) {
            IntStream.range(0, DOCUMENTS).parallel().forEach(big::read);
            IntStream.range(0, inScope + ELSEWHERE).parallel().forEach(big::teach);
        }
        return big;
    }

    private static Place channel(OneProcess bot, WorkspaceId workspace, String name) {
        return bot.directory()
                .save(new Place(workspace, PlaceId.random(), name, name, Place.Privacy.PUBLIC, false, Set.of()));
    }

    /** Half of those that hold here are for the channel, half for everyone. */
    private void teach(int number) {
        teach(number, number < inScope);
    }

    /** Something new that holds here. */
    void teachAnother(int number) {
        teach(inScope + ELSEWHERE + number, true);
    }

    private void teach(int number, boolean holdsHere) {
        Place place = holdsHere ? here : elsewhere.get(number % elsewhere.size());
        Scope scope = holdsHere && number % 2 == 0 ? new Scope.Everyone() : new Scope.Channel(place.id());
        Question question = question(place, InventedTexts.question(number));
        Answer answer = new Answer(
                Answer.Kind.UNKNOWN,
                "I don't know yet.",
                List.of(),
                List.of(),
                null,
                new Writing("quoting", "none", 0, 0, 5, 1));
        bot.interactions()
                .record(new Interaction(
                        question, question.asked(), answer, Optional.empty(), Interaction.Audience.PLACE));
        Lesson lesson = new Lesson(
                "Number " + number + " of the handbook says how, and the form is signed by two people.",
                CorrectionType.CONTENT,
                Severity.MISLEADING,
                scope,
                Reach.QUESTIONS_LIKE_THIS,
                List.of(),
                null,
                null,
                null);
        bot.corrections()
                .take(new Correction(
                        workspace,
                        CorrectionId.random(),
                        1,
                        State.ACTIVE,
                        lesson,
                        asker,
                        Instant.now(),
                        question.id(),
                        place.id(),
                        question.asked()));
        bot.embeddings().save(workspace, bot.encoder().model(), bot.encoded(List.of(question.asked())));
    }

    private void read(int number) {
        DocumentId id = DocumentId.random();
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < PASSAGES_IN_EACH; i++) {
            int which = number * PASSAGES_IN_EACH + i;
            passages.add(new Passage(
                    PassageId.random(),
                    id,
                    "Handbook " + number,
                    i,
                    InventedTexts.subject(which),
                    InventedTexts.passage(which)));
        }
        Document document = new Document(
                workspace,
                id,
                Optional.empty(),
                number + ".md",
                "Handbook " + number,
                Optional.empty(),
                "%064d".formatted(number));
        bot.documents().replace(document, passages, bot.encoder().model(), bot.encoded(Windows.ofAll(passages)));
    }

    /** A question that nobody asked before, in a thread of its own. */
    Question fresh(int number) {
        return question(here, InventedTexts.question(inScope + ELSEWHERE + number));
    }

    private Question question(Place place, String asked) {
        InteractionId id = InteractionId.random();
        return new Question(id, place, new ThreadId(id.toString()), asker, asked, Instant.now());
    }
}
