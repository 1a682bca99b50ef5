package dev.errata.bot.recall.judge;

import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.recall.applicability.Applicability;
import dev.errata.bot.recall.judge.Judge.Candidate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Which of what is weighed goes to the judge: the most probable, be they sure or not. What people said of nearly the same words is not judged
 * again, and a question that says nothing is not either.
 *
 * @param diligence what a workspace wants
 */
public record Judging(Judge judge, Function<WorkspaceId, Diligence> diligence) {

    /** Where nobody is asked. */
    public static final Judging NONE = new Judging(Judge.NONE, workspace -> Diligence.OFF);

    /**
     * Begins to judge, and does not wait for it.
     *
     * @param weighed the most probable first
     * @return waits; what was said of each correction that the judge has looked at
     */
    public Supplier<Map<CorrectionId, Judgement>> of(
            WorkspaceId workspace, String question, List<Applicability> weighed) {
        List<Candidate> candidates = candidates(weighed, diligence.apply(workspace));
        if (candidates.isEmpty()) {
            return Map::of;
        }
        Supplier<Optional<Set<CorrectionId>>> applying = judge.applying(question, candidates);
        return () -> applying.get()
                .map(fitting -> candidates.stream()
                        .map(candidate -> candidate.correction().id())
                        .collect(Collectors.toMap(
                                id -> id, id -> fitting.contains(id) ? Judgement.FITS : Judgement.DOES_NOT_FIT)))
                .orElse(Map.of());
    }

    /** What of that which is weighed is judged. */
    public static List<Candidate> candidates(List<Applicability> weighed, Diligence wanted) {
        return weighed.stream()
                .filter(found -> found.probability() >= wanted.from() || found.unread())
                .filter(found -> !found.settled() && !found.empty())
                .limit(wanted.most())
                .map(found -> new Candidate(found.correction(), found.confirmedFor()))
                .toList();
    }
}
