package dev.errata.bench.proof.isolation;

import dev.errata.bench.proof.Books;
import dev.errata.bench.proof.Deadline;
import dev.errata.bench.proof.RealStores;
import dev.errata.bench.proof.estate.Estate;
import dev.errata.bench.proof.estate.Filling;
import dev.errata.bench.proof.estate.Founding;
import dev.errata.bench.proof.estate.Size;
import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.embedding.WordEncoder;
import dev.errata.storage.Database;
import dev.errata.storage.DatabaseLogin;
import java.util.Random;

/** All of it once, on an empty database. */
record Trial(long seed, Size size, Tries tries, Books books) {

    /** How what is tried where row-level security alone holds stands in the books. */
    static final String FORGETFUL = ", without workspaces in queries";

    /** How often each thing is tried. */
    record Tries(int pairs, int sqlPairs, int changes) {}

    void on(DatabaseLogin login, Deadline deadline) {
        Estate estate = founded(login);
        deadline.begin();
        asItIs(estate, login, deadline.share(2));
        forgetting(estate, login, deadline);
    }

    Estate founded(DatabaseLogin login) {
        Estate estate = Founding.of(seed, size);
        try (Database database = Database.open(login, login)) {
            new Filling(
                            estate,
                            RealStores.in(database.working(), CacheBudget.usual()),
                            new MarkBlind(new WordEncoder()))
                    .fill();
        }
        books.count("corrections stored", estate.taught().size());
        return estate;
    }

    private void asItIs(Estate estate, DatabaseLogin login, Deadline deadline) {
        try (Database database = Database.open(login, login)) {
            tryAll(estate, database, deadline, "");
        }
    }

    /** The same once more, where row-level security alone holds. */
    void forgetting(Estate estate, DatabaseLogin login, Deadline deadline) {
        Forgetful driver = Forgetful.driver();
        try (Database database = Database.open(Forgetful.through(login), login)) {
            tryAll(estate, database, deadline, FORGETFUL);
            books.count("statements that forgot their workspace", driver.forgotten());
        } finally {
            driver.leave();
        }
    }

    /** @param how what is different about the database, in the books */
    private void tryAll(Estate estate, Database database, Deadline deadline, String how) {
        Watch watch = new Watch(estate, books, seed, how);
        // Ids follow from it, and no two runs on one database may make the same.
        Random random = new Random(31 * seed + how.hashCode());
        try (Bot bot = new Bot(database)) {
            new SqlAlone(estate, bot, watch, random).pairs(tries.sqlPairs(), deadline.share(3));
            WholePath path = new WholePath(estate, bot, new RecentSight(estate, bot.clock()), watch, random);
            path.pairs(tries.pairs(), deadline.share(2));
            new Changes(estate, bot, path, watch, random).changes(tries.changes(), deadline);
        }
    }
}
