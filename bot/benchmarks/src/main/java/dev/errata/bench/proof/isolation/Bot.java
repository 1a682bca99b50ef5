package dev.errata.bench.proof.isolation;

import dev.errata.bench.proof.RealStores;
import dev.errata.bench.proof.estate.Founding;
import dev.errata.bot.SettableClock;
import dev.errata.bot.Stores;
import dev.errata.bot.answer.ModelWriter;
import dev.errata.bot.answer.QuotingWriter;
import dev.errata.bot.answer.Writer;
import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.embedding.Vectors;
import dev.errata.bot.embedding.WordEncoder;
import dev.errata.bot.history.History;
import dev.errata.bot.loop.LearningLoop;
import dev.errata.bot.loop.Loops;
import dev.errata.bot.prompt.TimedCall;
import dev.errata.bot.recall.Budget;
import dev.errata.bot.recall.Recall;
import dev.errata.bot.recall.RecallInScope;
import dev.errata.bot.recall.Recalls;
import dev.errata.bot.recall.Thresholds;
import dev.errata.bot.recall.applicability.WeighEvidence;
import dev.errata.bot.recall.judge.Diligence;
import dev.errata.bot.recall.judge.Judging;
import dev.errata.bot.recall.judge.ModelJudge;
import dev.errata.storage.Database;
import dev.errata.storage.Transactions;
import dev.errata.storage.interaction.JdbiHistory;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The bot put together as the program does it, with a language model that is listened to and a clock that is set. */
final class Bot implements AutoCloseable {

    private final ExecutorService judges = Executors.newSingleThreadExecutor();
    private final SettableClock clock = new SettableClock(Founding.START);
    private final Overheard model = new Overheard();
    private final CacheBudget caches = CacheBudget.usual();
    private final Transactions transactions;
    private final Stores stores;
    private final Vectors vectors;
    private final LearningLoop loop;

    Bot(Database database) {
        this.transactions = database.working();
        this.stores = RealStores.in(transactions, caches);
        this.vectors = new Vectors(new MarkBlind(new WordEncoder()), stores.embeddings(), caches);
        this.loop = Loops.over(stores, vectors, recall(stores, vectors, clock), writer(), clock);
    }

    private Recall recall(Stores stored, Vectors embedded, Clock at) {
        WeighEvidence evidence = new WeighEvidence(Recalls.sources(stored), embedded, at, Runnable::run, caches);
        Judging judging = new Judging(
                new ModelJudge(new TimedCall(model, Duration.ofMinutes(1), judges)), workspace -> Diligence.THOROUGH);
        return new RecallInScope(
                stored.corrections(),
                embedded,
                evidence,
                stored.offers(),
                workspace -> Thresholds.DEFAULT,
                Budget.DEFAULT,
                at,
                judging);
    }

    /** Every fourth answer is quoted, as if the model were down. */
    private Writer writer() {
        Writer quoting = QuotingWriter.insteadOfModel();
        Writer telling = new ModelWriter(model, "overheard");
        return brief -> Math.floorMod(brief.question().asked().hashCode(), 4) == 0
                ? quoting.write(brief)
                : telling.write(brief);
    }

    SettableClock clock() {
        return clock;
    }

    Overheard model() {
        return model;
    }

    Transactions transactions() {
        return transactions;
    }

    Stores stores() {
        return stores;
    }

    Vectors vectors() {
        return vectors;
    }

    LearningLoop loop() {
        return loop;
    }

    History history() {
        return new JdbiHistory(transactions);
    }

    @Override
    public void close() {
        judges.shutdownNow();
    }
}
