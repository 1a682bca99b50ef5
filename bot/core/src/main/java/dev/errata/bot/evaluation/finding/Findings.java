package dev.errata.bot.evaluation.finding;

import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.evaluation.cases.EvaluationCase;
import dev.errata.bot.evaluation.cases.EvaluationCase.Kind;
import dev.errata.bot.evaluation.finding.Finding.Lever;
import dev.errata.bot.evaluation.outcome.Condition;
import dev.errata.bot.evaluation.outcome.Outcome;
import dev.errata.bot.evaluation.outcome.Outcome.Recollection;
import dev.errata.bot.evaluation.score.Score;
import dev.errata.bot.recall.Application.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything to look at, in the order of the cases. */
public record Findings(List<Finding> all) {

    public Findings {
        all = List.copyOf(all);
    }

    /** Those of one kind. */
    public List<Finding> of(Finding.List list) {
        return all.stream().filter(finding -> finding.list() == list).toList();
    }

    /** The same with more. */
    public Findings and(List<Finding> more) {
        return new Findings(Stream.concat(all.stream(), more.stream()).toList());
    }

    /** What the answers with corrections show, beside those without. */
    public static Findings of(List<EvaluationCase> cases, Map<Condition, List<Outcome>> outcomes) {
        Map<UUID, Outcome> without = outcomes.getOrDefault(Condition.WITHOUT, List.of()).stream()
                .collect(Collectors.toMap(Outcome::of, Function.identity()));
        Map<UUID, EvaluationCase> byId =
                cases.stream().collect(Collectors.toMap(EvaluationCase::id, Function.identity()));
        List<Finding> found = new ArrayList<>();
        for (Outcome outcome : outcomes.getOrDefault(Condition.WITH, List.of())) {
            EvaluationCase one = byId.get(outcome.of());
            if (one != null && !outcome.failed()) {
                found.addAll(
                        one.kind() == Kind.GUARD
                                ? ofGuard(one, outcome)
                                : ofCase(one, outcome, Optional.ofNullable(without.get(one.id()))));
            }
        }
        return new Findings(found);
    }

    private static List<Finding> ofGuard(EvaluationCase guard, Outcome outcome) {
        if (!outcome.scored().of(Score.GUARDS_KEPT).equals(Optional.of(0.0))) {
            return List.of();
        }
        Optional<CorrectionId> misleading = outcome.recalled().stream()
                .filter(one -> one.given() && guard.relevant().isWrong(one.correction()))
                .map(Recollection::correction)
                .findFirst();
        Optional<Recollection> lost = outcome.recalled().stream()
                .filter(one -> !one.given() && guard.relevant().right().contains(one.correction()))
                .findFirst();
        Lever lever = misleading.isPresent()
                ? Lever.NOT_WHEN
                : lost.map(one -> lever(one.reason())).orElse(Lever.DOCUMENT);
        return List.of(new Finding(
                Finding.List.HURT_A_GUARD,
                Optional.of(guard.id()),
                misleading.or(() -> lost.map(Recollection::correction)),
                lever));
    }

    private static List<Finding> ofCase(EvaluationCase one, Outcome outcome, Optional<Outcome> without) {
        List<Finding> found = new ArrayList<>();
        for (CorrectionId right : one.relevant().right()) {
            if (!outcome.wasGiven(right)) {
                Lever lever = outcome.recalled().stream()
                        .filter(recalled -> recalled.correction().equals(right))
                        .map(recalled -> lever(recalled.reason()))
                        .findFirst()
                        .orElse(Lever.EXEMPLAR);
                found.add(new Finding(Finding.List.NOT_APPLIED, Optional.of(one.id()), Optional.of(right), lever));
            } else if (helpedNothing(outcome, without)) {
                found.add(
                        new Finding(Finding.List.DID_NOT_HELP, Optional.of(one.id()), Optional.of(right), Lever.TEXT));
            }
        }
        return found;
    }

    /** It is not followed, or the answer is further from the accepted one than without it. */
    private static boolean helpedNothing(Outcome outcome, Optional<Outcome> without) {
        boolean unfollowed = outcome.scored().of(Score.ADHERENCE).equals(Optional.of(0.0));
        double before =
                without.flatMap(one -> one.scored().of(Score.COMPLETENESS)).orElse(0.0);
        double after = outcome.scored().of(Score.COMPLETENESS).orElse(1.0);
        return unfollowed || after < before;
    }

    private static Lever lever(Reason reason) {
        return switch (reason) {
            case EXCEPTED -> Lever.NOT_WHEN;
            case OTHERS_READ, OVERRIDDEN, CONTRADICTED, DISPUTED -> Lever.SCOPE;
            case OVER_BUDGET -> Lever.REACH;
            case NEEDS_MODEL -> Lever.MODEL;
            default -> Lever.EXEMPLAR;
        };
    }
}
