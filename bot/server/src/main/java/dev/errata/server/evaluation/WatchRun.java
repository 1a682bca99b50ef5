package dev.errata.server.evaluation;

import dev.errata.bot.evaluation.Evaluate;
import dev.errata.bot.evaluation.cases.EvaluationCase;
import dev.errata.bot.evaluation.outcome.Condition;
import dev.errata.bot.evaluation.outcome.Outcome;
import dev.errata.bot.evaluation.run.Run;
import dev.errata.bot.evaluation.run.Runs;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.spending.Ledger;
import dev.errata.server.terminal.ProgressBar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps what comes of a run while it goes on, so that it can be gone on with, and shows how far it is. */
final class WatchRun implements Evaluate.Watch {

    /** So many outcomes may be lost with the process. */
    private static final int AT_ONCE = 25;

    private final Runs runs;
    private final WorkspaceId workspace;
    private final Run run;
    private final Ledger ledger;
    private final ProgressBar progress;
    private final Map<Key, Outcome> known = new HashMap<>();
    private final List<Outcome> unkept = new ArrayList<>();

    private record Key(UUID of, Condition condition) {}

    WatchRun(Runs runs, WorkspaceId workspace, Run run, Ledger ledger, ProgressBar progress) {
        this.runs = runs;
        this.workspace = workspace;
        this.run = run;
        this.ledger = ledger;
        this.progress = progress;
        runs.outcomes(workspace, run.id())
                .forEach(outcome -> known.put(new Key(outcome.of(), outcome.condition()), outcome));
    }

    @Override
    public void begins(int answers) {
        progress.found(answers);
    }

    @Override
    public Optional<Outcome> known(EvaluationCase one, Condition condition) {
        return Optional.ofNullable(known.get(new Key(one.id(), condition)));
    }

    /** What a language model did not write is asked for again when the run is gone on with. */
    @Override
    public void answered(EvaluationCase one, Optional<Outcome> outcome) {
        outcome.filter(made -> !made.failed()).ifPresent(unkept::add);
        if (unkept.size() >= AT_ONCE) {
            keep();
        }
        progress.done(one.place().name());
    }

    @Override
    public boolean goesOn() {
        return !Thread.currentThread().isInterrupted() && !ledger.isExhausted();
    }

    void keep() {
        runs.keep(workspace, run.id(), unkept);
        unkept.clear();
    }
}
