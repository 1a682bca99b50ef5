package dev.errata.bench.proof.chaos;

import dev.errata.bench.proof.Books;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One trouble after the other for the program and its database, some of them while the program is still starting. */
final class Storm {

    private static final int MOST_CONNECTIONS = 60;
    private static final String TOO_MANY = "53300";
    private static final String ABSENT = "troubles that the database was not there for";
    private static final int LONGEST_TROUBLE = 6_000;
    private static final int SHORTEST_CALM = 300;
    private static final int LONGEST_CALM = 5_000;
    private static final int BEFORE = 8_000;

    private final Supervisor supervisor;
    private final Postgres postgres;
    private final Random random;
    private final Books books;
    private final List<Trouble> troubles = List.of(
            new Trouble("database frozen", this::freeze),
            new Trouble("database locked", this::lock),
            new Trouble("database read-only", this::readOnly),
            new Trouble("database restarted", this::restart),
            new Trouble("database out of connections", this::exhaust));
    private int killed;

    /** Something that passes. */
    private record Trouble(String name, Runnable how) {}

    Storm(Supervisor supervisor, Postgres postgres, Random random, Books books) {
        this.supervisor = supervisor;
        this.postgres = postgres;
        this.random = random;
        this.books = books;
    }

    /** Lets people begin, and returns after that many kills, with everything else in order again. */
    void rage(int kills) {
        pause(BEFORE);
        while (killed < kills) {
            breathe();
            if (random.nextInt(100) < 60) {
                kill();
            } else {
                trouble();
            }
        }
    }

    /** Most come while people are at work, and some while the program is not even ready. */
    private void breathe() {
        if (random.nextInt(100) < 70) {
            supervisor.awaitReady();
        }
        pause(SHORTEST_CALM + random.nextInt(LONGEST_CALM));
    }

    private void kill() {
        int which = random.nextInt(100);
        if (which < 40) {
            supervisor.kill();
            kill("of the JVM");
        } else if (which < 80) {
            postgres.kill();
            kill("of PostgreSQL");
        } else {
            postgres.kill();
            supervisor.kill();
            kill("of both");
        }
    }

    private void kill(String what) {
        killed++;
        books.count(Chaos.KILLS, 1);
        books.count(Chaos.KILLS + " " + what, 1);
    }

    private void trouble() {
        Trouble trouble = troubles.get(random.nextInt(troubles.size()));
        trouble.how.run();
        books.count(trouble.name, 1);
    }

    /** Now and then the program is killed in the midst of it. */
    private void last() {
        int millis = 500 + random.nextInt(LONGEST_TROUBLE);
        pause(millis / 2);
        if (random.nextInt(100) < 20) {
            supervisor.kill();
            kill("of the JVM");
        }
        pause(millis / 2);
    }

    private void freeze() {
        postgres.freeze();
        try {
            last();
        } finally {
            postgres.thaw();
        }
    }

    private void lock() {
        try (Connection connection = postgres.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local lock_timeout = '5s'");
            statement.execute("lock table delivery in access exclusive mode");
            last();
            connection.rollback();
        } catch (SQLException e) {
            books.count(ABSENT, 1);
        }
    }

    private void readOnly() {
        postgres.readOnly(true);
        try {
            last();
        } finally {
            postgres.readOnly(false);
        }
    }

    private void restart() {
        postgres.stop();
    }

    private void exhaust() {
        Deque<Connection> taken = new ArrayDeque<>();
        try {
            while (taken.size() < MOST_CONNECTIONS) {
                taken.add(postgres.connect());
            }
        } catch (SQLException e) {
            if (TOO_MANY.equals(e.getSQLState())) {
                last();
            } else {
                books.count(ABSENT, 1);
            }
        } finally {
            taken.forEach(Storm::close);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // It ended with its server.
        }
    }

    private static void pause(int millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
