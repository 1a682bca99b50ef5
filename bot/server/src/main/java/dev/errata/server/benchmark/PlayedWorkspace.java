package dev.errata.server.benchmark;

import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.CorrectionType;
import dev.errata.bot.correction.Exemplar;
import dev.errata.bot.correction.Exemplar.Verdict;
import dev.errata.bot.correction.Exemplars;
import dev.errata.bot.correction.InForce;
import dev.errata.bot.correction.Lesson;
import dev.errata.bot.correction.Reach;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.correction.Severity;
import dev.errata.bot.correction.State;
import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.embedding.Embeddings;
import dev.errata.bot.embedding.Vectors;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.recall.applicability.Applicability;
import dev.errata.bot.recall.applicability.Sources;
import dev.errata.bot.recall.applicability.WeighEvidence;
import dev.errata.bot.recall.background.Parameters;
import dev.errata.bot.recall.background.PastQuestions;
import dev.errata.bot.recall.occasion.Restatements;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One workspace of a benchmark, with everything in one public channel and in memory; what decides is the program's own. */
public final class PlayedWorkspace implements Exemplars, Restatements, PastQuestions {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final long PLENTY = 1L << 32;

    private final Place place = new Place(
            WorkspaceId.random(), PlaceId.random(), "C-benchmark", "benchmark", Place.Privacy.PUBLIC, false, Set.of());
    private final Person expert =
            new Person(place.workspace(), PersonId.random(), "U-expert", "Expert", Person.Role.MEMBER, Set.of());
    private final Map<CorrectionId, String> names = new LinkedHashMap<>();
    private final Map<String, Correction> corrections = new LinkedHashMap<>();
    private final Map<CorrectionId, List<Exemplar>> exemplars = new HashMap<>();
    private final Map<CorrectionId, String> restatements = new HashMap<>();
    private final List<PastQuestion> history;
    private final Vectors vectors;
    private final WeighEvidence evidence;
    private long changes;

    /**
     * Lays the workspace out before its first question.
     *
     * @param known how many of its questions each correction starts with
     * @param history oldest first
     */
    public PlayedWorkspace(
            List<Lines.CorrectionLine> taught,
            int known,
            List<String> history,
            Vectors vectors,
            Parameters parameters) {
        this.vectors = vectors;
        List<PastQuestion> newestFirst = new ArrayList<>();
        history.forEach(text -> newestFirst.add(new PastQuestion(InteractionId.random(), text)));
        Collections.reverse(newestFirst);
        this.history = List.copyOf(newestFirst);
        this.evidence = new WeighEvidence(
                new Sources(this, this, this),
                vectors,
                Clock.fixed(NOW, ZoneOffset.UTC),
                Runnable::run,
                new CacheBudget(PLENTY),
                parameters);
        for (Lines.CorrectionLine one : taught) {
            Correction correction = correction(one);
            names.put(correction.id(), one.id());
            if (corrections.put(one.id(), correction) != null) {
                throw new UnusableFile("twice", one.id(), one.workspace());
            }
            say(one.id(), one.question(), Verdict.ACCEPTED);
            one.moreQuestions().stream().limit(known - 1L).forEach(q -> say(one.id(), q, Verdict.ACCEPTED));
        }
    }

    private Correction correction(Lines.CorrectionLine taught) {
        Lesson lesson = new Lesson(
                taught.text(),
                CorrectionType.CONTENT,
                Severity.MISLEADING,
                new Scope.Channel(place.id()),
                Reach.QUESTIONS_LIKE_THIS,
                taught.tags(),
                null,
                null,
                null);
        return new Correction(
                place.workspace(),
                CorrectionId.random(),
                1,
                State.ACTIVE,
                lesson,
                expert,
                NOW,
                InteractionId.random(),
                place.id(),
                taught.question());
    }

    /** Somebody says that a correction applies to a question, or that it does not. */
    void say(String correction, String question, Verdict verdict) {
        CorrectionId id = idOf(correction);
        exemplars
                .computeIfAbsent(id, any -> new ArrayList<>())
                .add(new Exemplar(id, InteractionId.random(), place.id(), question, verdict, NOW));
        changes++;
    }

    /** A language model says when a correction holds. */
    void restate(String correction, String line) {
        restatements.put(idOf(correction), line);
        changes++;
    }

    private CorrectionId idOf(String correction) {
        Correction about = corrections.get(correction);
        if (about == null) {
            throw new UnusableFile("no-correction", correction);
        }
        return about.id();
    }

    /** By the benchmark's names. */
    public Map<String, Applicability> decide(String question) {
        Embedding embedding = vectors.ofAsked(place.workspace(), question);
        InForce part = new InForce(place.workspace(), "everyone", changes, List.copyOf(corrections.values()));
        evidence.prepare(place, List.of(part));
        return evidence.weigh(place, question, embedding, List.of(part)).stream()
                .collect(Collectors.toMap(
                        a -> names.getOrDefault(a.correction().id(), ""), a -> a, (a, b) -> a, LinkedHashMap::new));
    }

    @Override
    public Map<CorrectionId, List<Exemplar>> exemplars(WorkspaceId workspace, Collection<CorrectionId> ids) {
        return ids.stream()
                .filter(exemplars::containsKey)
                .collect(Collectors.toMap(id -> id, id -> List.copyOf(exemplars.getOrDefault(id, List.of()))));
    }

    @Override
    public Optional<Set<CorrectionId>> changedSince(WorkspaceId workspace, long changes) {
        return Optional.empty();
    }

    @Override
    public Map<CorrectionId, String> of(WorkspaceId workspace, Collection<CorrectionId> ids) {
        return restatements;
    }

    @Override
    public void record(Correction correction, String line) {
        restatements.put(correction.id(), line);
    }

    @Override
    public List<PastQuestion> newest(Place of, int most) {
        return history.subList(0, Math.min(most, history.size()));
    }

    /** Embeddings that are stored nowhere: everything that is needed stays in memory while a command runs. */
    public static final class Unstored implements Embeddings {

        @Override
        public Map<String, Embedding> find(WorkspaceId workspace, String model, Collection<String> texts) {
            return Map.of();
        }

        @Override
        public void save(WorkspaceId workspace, String model, Map<String, Embedding> embeddings) {}
    }
}
