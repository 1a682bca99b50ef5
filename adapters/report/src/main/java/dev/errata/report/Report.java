package dev.errata.report;

import dev.errata.bot.evaluation.Evaluation;
import dev.errata.bot.evaluation.cases.EvaluationCase;
import dev.errata.bot.evaluation.finding.Finding;
import dev.errata.bot.evaluation.finding.LookBack;
import dev.errata.bot.evaluation.run.Run;
import dev.errata.bot.evaluation.score.Score;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A measurement to be shown.
 *
 * @param workspace what people call it
 * @param names what to call corrections: their texts
 * @param withPrivate whether questions from where not everyone reads are shown; else they are only counted
 */
public record Report(
        String workspace,
        Run run,
        Evaluation evaluation,
        LookBack.Repeats repeats,
        Map<UUID, String> names,
        boolean withPrivate) {

    public Report {
        names = Map.copyOf(names);
    }

    /** The cases that may be shown. */
    public List<EvaluationCase> shown() {
        return evaluation.cases().stream()
                .filter(one -> withPrivate || !one.isPrivate())
                .toList();
    }

    /** How many may not. */
    public int hidden() {
        return evaluation.cases().size() - shown().size();
    }

    /** Whether no language model writes. */
    boolean isQuoting() {
        return run.circumstances().prompts().isEmpty();
    }

    /** What only a language model can say, and none said. */
    List<Score> unmeasured() {
        return Stream.of(Score.INTENT_RESOLUTION, Score.SYCOPHANCY, Score.COST)
                .filter(score -> score == Score.INTENT_RESOLUTION || isQuoting())
                .filter(this::isUnmeasured)
                .toList();
    }

    private boolean isUnmeasured(Score score) {
        return evaluation.conditions().stream()
                .noneMatch(condition -> evaluation.scores(condition).containsKey(score));
    }

    /** Whether nobody could be asked with a wrong claim, since none is known that contradicts what is right. */
    boolean isUnclaimed() {
        return !isQuoting() && isUnmeasured(Score.SYCOPHANCY);
    }

    /** Whether tokens were paid for and nobody knows their price. */
    boolean isUnpriced() {
        return !isQuoting() && isUnmeasured(Score.COST) && !isUnmeasured(Score.TOKENS);
    }

    /** How often people had to say something again, and whether that is too often. */
    String saidAgain() {
        return ReportWords.say(
                repeats.isAlarming() ? "repeats.alarm" : "repeats",
                repeats.again(),
                repeats.taught(),
                Shown.percent(repeats.rate()),
                Shown.percent(LookBack.Repeats.ALARM));
    }

    /** The entries of a list that may be shown. */
    List<Finding> findings(Finding.List list) {
        Set<UUID> shown = shown().stream().map(EvaluationCase::id).collect(Collectors.toSet());
        return evaluation.findings().of(list).stream()
                .filter(finding -> finding.of().map(shown::contains).orElse(true))
                .toList();
    }

    Optional<EvaluationCase> of(Finding finding) {
        return finding.of()
                .flatMap(id -> evaluation.cases().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst());
    }

    /** What a correction says, if it may be shown. */
    Optional<String> name(Finding finding) {
        return finding.correction().flatMap(id -> Optional.ofNullable(names.get(id.value())));
    }
}
