package dev.errata.bench.proof.chaos;

import dev.errata.bench.measuring.Folder;
import dev.errata.bench.proof.Books;
import dev.errata.bench.proof.chaos.audit.Audit;
import dev.errata.bench.proof.chaos.crowd.Crowd;
import dev.errata.bench.proof.chaos.crowd.Deeds;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Random;

/** One company with everything new: people at work in a storm, then a calm, then the books. */
final class Round {

    private final long seed;
    private final int number;
    private final Setup setup;
    private final Books books;

    Round(long seed, int number, Books books) {
        this.seed = seed;
        this.number = number;
        this.setup = Setup.of(number);
        this.books = books;
    }

    /**
     * Runs it to its end.
     *
     * @param keep whether its folder stays where something broke
     */
    void run(int kills, boolean keep) {
        long before = books.broken();
        Folder folder = Folder.fresh();
        try (Town town = Town.in(folder.path(), setup)) {
            live(town, kills);
        } catch (SQLException e) {
            broke("the books could not be read: " + e.getMessage());
        }
        books.count("rounds with " + setup, 1);
        if (keep && books.broken() > before) {
            System.out.println("kept " + folder.path());
        } else {
            folder.close();
        }
    }

    private void live(Town town, int kills) throws SQLException {
        Deeds deeds = new Deeds();
        try (Supervisor supervisor = Supervisor.of(town.settings(), town.log());
                Crowd crowd = town.crowd(deeds, this::random, books)) {
            supervisor.awaitReady();
            storm(town, supervisor, crowd, kills);
            Calm calm = new Calm(supervisor, town.postgres(), this::broke);
            calm.settle();
            crowd.askOnceMore();
            calm.settle();
            deeds.countIn(books);
            try (Connection connection = town.postgres().connect()) {
                new Audit(connection, books, this::broke).of(deeds, town.slack(), town.teams());
            }
        }
        town.remains().forEach(this::broke);
    }

    private void storm(Town town, Supervisor supervisor, Crowd crowd, int kills) {
        crowd.begin();
        try (Weather weather = new Weather(town, random(80), books)) {
            weather.begin();
            new Storm(supervisor, town.postgres(), random(81), books).rage(kills);
        }
        crowd.stop();
    }

    private Random random(int whose) {
        return new Random((seed * 1_000 + number) * 100 + whose);
    }

    private void broke(String what) {
        books.broke("seed " + seed + ", round " + number + " (" + setup + "): " + what);
    }
}
