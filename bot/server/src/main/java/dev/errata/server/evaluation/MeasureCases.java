package dev.errata.server.evaluation;

import dev.errata.bot.evaluation.Evaluate;
import dev.errata.bot.evaluation.Evaluation;
import dev.errata.bot.evaluation.cases.EvaluationCase;
import dev.errata.bot.evaluation.outcome.Condition;
import dev.errata.bot.evaluation.run.Circumstances;
import dev.errata.bot.evaluation.run.Run;
import dev.errata.bot.evaluation.run.Runs;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.server.terminal.NotDone;
import dev.errata.server.terminal.ProgramWords;
import dev.errata.server.terminal.ProgressBar;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Measures cases of one workspace from begin to end, and keeps what came of it. */
final class MeasureCases {

    /** Runs that are looked through for the last one of the same cases. */
    private static final int LATEST = 200;

    private final Measuring measuring;
    private final WorkspaceId workspace;
    private final Runs runs;
    private final Wanted wanted;
    private final Circumstances circumstances;
    private final Optional<Run> last;
    private final Clock clock = Clock.systemUTC();

    /**
     * What is to be measured.
     *
     * @param in what the cases are called together, such as the name of a channel
     * @param conditions none for all that differ
     * @param orders in which corrections are learnt for the curve
     */
    record Wanted(String in, List<EvaluationCase> cases, Set<Condition> conditions, int orders) {}

    /** A run that ended, with all that came of it. */
    record Measured(Run run, Evaluation evaluation) {}

    MeasureCases(Measuring measuring, WorkspaceId workspace, Runs runs, Wanted wanted) {
        this.measuring = measuring;
        this.workspace = workspace;
        this.runs = runs;
        this.wanted = wanted;
        this.circumstances = measuring.circumstances(wanted.cases());
        this.last = runs.list(workspace, LATEST).stream()
                .filter(run -> run.measuredIn().equals(wanted.in()))
                .findFirst();
    }

    /** The last run of these cases, if nothing has changed since it ended. */
    Optional<Run> unchanged() {
        return last.filter(run -> run.ended().isPresent() && isTheSame(run));
    }

    /** The last run of these cases, if it was interrupted and nothing has changed since. */
    Optional<Run> interrupted() {
        return last.filter(run -> run.ended().isEmpty() && isTheSame(run));
    }

    private boolean isTheSame(Run run) {
        return run.circumstances().equals(circumstances);
    }

    /**
     * Measures.
     *
     * @param before a run to go on with, if that is wanted
     * @throws NotDone if it was stopped, or its tokens are used up; it can be gone on with
     */
    Measured measure(Optional<Run> before, ProgressBar progress) {
        Run run = before.orElseGet(this::begun);
        WatchRun watch = new WatchRun(runs, workspace, run, measuring.ledger(), progress);
        Evaluation measured = measured(run.id(), watch);
        measuring.forgetUnused();
        Evaluation evaluation = new Evaluation(
                measured.cases(),
                measured.outcomes(),
                measured.curve(),
                measured.findings().and(measuring.lookBack().findings(workspace)));
        Run ended = run.ended(
                clock.instant(),
                evaluation.hurtGuards().size(),
                evaluation.conditions().stream().collect(Collectors.toMap(condition -> condition, evaluation::scores)),
                evaluation.curve());
        runs.end(workspace, ended);
        return new Measured(ended, evaluation);
    }

    private Run begun() {
        Run run = Run.begun(clock.instant(), wanted.in(), circumstances);
        runs.begin(workspace, run);
        return run;
    }

    private Evaluation measured(UUID run, WatchRun watch) {
        try {
            return measuring
                    .evaluate()
                    .run(new Evaluate.Plan(run, wanted.cases(), conditions(), wanted.orders()), watch);
        } catch (Evaluate.Stopped e) {
            throw new NotDone(
                    measuring.ledger().isExhausted()
                            ? ProgramWords.say(
                                    "evaluate.budget", measuring.ledger().most().orElse(0))
                            : ProgramWords.say("evaluate.stopped"));
        } finally {
            watch.keep();
        }
    }

    /** Where nobody judges, the arithmetic is what decides anyway. */
    private Set<Condition> conditions() {
        if (!wanted.conditions().isEmpty()) {
            return wanted.conditions();
        }
        Set<Condition> all = EnumSet.allOf(Condition.class);
        if (!measuring.isJudged()) {
            all.remove(Condition.ARITHMETIC);
        }
        return all;
    }
}
