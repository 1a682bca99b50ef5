package dev.errata.bench.proof.chaos;

import dev.errata.bench.proof.Books;
import dev.errata.teams.FakeConnector;
import dev.errata.teams.FakeConnector.Operation;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** What goes wrong at the platforms and at the language model as long as it is open, a little of everything and all the time. */
final class Weather implements AutoCloseable {

    private static final List<String> METHODS = List.of(
            "chat.postMessage",
            "chat.postMessage",
            "chat.postMessage",
            "chat.postEphemeral",
            "chat.update",
            "views.open",
            "conversations.replies",
            "conversations.info",
            "users.info",
            "auth.test",
            "apps.connections.open");
    private static final List<Operation> OPERATIONS = List.of(
            Operation.POST,
            Operation.POST,
            Operation.POST,
            Operation.UPDATE,
            Operation.TOKEN,
            Operation.OPEN_CHAT,
            Operation.MEMBERS,
            Operation.MEMBER,
            Operation.CHANNELS);
    private static final List<Integer> FAILURES = List.of(500, 502, 503, 504);
    private static final int LONGEST_PAUSE = 1_500;

    /** What may happen to a call. */
    private enum Kind {
        TOO_MANY_CALLS,
        FAILS,
        FAILS_AFTERWARDS,
        HANGS,
        HANGS_AFTERWARDS,
        BREAKS_AFTERWARDS,
        ENDS_AMID
    }

    private final Town town;
    private final Random random;
    private final Books books;
    private final Thread thread = new Thread(this::change, "weather");
    private volatile boolean over;

    Weather(Town town, Random random, Books books) {
        this.town = town;
        this.random = random;
        this.books = books;
    }

    void begin() {
        thread.setDaemon(true);
        thread.start();
    }

    private void change() {
        while (!over) {
            switch (random.nextInt(3)) {
                case 0 -> slack();
                case 1 -> teams();
                default -> town.model().next(any(List.of(FlakyModel.Trouble.values())));
            }
            books.count("troubles of platforms and models", 1);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100 + random.nextInt(LONGEST_PAUSE)));
        }
    }

    private void slack() {
        String method = any(METHODS);
        switch (any(List.of(Kind.values()))) {
            case TOO_MANY_CALLS -> town.slack().tooManyCalls(method, 1, 1 + random.nextInt(2));
            case FAILS -> town.slack().fails(method, 1 + random.nextInt(2), any(FAILURES));
            case FAILS_AFTERWARDS -> town.slack().failsAfterwards(method, 1, any(FAILURES));
            case HANGS -> town.slack().hangs(method, 1);
            case HANGS_AFTERWARDS -> town.slack().hangsAfterwards(method, 1);
            case BREAKS_AFTERWARDS -> town.slack().breaksAfterwards(method, 1);
            case ENDS_AMID -> town.slack().endsAmid(method, 1);
        }
    }

    private void teams() {
        Operation operation = any(OPERATIONS);
        FakeConnector teams = town.teams();
        switch (any(List.of(Kind.values()))) {
            case TOO_MANY_CALLS -> teams.tooManyCalls(operation, 1, String.valueOf(1 + random.nextInt(2)));
            case FAILS -> teams.fails(operation, 1 + random.nextInt(2), any(FAILURES));
            case FAILS_AFTERWARDS -> teams.failsAfterwards(operation, 1, any(FAILURES));
            case HANGS -> teams.hangs(operation, 1);
            case HANGS_AFTERWARDS -> teams.hangsAfterwards(operation, 1);
            case BREAKS_AFTERWARDS -> teams.breaksAfterwards(operation, 1);
            case ENDS_AMID -> teams.endsAmid(operation, 1);
        }
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** From now on nothing goes wrong any more, but what hangs already. */
    @Override
    public void close() {
        over = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        town.recovers();
    }
}
