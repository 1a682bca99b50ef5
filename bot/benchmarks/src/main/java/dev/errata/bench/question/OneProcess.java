package dev.errata.bench.question;

import dev.errata.bot.answer.AnswerQuestion;
import dev.errata.bot.answer.JoinedStandalone;
import dev.errata.bot.answer.QuotingWriter;
import dev.errata.bot.answer.ThreadMemory;
import dev.errata.bot.answer.Writer;
import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.embedding.Embeddings;
import dev.errata.bot.embedding.Encoder;
import dev.errata.bot.embedding.Vectors;
import dev.errata.bot.interaction.Interactions;
import dev.errata.bot.knowledge.Documents;
import dev.errata.bot.knowledge.FindPassages;
import dev.errata.bot.knowledge.Passages;
import dev.errata.bot.question.Directory;
import dev.errata.bot.recall.Budget;
import dev.errata.bot.recall.Recall;
import dev.errata.bot.recall.RecallInScope;
import dev.errata.bot.recall.Thresholds;
import dev.errata.bot.recall.applicability.Sources;
import dev.errata.bot.recall.applicability.WeighEvidence;
import dev.errata.bot.recall.background.PastQuestions;
import dev.errata.bot.recall.judge.Judging;
import dev.errata.bot.recall.occasion.Restatements;
import dev.errata.bot.trace.Traces;
import dev.errata.models.BgeSmallEncoder;
import dev.errata.storage.Database;
import dev.errata.storage.correction.Forgettings;
import dev.errata.storage.correction.JdbiCorrections;
import dev.errata.storage.correction.JdbiRestatements;
import dev.errata.storage.interaction.JdbiInteractions;
import dev.errata.storage.interaction.JdbiOffers;
import dev.errata.storage.interaction.JdbiPastQuestions;
import dev.errata.storage.knowledge.JdbiDocuments;
import dev.errata.storage.knowledge.JdbiEmbeddings;
import dev.errata.storage.knowledge.JdbiPassages;
import dev.errata.storage.server.EmbeddedServer;
import dev.errata.storage.workspace.JdbiDirectory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The bot without platforms and without a model, put together as the program does it, with its ports listened at. */
final class OneProcess implements AutoCloseable {

    private final EmbeddedServer server;
    private final BgeSmallEncoder encoder;
    private final Database database;
    private final TimedPorts parts;
    private final CacheBudget caches = CacheBudget.usual();
    private final Map<String, Embedding> encoded = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ExecutorService background = Executors.newSingleThreadExecutor();

    private OneProcess(EmbeddedServer server, BgeSmallEncoder encoder, Database database, TimedPorts parts) {
        this.server = server;
        this.encoder = encoder;
        this.database = database;
        this.parts = parts;
    }

    static OneProcess open(Path dataDir, TimedPorts parts) {
        BgeSmallEncoder encoder = BgeSmallEncoder.open(dataDir.resolve("encoder"));
        EmbeddedServer server = EmbeddedServer.open(dataDir);
        return new OneProcess(server, encoder, Database.open(server.login(), server.login()), parts);
    }

    Directory directory() {
        return new JdbiDirectory(database.working());
    }

    Corrections corrections() {
        return new JdbiCorrections(database.working(), new Forgettings(), caches);
    }

    Interactions interactions() {
        return new JdbiInteractions(database.working());
    }

    Passages passages() {
        return new JdbiPassages(database.working(), caches);
    }

    Documents documents() {
        return new JdbiDocuments(database.working());
    }

    Embeddings embeddings() {
        return new JdbiEmbeddings(database.working());
    }

    Encoder encoder() {
        return encoder;
    }

    /** Really encoded, each text once for all workspaces: filling many of them takes long enough. */
    Map<String, Embedding> encoded(List<String> texts) {
        Map<String, Embedding> embeddings = new LinkedHashMap<>();
        texts.forEach(text -> embeddings.put(text, encoded.computeIfAbsent(text, encoder::encode)));
        return embeddings;
    }

    AnswerQuestion answers() {
        Clock clock = Clock.systemUTC();
        Corrections corrections = parts.of(Corrections.class, corrections());
        Interactions interactions = parts.of(Interactions.class, interactions());
        Vectors vectors =
                new Vectors(parts.of(Encoder.class, encoder), parts.of(Embeddings.class, embeddings()), caches);
        PastQuestions past = parts.of(PastQuestions.class, new JdbiPastQuestions(database.working()));
        WeighEvidence evidence = new WeighEvidence(
                new Sources(corrections, parts.of(Restatements.class, new JdbiRestatements(database.working())), past),
                vectors,
                clock,
                background,
                caches);
        Recall recall = new RecallInScope(
                corrections,
                vectors,
                evidence,
                new JdbiOffers(database.working()),
                workspace -> Thresholds.DEFAULT,
                Budget.DEFAULT,
                clock,
                Judging.NONE);
        return new AnswerQuestion(
                new ThreadMemory(corrections, clock),
                new JoinedStandalone(),
                parts.of(Recall.class, recall),
                new FindPassages(parts.of(Passages.class, passages()), vectors, threads),
                parts.of(Writer.class, QuotingWriter.alone()),
                interactions,
                clock,
                Traces.NONE);
    }

    @Override
    public void close() {
        threads.shutdown();
        background.shutdownNow();
        encoder.close();
        database.close();
        server.close();
    }
}
