package dev.errata.bench.proof.chaos;

import dev.errata.bench.proof.chaos.audit.Stored;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Waits until everything that was begun has come to an end. */
final class Calm {

    /** An attempt that failed five times is made once more after five minutes. */
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private final Supervisor supervisor;
    private final Postgres postgres;
    private final Consumer<String> broke;

    Calm(Supervisor supervisor, Postgres postgres, Consumer<String> broke) {
        this.supervisor = supervisor;
        this.postgres = postgres;
        this.broke = broke;
    }

    void settle() {
        if (!supervisor.awaitReady()) {
            broke.accept("the program did not become ready in the calm");
        }
        long start = System.nanoTime();
        List<String> left = left();
        while (!left.isEmpty() && System.nanoTime() - start < PATIENCE.toNanos()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
            left = left();
        }
        left.forEach(one -> broke.accept("not settled after " + PATIENCE.toMinutes() + " minutes: " + one));
    }

    private List<String> left() {
        try (Connection connection = postgres.connect()) {
            return new Stored(connection).unfinished();
        } catch (SQLException e) {
            return List.of("the database says " + e.getMessage());
        }
    }
}
