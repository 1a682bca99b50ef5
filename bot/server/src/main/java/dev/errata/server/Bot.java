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
import dev.errata.bot.knowledge.FindPassages;
import dev.errata.bot.knowledge.IngestDocuments;
import dev.errata.bot.recall.Budget;
import dev.errata.bot.recall.CosineApplicability;
import dev.errata.bot.recall.LearnCorrection;
import dev.errata.bot.recall.Recall;
import dev.errata.bot.recall.RecallInScope;
import dev.errata.bot.recall.Vectors;
import dev.errata.documents.FileDocuments;
import dev.errata.models.BgeSmallEncoder;
import dev.errata.models.ResilientChatModel;
import dev.errata.storage.Database;
import dev.errata.web.Playground;
import dev.errata.web.company.Company;
import dev.errata.web.conversation.Learning;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The bot without any platform: the readable list of {@code new}, bottom up. */
final class Bot implements AutoCloseable {

    /** 25 MB of embeddings at 384 dimensions. */
    private static final int VECTORS_IN_MEMORY = 16_000;

    private final PostgreSql postgres;
    private final Database database;
    private final BgeSmallEncoder encoder;
    private final Stored stored;
    private final Optional<ResilientChatModel> model;
    private final LearnCorrection learn;
    private final AnswerQuestion answers;
    private final AnswerQuestion quotes;
    private final IngestDocuments ingest;

    private Bot(
            PostgreSql postgres,
            Database database,
            BgeSmallEncoder encoder,
            Stored stored,
            Optional<ResilientChatModel> model) {
        Clock clock = Clock.systemUTC();
        this.postgres = postgres;
        this.database = database;
        this.encoder = encoder;
        this.stored = stored;
        this.model = model;
        Vectors vectors = new Vectors(encoder, stored.embeddings(), VECTORS_IN_MEMORY);
        Recall recall =
                new RecallInScope(stored.corrections(), vectors, new CosineApplicability(), Budget.DEFAULT, clock);
        this.learn = new LearnCorrection(stored.corrections(), vectors, clock);
        this.ingest = new IngestDocuments(new FileDocuments(), stored.passages(), encoder);
        ThreadMemory thread = new ThreadMemory(stored.interactions(), stored.corrections(), clock);
        FindPassages passages = new FindPassages(stored.passages(), vectors);
        this.answers = new AnswerQuestion(
                thread, standalone(model), recall, passages, writer(model), stored.interactions(), clock);
        this.quotes = new AnswerQuestion(
                thread, new JoinedStandalone(), recall, passages, new QuotingWriter(), stored.interactions(), clock);
    }

    /** For one command: the built-in PostgreSQL is joined where another process runs it. */
    static Bot open(Settings settings) {
        return open(settings, PostgreSql::of, UnaryOperator.identity());
    }

    /** For a process that lasts, with what an operator wants to see counted. */
    static Bot toServe(Settings settings, Metrics metrics) {
        return open(settings, PostgreSql::toServe, stored -> stored.counted(metrics));
    }

    /** Starts what it stands on, the slow parts side by side. */
    private static Bot open(Settings settings, Function<Settings, PostgreSql> where, UnaryOperator<Stored> counted) {
        Background<BgeSmallEncoder> encoder = Background.start(
                "encoder", () -> BgeSmallEncoder.open(settings.dataDir().resolve("encoder")));
        PostgreSql postgres = where.apply(settings);
        try {
            Database database = Database.open(postgres.app(), postgres.owner());
            return new Bot(
                    postgres, database, encoder.join(), counted.apply(Stored.in(database)), settings.chatModel());
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    private static Standalone standalone(Optional<ResilientChatModel> model) {
        Standalone joined = new JoinedStandalone();
        return model.<Standalone>map(m -> new RewrittenStandalone(m, joined)).orElse(joined);
    }

    private static Writer writer(Optional<ResilientChatModel> model) {
        Writer quoting = new QuotingWriter();
        return model.<Writer>map(m -> new WriteOrQuote(new ModelWriter(m, m.name()), quoting))
                .orElse(quoting);
    }

    PostgreSql postgres() {
        return postgres;
    }

    Database database() {
        return database;
    }

    /** The first of everything takes longest, and nobody should wait for it. */
    void warmUp() {
        new WarmUp(stored, encoder, Clock.systemUTC()).run();
    }

    Stored stored() {
        return stored;
    }

    LearnCorrection learn() {
        return learn;
    }

    AnswerQuestion answers() {
        return answers;
    }

    IngestDocuments ingest() {
        return ingest;
    }

    /** The page with a company behind it. */
    Playground playground(Company company) {
        Learning learning = new Learning(
                stored.directory(),
                stored.threads(),
                stored.interactions(),
                stored.corrections(),
                stored.history(),
                answers,
                quotes,
                learn,
                ingest);
        return new Playground(company, learning, stored.forgetting(), Clock.systemUTC());
    }

    @Override
    public void close() {
        model.ifPresent(ResilientChatModel::close);
        encoder.close();
        database.close();
        postgres.close();
    }
}
