package dev.errata.bot.recall;

import dev.errata.bot.Stores;
import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.embedding.Vectors;
import dev.errata.bot.recall.applicability.LeastSure;
import dev.errata.bot.recall.applicability.Sources;
import dev.errata.bot.recall.applicability.WeighEvidence;
import dev.errata.bot.recall.judge.Judging;
import java.time.Clock;

/** Recall as the program has it, over any stores; what it does in the background it does at once. */
public final class Recalls {

    private Recalls() {}

    public static RecallInScope over(Stores stores, Vectors vectors, Clock clock) {
        return over(stores, vectors, Budget.DEFAULT, clock);
    }

    public static LeastSure leastSure(Stores stores, Vectors vectors, Clock clock) {
        return new LeastSure(stores.corrections(), stores.pastQuestions(), vectors, evidence(stores, vectors, clock));
    }

    private static WeighEvidence evidence(Stores stores, Vectors vectors, Clock clock) {
        return new WeighEvidence(sources(stores), vectors, clock, Runnable::run, CacheBudget.usual());
    }

    /** Everything that there is. */
    public static Sources sources(Stores stores) {
        return new Sources(stores.corrections(), stores.restatements(), stores.pastQuestions());
    }

    static RecallInScope over(Stores stores, Vectors vectors, Budget budget, Clock clock) {
        return over(stores, vectors, budget, clock, Judging.NONE);
    }

    static RecallInScope over(Stores stores, Vectors vectors, Budget budget, Clock clock, Judging judging) {
        return new RecallInScope(
                stores.corrections(),
                vectors,
                evidence(stores, vectors, clock),
                stores.offers(),
                workspace -> stores.strictnesses().of(workspace).thresholds(),
                budget,
                clock,
                judging);
    }
}
