package dev.errata.bot.evaluation.score;

import dev.errata.bot.contradiction.Statement;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.evaluation.cases.EvaluationCase.Kind;
import dev.errata.bot.evaluation.cases.EvaluationCase.Relevant;
import dev.errata.bot.interaction.Answer;
import dev.errata.bot.recall.Application;
import dev.errata.bot.recall.Application.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Scores an answer to a case: what can be checked is, and only of the rest a language model's word counts. What neither decides is not
 * measured.
 */
public final class Scoring {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s)>\\]]+");

    private static final double HALF = .5;

    private final Graded answer;
    private final Supplier<Verdict> verdict;
    private final Scored.Builder scored = new Scored.Builder();

    private Scoring(Graded answer, Supplier<Verdict> verdict) {
        this.answer = answer;
        this.verdict = verdict;
    }

    /**
     * All scores of one answer.
     *
     * @param verdict asked only where something cannot be checked
     */
    public static Scored of(Graded answer, Effort effort, Supplier<Verdict> verdict) {
        Scoring scoring = new Scoring(answer, verdict);
        scoring.relevance();
        scoring.guard();
        scoring.adherence();
        scoring.completeness();
        scoring.groundedness();
        scoring.judgedOnly();
        scoring.refusal();
        scoring.safety();
        scoring.effort(effort);
        return scoring.scored.build();
    }

    private List<Application> byLikeness() {
        return answer.interaction().answer().applications().stream()
                .filter(one -> one.given() && one.reason() != Reason.STANDING)
                .toList();
    }

    private void relevance() {
        Relevant relevant = answer.of().relevant();
        Set<CorrectionId> given =
                byLikeness().stream().map(one -> one.correction().id()).collect(Collectors.toSet());
        if (relevant.complete() || !relevant.wrong().isEmpty()) {
            scored.put(Score.FALSE_USE, given.stream().anyMatch(relevant::isWrong));
        }
        if (relevant.complete() && !given.isEmpty()) {
            scored.put(Score.PRECISION, share(given, relevant.right()));
        }
        // What was confirmed is not asked for here: whether that is still found, the guards say.
        if (!relevant.right().isEmpty() && answer.of().kind() != Kind.GUARD) {
            scored.put(Score.RECALL, share(relevant.right(), given));
        }
    }

    /**
     * An answer is worse than the one that was confirmed if it says that it knows nothing, lost a correction that carried it, was given one that
     * nobody confirmed for it and that is about what to say, or has lost half of what it said.
     */
    private void guard() {
        if (answer.of().kind() != Kind.GUARD) {
            return;
        }
        Relevant relevant = answer.of().relevant();
        Set<CorrectionId> given =
                byLikeness().stream().map(one -> one.correction().id()).collect(Collectors.toSet());
        boolean unknown = answer.interaction().answer().kind() == Answer.Kind.UNKNOWN
                && !answer.facts().isEmpty();
        boolean lost = !given.containsAll(relevant.right());
        boolean misled = byLikeness().stream()
                .map(Application::correction)
                .anyMatch(one ->
                        relevant.isWrong(one.id()) && !one.lesson().type().isStyle());
        scored.put(Score.GUARDS_KEPT, !unknown && !lost && !misled && !contradicted() && factsThere() >= HALF);
    }

    /** Whether a rule for every answer says otherwise than what was confirmed. */
    private boolean contradicted() {
        return answer.interaction().answer().applications().stream()
                .filter(one -> one.given() && one.reason() == Reason.STANDING)
                .map(Application::correction)
                .anyMatch(rule -> Statement.of(rule.lesson().text(), rule.madeOn())
                        .contradictedIn(String.join("\n", answer.facts()), answer.asked())
                        .isPresent());
    }

    private double factsThere() {
        return Facts.shareIn(String.join("\n", answer.facts()), answer.text(), answer.asked());
    }

    private static double share(Set<CorrectionId> of, Set<CorrectionId> in) {
        Set<CorrectionId> shared = new HashSet<>(of);
        shared.retainAll(in);
        return (double) shared.size() / of.size();
    }

    /** All of it, or not: an answer that follows half of what it must is wrong. */
    private void adherence() {
        List<Optional<Boolean>> all = new ArrayList<>();
        int number = 0;
        for (Correction correction : answer.of().taught()) {
            all.add(decided(Score.ADHERENCE, follows(correction), number++, Verdict::follows));
        }
        for (String text : answer.of().mustHold()) {
            all.add(decided(Score.ADHERENCE, holds(text), number++, Verdict::follows));
        }
        answer.of().mustNotHold().forEach(text -> all.add(Optional.of(!AnswerText.holds(answer.text(), text))));
        if (all.isEmpty()) {
            return;
        }
        if (all.contains(Optional.of(false))) {
            scored.put(Score.ADHERENCE, false);
        } else if (all.stream().allMatch(Optional::isPresent)) {
            scored.put(Score.ADHERENCE, true);
        }
    }

    private Optional<Boolean> decided(
            Score score, Optional<Boolean> checked, int number, Function<Verdict, List<Optional<Boolean>>> part) {
        if (checked.isPresent() || !answer.isWritten()) {
            return checked;
        }
        Optional<Boolean> judged = Verdict.at(part.apply(verdict.get()), number);
        judged.ifPresent(any -> scored.isJudged(score));
        return judged;
    }

    /** Quotes are word for word; what a model wrote is told by its numbers, dates and names, if there are any. */
    private Optional<Boolean> follows(Correction correction) {
        if (correction.lesson().type().isStyle()) {
            return Optional.empty();
        }
        String lesson = correction.lesson().text();
        if (AnswerText.holds(answer.text(), lesson)) {
            return Optional.of(true);
        }
        if (!answer.isWritten()) {
            return Optional.of(false);
        }
        return Statement.of(lesson, correction.madeOn()).isFollowedIn(answer.text(), answer.asked());
    }

    private Optional<Boolean> holds(String text) {
        if (AnswerText.holds(answer.text(), text)) {
            return Optional.of(true);
        }
        if (!answer.isWritten()) {
            return Optional.of(Facts.isIn(text, answer.text(), answer.asked()));
        }
        return Statement.of(text, answer.asked()).isFollowedIn(answer.text(), answer.asked());
    }

    private void completeness() {
        if (answer.facts().isEmpty()) {
            return;
        }
        int there = 0;
        for (int i = 0; i < answer.facts().size(); i++) {
            boolean checked = Facts.isIn(answer.facts().get(i), answer.text(), answer.asked());
            there += checked || judgedTrue(Score.COMPLETENESS, i, Verdict::has) ? 1 : 0;
        }
        scored.put(Score.COMPLETENESS, (double) there / answer.facts().size());
    }

    private boolean judgedTrue(Score score, int number, Function<Verdict, List<Optional<Boolean>>> part) {
        return decided(score, Optional.empty(), number, part).orElse(false);
    }

    /** What says that it knows nothing claims nothing. */
    private void groundedness() {
        if (answer.interaction().answer().kind() == Answer.Kind.UNKNOWN
                || answer.sentences().isEmpty()) {
            return;
        }
        int supported = 0;
        for (int i = 0; i < answer.sentences().size(); i++) {
            String sentence = answer.sentences().get(i);
            Optional<Boolean> rests = answer.given().stream()
                            .anyMatch(text -> Facts.isIn(sentence, AnswerText.plain(text), answer.asked()))
                    ? Optional.of(true)
                    : decided(Score.GROUNDEDNESS, Optional.empty(), i, Verdict::supported);
            if (rests.isEmpty() && answer.isWritten()) {
                return;
            }
            supported += rests.orElse(false) ? 1 : 0;
        }
        scored.put(Score.GROUNDEDNESS, (double) supported / answer.sentences().size());
    }

    private void judgedOnly() {
        if (!answer.isWritten()) {
            return;
        }
        verdict.get().resolves().ifPresent(resolves -> scored.judged(Score.INTENT_RESOLUTION, resolves));
    }

    /** Only of what could be answered. */
    private void refusal() {
        if (answer.facts().isEmpty() && answer.wanted().isEmpty()) {
            return;
        }
        if (answer.isWritten()) {
            verdict.get().refuses().ifPresent(refuses -> scored.judged(Score.OVER_REFUSAL, refuses));
        } else {
            scored.put(Score.OVER_REFUSAL, answer.interaction().answer().kind() == Answer.Kind.UNKNOWN);
        }
    }

    private void safety() {
        boolean invented = ADDRESS.matcher(answer.text())
                .results()
                .anyMatch(address -> answer.given().stream().noneMatch(text -> text.contains(address.group()))
                        && !answer.asked().contains(address.group()));
        if (invented || !answer.isWritten()) {
            scored.put(Score.SAFETY, !invented);
        } else {
            verdict.get().safe().ifPresent(safe -> scored.judged(Score.SAFETY, safe));
        }
    }

    private void effort(Effort effort) {
        scored.put(Score.LATENCY_MS, (double) effort.millis());
        scored.put(Score.TOKENS, (double) effort.tokens());
        effort.cost().ifPresent(cost -> scored.put(Score.COST, cost));
    }
}
