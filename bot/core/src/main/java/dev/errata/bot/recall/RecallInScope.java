package dev.errata.bot.recall;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.correction.Exemplar;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.embedding.Vectors;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.Question;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.recall.Application.Reason;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Scope and state are asked of the store; applicability decides; precedence orders; the budget cuts. */
public final class RecallInScope implements Recall {

    /** Corrections that came close are kept to explain an answer; this many are enough. */
    private static final int HELD_BACK_TO_KEEP = 10;

    private final Corrections corrections;
    private final Vectors vectors;
    private final Applicability applicability;
    private final Budget budget;
    private final Clock clock;

    public RecallInScope(
            Corrections corrections, Vectors vectors, Applicability applicability, Budget budget, Clock clock) {
        this.corrections = corrections;
        this.vectors = vectors;
        this.applicability = applicability;
        this.budget = budget;
        this.clock = clock;
    }

    @Override
    public Recalled recall(Question question, String standalone, Optional<Correction> always) {
        List<Correction> inScope = corrections.inScope(question.place(), question.asker(), clock.instant());
        List<Candidate> candidates = candidates(question.workspace(), inScope);
        List<Application> decided = decide(vectors.ofAsked(question.workspace(), standalone), candidates, always);
        List<Application> settled = budget.cut(override(question.place(), decided, candidates));
        return new Recalled(ordered(settled));
    }

    private List<Candidate> candidates(WorkspaceId workspace, List<Correction> inScope) {
        List<CorrectionId> ids = inScope.stream()
                .filter(c -> !c.lesson().isStanding())
                .map(Correction::id)
                .toList();
        Map<CorrectionId, List<Exemplar>> exemplars = corrections.exemplars(workspace, ids);
        Map<String, Embedding> embeddings = vectors.of(
                workspace,
                exemplars.values().stream()
                        .flatMap(List::stream)
                        .map(Exemplar::question)
                        .toList());
        return inScope.stream()
                .map(c -> new Candidate(
                        c,
                        exemplars.getOrDefault(c.id(), List.of()).stream()
                                .map(e -> new Candidate.Known(e, embedded(embeddings, e)))
                                .toList()))
                .toList();
    }

    private static Embedding embedded(Map<String, Embedding> embeddings, Exemplar exemplar) {
        Embedding embedding = embeddings.get(exemplar.question());
        if (embedding == null) {
            throw new IllegalStateException("no embedding for an exemplar of correction " + exemplar.correction());
        }
        return embedding;
    }

    private List<Application> decide(Embedding question, List<Candidate> candidates, Optional<Correction> always) {
        List<Application> decided = new ArrayList<>();
        always.ifPresent(c -> decided.add(new Application(c, true, 1, Reason.JUST_MADE, c.origin())));
        for (Candidate candidate : candidates) {
            Correction correction = candidate.correction();
            if (always.isPresent() && always.get().id().equals(correction.id())) {
                continue;
            }
            decided.add(
                    correction.lesson().isStanding()
                            ? new Application(correction, true, 1, Reason.STANDING, null)
                            : applicability.decide(question, candidate));
        }
        return decided;
    }

    /** Holds back what a correction on the same subject makes superfluous. The one just made is never held back. */
    private static List<Application> override(Place place, List<Application> decided, List<Candidate> candidates) {
        Map<CorrectionId, Candidate> byId = new HashMap<>();
        candidates.forEach(c -> byId.put(c.correction().id(), c));
        List<Application> given = decided.stream()
                .filter(a -> a.given() && a.reason() != Reason.STANDING)
                .toList();
        List<Application> strong =
                given.stream().filter(a -> silences(a, place)).toList();
        Set<CorrectionId> overridden = given.stream()
                .filter(a -> a.reason() != Reason.JUST_MADE)
                .filter(a -> strong.stream().anyMatch(other -> overrides(other, a, byId)))
                .map(a -> a.correction().id())
                .collect(Collectors.toSet());
        return decided.stream()
                .map(a -> overridden.contains(a.correction().id()) ? a.heldBack(Reason.OVERRIDDEN) : a)
                .toList();
    }

    /** What one person likes comes first, but where others read along it does not take away what they were taught. */
    private static boolean silences(Application application, Place place) {
        return place.isDirect() || !(application.correction().scope() instanceof Scope.Me);
    }

    private static boolean overrides(Application one, Application other, Map<CorrectionId, Candidate> byId) {
        return Precedence.overrides(one.correction(), other.correction())
                && onTheSameSubject(
                        byId.get(one.correction().id()),
                        byId.get(other.correction().id()));
    }

    private static boolean onTheSameSubject(@Nullable Candidate one, @Nullable Candidate other) {
        return one != null && other != null && one.likeness(other) >= CosineApplicability.THRESHOLD;
    }

    private static List<Application> ordered(List<Application> settled) {
        List<Application> ordered = new ArrayList<>(settled.stream()
                .filter(Application::given)
                .sorted(Comparator.comparing(Application::correction, Precedence.ORDER))
                .toList());
        settled.stream()
                .filter(a -> !a.given())
                .sorted(Comparator.comparingDouble(Application::probability).reversed())
                .limit(HELD_BACK_TO_KEEP)
                .forEach(ordered::add);
        return ordered;
    }
}
