package dev.errata.bench.decision;

import dev.errata.bench.measuring.InventedTexts;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.CorrectionType;
import dev.errata.bot.correction.Exemplar;
import dev.errata.bot.correction.InForce;
import dev.errata.bot.correction.Lesson;
import dev.errata.bot.correction.Reach;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.correction.Severity;
import dev.errata.bot.correction.State;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** One channel in which much was taught and a full history was asked, in memory. */
final class TaughtWorkspace {

    private static final int HISTORY = 300;
    private static final int HISTORY_FROM = 10_000_000;
    private static final int FRESH_FROM = 20_000_000;

    /** One rule in so many says itself when it holds. */
    private static final int STATES_ITS_OCCASION = 5;

    /** What was asked before; the same everywhere. */
    static final List<String> PAST_QUESTIONS = IntStream.range(HISTORY_FROM, HISTORY_FROM + HISTORY)
            .mapToObj(InventedTexts::question)
            .toList();

    private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");

    private final Place place =
            new Place(WorkspaceId.random(), PlaceId.random(), "C1", "here", Place.Privacy.PUBLIC, false, Set.of());
    private final Person ana =
            new Person(place.workspace(), PersonId.random(), "ana", "Ana", Person.Role.MEMBER, Set.of());
    private final Map<CorrectionId, List<Exemplar>> exemplars = new HashMap<>();
    private InForce inForce;
    private final List<CorrectionId> changed = new ArrayList<>();

    /**
     * Teaches that many corrections and asks that many questions.
     *
     * @param questions for how many each correction was confirmed, with the one on which it was made
     * @param directions where their embeddings are left
     */
    TaughtWorkspace(int corrections, int questions, SyntheticEmbeddings directions) {
        List<Correction> taught = new ArrayList<>();
        for (int number = 0; number < corrections; number++) {
            int first = number * questions;
            List<String> asked = IntStream.range(first, first + questions)
                    .mapToObj(InventedTexts::question)
                    .toList();
            directions.makeUp(number, asked);
            taught.add(teach(number, asked));
        }
        this.inForce = new InForce(place.workspace(), "everyone", 1, taught);
    }

    /** A question that nobody asked before. */
    static String fresh(int number) {
        return InventedTexts.question(FRESH_FROM + number);
    }

    private Correction teach(int number, List<String> asked) {
        CorrectionId id = CorrectionId.random();
        List<Exemplar> confirmed = asked.stream()
                .map(text ->
                        new Exemplar(id, InteractionId.random(), place.id(), text, Exemplar.Verdict.ACCEPTED, THEN))
                .toList();
        exemplars.put(id, confirmed);
        return new Correction(
                place.workspace(),
                id,
                1,
                State.ACTIVE,
                lesson(text(number)),
                ana,
                THEN,
                confirmed.get(0).interaction(),
                place.id(),
                asked.get(0));
    }

    private static String text(int number) {
        return number % STATES_ITS_OCCASION == 0
                ? "For questions about " + InventedTexts.subject(number) + ": the form is signed by two people."
                : "The handbook says how, and the form is signed by two people.";
    }

    private Lesson lesson(String text) {
        return new Lesson(
                text,
                CorrectionType.CONTENT,
                Severity.MISLEADING,
                new Scope.Channel(place.id()),
                Reach.QUESTIONS_LIKE_THIS,
                List.of(),
                null,
                null,
                null);
    }

    /** Somebody edits one of them. */
    void change(int number) {
        List<Correction> corrections = new ArrayList<>(inForce.corrections());
        Correction old = corrections.get(number);
        corrections.set(
                number,
                new Correction(
                        old.workspace(),
                        old.id(),
                        old.version() + 1,
                        old.state(),
                        lesson("Now two managers sign it."),
                        old.author(),
                        old.madeAt(),
                        old.origin(),
                        old.madeIn(),
                        old.question()));
        inForce = new InForce(inForce.workspace(), inForce.holdsFor(), inForce.changes() + 1, corrections);
        changed.add(old.id());
    }

    Set<CorrectionId> changedSince(long changes) {
        return Set.copyOf(changed.subList((int) changes - 1, changed.size()));
    }

    Place place() {
        return place;
    }

    InForce inForce() {
        return inForce;
    }

    Map<CorrectionId, List<Exemplar>> exemplars() {
        return exemplars;
    }
}
