package dev.errata.storage;

import dev.errata.bot.Stores;
import dev.errata.bot.cache.CacheBudget;
import dev.errata.storage.correction.Forgettings;
import dev.errata.storage.correction.JdbiCorrections;
import dev.errata.storage.correction.JdbiDisputes;
import dev.errata.storage.correction.JdbiPastCorrections;
import dev.errata.storage.correction.JdbiRestatements;
import dev.errata.storage.correction.JdbiSuggestions;
import dev.errata.storage.delivery.JdbiOutbox;
import dev.errata.storage.evaluation.JdbiCaseBook;
import dev.errata.storage.evaluation.JdbiKnownReplies;
import dev.errata.storage.evaluation.JdbiRuns;
import dev.errata.storage.forgetting.JdbiOblivion;
import dev.errata.storage.interaction.JdbiConfirmedAnswers;
import dev.errata.storage.interaction.JdbiInteractions;
import dev.errata.storage.interaction.JdbiOfferedReplies;
import dev.errata.storage.interaction.JdbiOffers;
import dev.errata.storage.interaction.JdbiPastQuestions;
import dev.errata.storage.interaction.JdbiRewrites;
import dev.errata.storage.interaction.JdbiSignals;
import dev.errata.storage.interaction.JdbiThreads;
import dev.errata.storage.knowledge.JdbiDocuments;
import dev.errata.storage.knowledge.JdbiEmbeddings;
import dev.errata.storage.knowledge.JdbiPassages;
import dev.errata.storage.workspace.JdbiDirectory;
import dev.errata.storage.workspace.JdbiLinkedTeams;
import dev.errata.storage.workspace.JdbiResponsibilities;
import dev.errata.storage.workspace.JdbiStrictnesses;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;

/** A database of its own for one test class, and who may do everything in it. */
public final class TestDatabase implements AutoCloseable {

    private final DatabaseLogin administrator;
    private final List<Database> opened = new ArrayList<>();

    public TestDatabase(DatabaseLogin administrator) {
        this.administrator = administrator;
    }

    public DatabaseLogin administrator() {
        return administrator;
    }

    /** As a version before left it, whose last migration was this one. */
    void migrate(String last) {
        try (Connection connection = new Connections(administrator).open()) {
            new AppRole(administrator.user()).ensure(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(administrator.jdbcUrl(), administrator.user(), administrator.password())
                .locations("classpath:dev/errata/storage/migration")
                .target(last)
                .load()
                .migrate();
    }

    /** Migrated, with one URL for everything; the same each time. */
    public Database database() {
        return opened.isEmpty() ? another() : opened.get(0);
    }

    /** With pools of its own, as another process would have them. */
    public Database another() {
        Database database = Database.open(administrator, administrator);
        opened.add(database);
        return database;
    }

    public Stores stores() {
        return stores(database().working());
    }

    static Stores stores(Transactions transactions) {
        Forgettings forgettings = new Forgettings();
        return new Stores(
                new JdbiDirectory(transactions),
                new JdbiThreads(transactions),
                new JdbiInteractions(transactions),
                new JdbiCorrections(transactions, forgettings, CacheBudget.usual()),
                new JdbiPastCorrections(transactions),
                new JdbiPastQuestions(transactions),
                new JdbiOffers(transactions),
                new JdbiStrictnesses(transactions),
                new JdbiRestatements(transactions),
                new JdbiSuggestions(transactions),
                new JdbiDisputes(transactions),
                new JdbiEmbeddings(transactions),
                new JdbiDocuments(transactions),
                new JdbiPassages(transactions, CacheBudget.usual()),
                new JdbiOutbox(transactions),
                new JdbiRewrites(transactions),
                new JdbiOfferedReplies(transactions),
                new JdbiSignals(transactions),
                new JdbiLinkedTeams(transactions),
                new JdbiResponsibilities(transactions),
                new JdbiConfirmedAnswers(transactions),
                new JdbiCaseBook(transactions),
                new JdbiRuns(transactions),
                new JdbiKnownReplies(transactions),
                new JdbiOblivion(transactions, forgettings, Clock.systemUTC()));
    }

    /** The first column of what a query gives, asked as the administrator, whom no row-level security holds. */
    public List<String> ask(String sql) {
        return ask(administrator, sql);
    }

    static List<String> ask(DatabaseLogin login, String sql) {
        List<String> values = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
                Statement statement = connection.createStatement()) {
            if (statement.execute(sql)) {
                try (ResultSet rows = statement.getResultSet()) {
                    while (rows.next()) {
                        values.add(rows.getString(1));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return values;
    }

    @Override
    public void close() {
        opened.forEach(Database::close);
    }
}
