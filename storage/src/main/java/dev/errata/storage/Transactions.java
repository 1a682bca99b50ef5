package dev.errata.storage;

import dev.errata.bot.delivery.WaitedFor;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.jspecify.annotations.Nullable;

/**
 * The only way to a table: each transaction acts as the role that cannot pass row-level security, for one workspace. Both end with the
 * transaction, so the next borrower of the connection does not inherit them.
 */
public final class Transactions {

    private final Jdbi jdbi;
    private final String limits;
    private final Optional<Transactions> whenWaitedFor;

    /** @param longest how long a statement may take or wait for a lock */
    Transactions(DataSource connections, Duration longest) {
        this(connections, Optional.of(longest), Optional.empty());
    }

    /** @param whenWaitedFor used in place of these on a thread on which a platform waits */
    Transactions(DataSource connections, Transactions whenWaitedFor) {
        this(connections, Optional.empty(), Optional.of(whenWaitedFor));
    }

    private Transactions(DataSource connections, Optional<Duration> longest, Optional<Transactions> whenWaitedFor) {
        this.whenWaitedFor = whenWaitedFor;
        this.limits = longest.map(Duration::toMillis)
                .map(millis ->
                        "set local statement_timeout = " + millis + "; set local lock_timeout = " + millis + "; ")
                .orElse("");
        this.jdbi = Jdbi.create(connections).installPlugin(new PostgresPlugin());
        jdbi.registerArgument(new StorableText());
        jdbi.registerArrayType(String.class, "text", orNull(StorableText::of));
        jdbi.registerArrayType(Instant.class, "timestamptz", orNull(Instant::toString));
        jdbi.registerArrayType(Boolean.class, "boolean");
        jdbi.installPlugin(new Ids());
        jdbi.registerRowMapper(Place.class, Rows::place);
        jdbi.registerRowMapper(Person.class, Rows::person);
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    }

    private static <T> Function<@Nullable T, @Nullable Object> orNull(Function<T, String> text) {
        return value -> value == null ? null : text.apply(value);
    }

    /**
     * Works in one transaction on what belongs to a workspace. Nothing that waits for somebody else belongs in here.
     *
     * @param doing what is being done and to which id, for the message when it fails
     */
    public <T> T in(WorkspaceId workspace, String doing, Function<Handle, T> work) {
        // A literal, since a parameter would need set_config(), which a distributed PostgreSQL does not pass on to its
        // workers.
        String settings = "set local role errata_app; set local app.workspace = '" + workspace + "'";
        return begin(settings, doing, handle -> {
            handle.configure(CurrentWorkspace.class, current -> current.set(workspace));
            return work.apply(handle);
        });
    }

    /** The same for work that returns nothing. */
    public void run(WorkspaceId workspace, String doing, Consumer<Handle> work) {
        in(workspace, doing, handle -> {
            work.accept(handle);
            return true;
        });
    }

    /** Works in one transaction on the few tables that belong to no workspace; every other table looks empty. */
    public <T> T outside(String doing, Function<Handle, T> work) {
        return begin("set local role errata_app", doing, work);
    }

    private <T> T begin(String settings, String doing, Function<Handle, T> work) {
        if (whenWaitedFor.isPresent() && WaitedFor.isNow()) {
            return whenWaitedFor.get().begin(settings, doing, work);
        }
        try {
            return jdbi.inTransaction(handle -> {
                handle.execute(limits + settings);
                return work.apply(handle);
            });
        } catch (StorageException e) {
            throw e;
        } catch (RuntimeException e) {
            throw Trouble.isOfDatabase(e) ? new StorageException(doing + " failed: " + Trouble.of(e), e) : e;
        }
    }
}
