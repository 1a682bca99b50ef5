package dev.errata.bot.recall;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.recall.Application.Judgement;
import dev.errata.bot.recall.applicability.Applicability;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which of what is weighed goes to the judge: the few most probable that are neither sure enough to be given nor hardly worth a question.
 *
 * @param wanted whether a workspace wants a judge
 */
public record Judging(Judge judge, Predicate<WorkspaceId> wanted) {

    /** Where nobody is asked. */
    public static final Judging NONE = new Judging(Judge.NONE, workspace -> false);

    private static final int MOST = 4;

    /** What was said of each correction that the judge has looked at. */
    Map<CorrectionId, Judgement> of(
            WorkspaceId workspace, String question, List<Applicability> weighed, Thresholds bar) {
        List<Correction> uncertain = weighed.stream()
                .filter(found -> !bar.give(found) && bar.leavesOpen(2 * found.probability()))
                .limit(MOST)
                .map(Applicability::correction)
                .toList();
        if (uncertain.isEmpty() || !wanted.test(workspace)) {
            return Map.of();
        }
        return judge.fitting(question, uncertain)
                .map(fitting -> uncertain.stream()
                        .collect(Collectors.toMap(
                                Correction::id,
                                c -> fitting.contains(c.id()) ? Judgement.FITS : Judgement.DOES_NOT_FIT)))
                .orElse(Map.of());
    }
}
