package dev.errata.server;

import dev.errata.bot.answer.AnswerQuestion;
import dev.errata.bot.answer.JoinedStandalone;
import dev.errata.bot.answer.ModelWriter;
import dev.errata.bot.answer.QuotingWriter;
import dev.errata.bot.answer.RewrittenStandalone;
import dev.errata.bot.answer.Standalone;
import dev.errata.bot.answer.ThreadMemory;
import dev.errata.bot.answer.WriteOrQuote;
import dev.errata.bot.answer.Writer;
import dev.errata.bot.aside.Aside;
import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.correction.teaching.Resemblance;
import dev.errata.bot.disagreement.Comparison;
import dev.errata.bot.disagreement.Disagreements;
import dev.errata.bot.disagreement.ModelRelationJudge;
import dev.errata.bot.disagreement.RelationJudge;
import dev.errata.bot.embedding.Vectors;
import dev.errata.bot.evaluation.Means;
import dev.errata.bot.evaluation.score.ModelGrader;
import dev.errata.bot.knowledge.FindPassages;
import dev.errata.bot.knowledge.ingest.IngestDocuments;
import dev.errata.bot.loop.LearningLoop;
import dev.errata.bot.loop.ShownCorrections.Screens;
import dev.errata.bot.people.Deciders;
import dev.errata.bot.prompt.TimedCall;
import dev.errata.bot.question.Installation;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.recall.Budget;
import dev.errata.bot.recall.LearnCorrection;
import dev.errata.bot.recall.RecallInScope;
import dev.errata.bot.recall.RecentStrictness;
import dev.errata.bot.recall.applicability.LeastSure;
import dev.errata.bot.recall.applicability.WeighEvidence;
import dev.errata.bot.recall.judge.Diligence;
import dev.errata.bot.recall.judge.Judge;
import dev.errata.bot.recall.judge.Judging;
import dev.errata.bot.recall.judge.ModelJudge;
import dev.errata.bot.recall.occasion.ModelRestater;
import dev.errata.bot.recall.occasion.Restater;
import dev.errata.bot.recall.occasion.Restating;
import dev.errata.bot.recall.suggestion.ModelSuggester;
import dev.errata.bot.recall.suggestion.Suggester;
import dev.errata.bot.recall.suggestion.Suggesting;
import dev.errata.bot.reply.ModelReplyJudge;
import dev.errata.bot.reply.ReplyJudge;
import dev.errata.bot.spending.Ledger;
import dev.errata.bot.trace.TracedModel;
import dev.errata.bot.trace.Traces;
import dev.errata.chat.queue.RefreshQueue;
import dev.errata.documents.FileDocuments;
import dev.errata.models.BgeSmallEncoder;
import dev.errata.models.ResilientChatModel;
import dev.errata.server.metrics.Metrics;
import dev.errata.server.settings.Settings;
import dev.errata.storage.Database;
import dev.errata.storage.delivery.JdbiDeliveries;
import dev.errata.storage.delivery.WorkerSettings;
import dev.errata.web.Playground;
import dev.errata.web.company.Company;
import dev.errata.web.company.FirstDay;
import dev.errata.web.company.LocalAccount;
import dev.errata.web.company.OwnWorkplace;
import dev.errata.web.company.SampleWorkplace;
import dev.errata.web.surface.Learning;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The bot without any platform: the readable list of {@code new}, bottom up. */
public final class Bot implements AutoCloseable {

    private static final int JUDGED_AT_ONCE = 32;

    /** Nobody waits for it. */
    private static final Duration TO_RESTATE = Duration.ofSeconds(20);

    private static final int RESTATED_AFTER_ANOTHER = 100;

    private static final int SEARCHED_AT_ONCE = 32;

    private final ExecutorService background;
    private final ExecutorService judging;
    private final ExecutorService restating;
    private final ExecutorService searching;
    private final ExecutorService preparing;
    private final PostgreSql postgres;
    private final Database database;
    private final BgeSmallEncoder encoder;
    private final Stores stored;
    private final CacheBudget caches;
    private final List<ResilientChatModel> models;
    private final Resemblance resemblance;
    private final ReplyJudge replyJudge;
    private final LearnCorrection learn;
    private final LeastSure leastSure;
    private final Suggesting suggesting;
    private final RecallInScope recall;
    private final AnswerQuestion answers;
    private final AnswerQuestion quotes;
    private final IngestDocuments ingest;
    private final Settings settings;
    private final Traces traces;
    private final Vectors vectors;
    private final FindPassages passages;
    private final RecentStrictness strictness;

    private Bot(
            PostgreSql postgres,
            Database database,
            BgeSmallEncoder encoder,
            Stores untold,
            CacheBudget caches,
            Settings settings) {
        Clock clock = Clock.systemUTC();
        this.settings = settings;
        this.traces = settings.telemetry().traces();
        Stores bare = untold.traced(traces);
        Optional<NamedModel> model = chatModel();
        this.postgres = postgres;
        this.database = database;
        this.encoder = encoder;
        this.caches = caches;
        this.models = Stream.concat(settings.chatModel().stream(), settings.judging().model().stream())
                .distinct()
                .toList();
        this.vectors = new Vectors(encoder, bare.embeddings(), caches);
        this.background = Executors.newSingleThreadExecutor(DaemonThreads.named("indexes"));
        this.judging = traces.carrying(new ThreadPoolExecutor(
                0, JUDGED_AT_ONCE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), DaemonThreads.named("judge")));
        this.restating = new ThreadPoolExecutor(
                1,
                1,
                30,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(RESTATED_AFTER_ANOTHER),
                DaemonThreads.named("restate"));
        this.searching = traces.carrying(new ThreadPoolExecutor(
                0, SEARCHED_AT_ONCE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), DaemonThreads.named("search")));
        this.preparing = Executors.newSingleThreadExecutor(DaemonThreads.named("asked-lately"));
        this.strictness = new RecentStrictness(bare.strictnesses(), caches, clock);
        Predicate<WorkspaceId> wanted = workspace -> strictness.of(workspace).judged() != Diligence.OFF;
        this.stored = model.map(m -> bare.restated(restating(m, bare, wanted))).orElse(bare);
        WeighEvidence evidence = new WeighEvidence(stored.sources(), vectors, clock, background, caches);
        this.replyJudge = replyJudge(model, wanted);
        bare.oblivion().tell(vectors::forget);
        bare.oblivion().tell(evidence::forget);
        this.recall = new RecallInScope(
                stored.corrections(),
                vectors,
                evidence,
                stored.offers(),
                workspace -> strictness.of(workspace).thresholds(),
                Budget.DEFAULT,
                clock,
                judges(judgingModel()));
        this.leastSure = new LeastSure(stored.corrections(), stored.pastQuestions(), vectors, evidence);
        Suggester suggester = model.<Suggester>map(
                        m -> new ModelSuggester(new TimedCall(m.model(), TO_RESTATE, judging)))
                .orElse(Suggester.NONE);
        this.suggesting = new Suggesting(suggester, stored.suggestions(), wanted);
        this.resemblance = (workspace, one, other) -> vectors.of(workspace, one).cosine(vectors.of(workspace, other));
        this.learn = new LearnCorrection(stored.corrections(), vectors, disagreements(model, wanted, clock), clock);
        this.ingest = new IngestDocuments(new FileDocuments(), stored.documents(), stored.embeddings(), encoder);
        ThreadMemory thread = new ThreadMemory(stored.corrections(), clock);
        this.passages = new FindPassages(stored.passages(), vectors, searching);
        Writer writer = writer(model);
        this.answers = new AnswerQuestion(
                thread, standalone(model), recall, passages, writer, stored.interactions(), clock, traces);
        this.quotes = new AnswerQuestion(
                thread,
                new JoinedStandalone(),
                recall,
                passages,
                QuotingWriter.alone(),
                stored.interactions(),
                clock,
                traces);
    }

    /** For one command: the built-in PostgreSQL is joined where another process runs it. */
    public static Bot open(Settings settings) {
        return open(settings, PostgreSql::of, UnaryOperator.identity());
    }

    /** For a process that lasts, with what an operator wants to see counted. */
    public static Bot toServe(Settings settings, Supplier<Metrics> metrics) {
        return open(settings, PostgreSql::toServe, stored -> stored.counted(metrics.get()));
    }

    /** Starts what it stands on, the slow parts side by side. */
    private static Bot open(Settings settings, Function<Settings, PostgreSql> where, UnaryOperator<Stores> counted) {
        Aside<BgeSmallEncoder> encoder = Aside.begin(
                "encoder", () -> BgeSmallEncoder.open(settings.dataDir().resolve("encoder")));
        try {
            return open(settings, where.apply(settings), encoder, counted);
        } catch (RuntimeException e) {
            // Native code that is still being loaded when the process ends brings it down.
            encoder.awaitEnd();
            throw e;
        }
    }

    private static Bot open(
            Settings settings, PostgreSql postgres, Aside<BgeSmallEncoder> encoder, UnaryOperator<Stores> counted) {
        try {
            Database database = Database.open(postgres.app(), postgres.owner());
            CacheBudget caches = CacheBudget.ofMegabytes(settings.cacheMegabytes());
            return new Bot(
                    postgres, database, encoder.join(), counted.apply(Stores.in(database, caches)), caches, settings);
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    private static Standalone standalone(Optional<NamedModel> model) {
        Standalone joined = new JoinedStandalone();
        return model.<Standalone>map(m -> new RewrittenStandalone(m.model(), joined))
                .orElse(joined);
    }

    private Judging judges(Optional<NamedModel> model) {
        Judge judge = model.<Judge>map(m -> new ModelJudge(
                        new TimedCall(m.model(), settings.judging().patience(), judging)))
                .orElse(Judge.NONE);
        return new Judging(judge, workspace -> strictness.of(workspace).judged());
    }

    private ReplyJudge replyJudge(Optional<NamedModel> model, Predicate<WorkspaceId> wanted) {
        return model.<ReplyJudge>map(m -> {
                    ReplyJudge judge = new ModelReplyJudge(new TimedCall(m.model(), TO_RESTATE, judging));
                    return (answer, reply) ->
                            wanted.test(answer.workspace()) ? judge.corrects(answer, reply) : Optional.empty();
                })
                .orElse(ReplyJudge.NONE);
    }

    private Disagreements disagreements(Optional<NamedModel> model, Predicate<WorkspaceId> wanted, Clock clock) {
        RelationJudge judge = model.<RelationJudge>map(
                        m -> new ModelRelationJudge(new TimedCall(m.model(), TO_RESTATE, judging)))
                .orElse(RelationJudge.NONE);
        return new Disagreements(
                stored.disputes(),
                new Deciders(stored.responsibilities(), stored.directory()),
                workspace -> (wanted.test(workspace) ? judge : RelationJudge.NONE)
                        .or(new Comparison((one, other) ->
                                vectors.ofAsked(workspace, one).cosine(vectors.ofAsked(workspace, other)))),
                clock);
    }

    private Restating restating(NamedModel model, Stores bare, Predicate<WorkspaceId> wanted) {
        Restater restater = new ModelRestater(new TimedCall(model.model(), TO_RESTATE, judging));
        return new Restating(restater, bare.restatements(), wanted, restating);
    }

    private static Writer writer(Optional<NamedModel> model) {
        return model.<Writer>map(
                        m -> new WriteOrQuote(new ModelWriter(m.model(), m.name()), QuotingWriter.insteadOfModel()))
                .orElseGet(QuotingWriter::alone);
    }

    public PostgreSql postgres() {
        return postgres;
    }

    public Database database() {
        return database;
    }

    /** The first of everything takes longest, and nobody should wait for it. */
    public void warmUp() {
        new WarmUp(stored, encoder, Clock.systemUTC()).run();
    }

    /** What was asked lately is likely to be asked about again; nobody waits for this. */
    public void prepare() {
        preparing.execute(
                new AskedLately(stored.directory(), stored.interactions(), recall, caches, Clock.systemUTC()));
    }

    /** What it may keep in memory. */
    public CacheBudget caches() {
        return caches;
    }

    public Stores stored() {
        return stored;
    }

    /** What platforms are built on. */
    public LearningLoop loop() {
        return new LearningLoop(
                stored.directory(),
                stored.threads(),
                stored.outbox(),
                stored.interactions(),
                stored.corrections(),
                answers,
                learn,
                stored.disputes(),
                leastSure,
                suggesting,
                resemblance,
                stored.rewrites(),
                stored.replies(),
                replyJudge,
                stored.signals(),
                stored.linkedTeams(),
                stored.responsibilities(),
                caches,
                stored.oblivion(),
                Clock.systemUTC());
    }

    /** Where a command's changes are to be seen, once the program runs that serves them. The page looks again by itself. */
    public Optional<Screens> screens(Installation workspace) {
        Clock clock = Clock.systemUTC();
        return workspace.platform().equals(LocalAccount.PLATFORM)
                ? Optional.empty()
                : Optional.of(new RefreshQueue(
                        workspace.platform(),
                        new JdbiDeliveries(database.acknowledging(), WorkerSettings.usual(), () -> {}, clock),
                        clock));
    }

    public AnswerQuestion answers() {
        return answers;
    }

    /** The versions of what language models are asked for an answer, and about one. */
    public List<String> prompts() {
        return List.of("answer-3", "again-1", "judge-2", ModelGrader.PROMPT);
    }

    /** The language model that writes. */
    public Optional<NamedModel> chatModel() {
        return settings.chatModel().map(this::traced);
    }

    /** The language model that judges. */
    public Optional<NamedModel> judgingModel() {
        return settings.judging().model().map(this::traced);
    }

    private NamedModel traced(ResilientChatModel model) {
        return new NamedModel(
                new TracedModel(
                        model, model.name(), traces, settings.evaluating().prices()),
                model.name());
    }

    /** Where it is told what is done. */
    public Traces traces() {
        return traces;
    }

    /**
     * What answers are made with, to measure them.
     *
     * @param metered the same model, whose calls the ledger counts
     */
    public Means means(UnaryOperator<NamedModel> metered, Ledger ledger) {
        Optional<NamedModel> model = chatModel().map(metered);
        return new Means(
                vectors,
                standalone(model),
                passages,
                writer(model),
                workspace -> strictness.of(workspace).thresholds(),
                judges(judgingModel().map(metered)),
                ledger,
                traces);
    }

    public IngestDocuments ingest() {
        return ingest;
    }

    /** The sample company, which is laid out where it is not there yet. */
    public SampleWorkplace sample() {
        SampleWorkplace sample = SampleWorkplace.open(Company.larkspur(), stored.directory(), stored.forgetting());
        layOut(sample);
        return sample;
    }

    private void layOut(SampleWorkplace workplace) {
        FirstDay day = new FirstDay(
                workplace, ingest, quotes, loop().take(workplace), learn, stored.corrections(), Clock.systemUTC());
        if (!day.isOver()) {
            day.layOut();
        }
    }

    /** A company in a workspace of its own, laid out like the sample. */
    public SampleWorkplace laidOut(Installation where, Company company) {
        SampleWorkplace workplace = SampleWorkplace.open(where, company, stored.directory(), stored.forgetting());
        layOut(workplace);
        return workplace;
    }

    /** The workspace of people's own on this machine. */
    public OwnWorkplace own() {
        return new OwnWorkplace(OwnWorkplace.OWN.name(), stored.directory(), stored.forgetting());
    }

    /**
     * The page with a company behind it.
     *
     * @param folder for documents that were dropped onto it and not read yet
     */
    public Playground playground(Company company, Path folder) {
        Learning learning = new Learning(loop(), stored.history(), quotes, ingest, stored.documents());
        return new Playground(company, learning, stored.forgetting(), folder, Clock.systemUTC());
    }

    @Override
    public void close() {
        preparing.shutdownNow();
        background.shutdownNow();
        restating.shutdownNow();
        judging.shutdownNow();
        searching.shutdownNow();
        models.forEach(ResilientChatModel::close);
        encoder.close();
        database.close();
        postgres.close();
        settings.telemetry().close();
    }
}
