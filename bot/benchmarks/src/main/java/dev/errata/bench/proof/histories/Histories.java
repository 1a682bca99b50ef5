package dev.errata.bench.proof.histories;

import dev.errata.bench.measuring.Folder;
import dev.errata.bench.proof.Books;
import dev.errata.bench.proof.Deadline;
import dev.errata.bench.proof.Proof;
import dev.errata.bot.SettableClock;
import dev.errata.storage.Database;
import dev.errata.storage.server.EmbeddedServer;
import java.util.stream.LongStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Undo is exact. */
@Command(
        name = "histories",
        description = "Corrects, edits, confirms, rejects, ends and undoes by chance, and compares what is seen.",
        mixinStandardHelpOptions = true)
public final class Histories extends Proof {

    @Option(names = "--histories", description = "how many (default: ${DEFAULT-VALUE})")
    private int histories = 10_000;

    @Override
    protected String name() {
        return "histories";
    }

    @Override
    protected void prove(long seed, Deadline deadline, Books books) {
        try (Folder folder = Folder.fresh();
                EmbeddedServer server = EmbeddedServer.open(folder.path());
                Database database = Database.open(server.login(), server.login())) {
            live(seed, histories, database, deadline, books);
        }
    }

    /** So many histories side by side, each with a seed of its own. */
    static void live(long seed, int number, Database database, Deadline deadline, Books books) {
        LongStream.range(0, number)
                .parallel()
                .filter(each -> !deadline.hasPassed())
                .forEach(each -> {
                    SettableClock clock = new SettableClock();
                    new History(Ground.on(database, clock), clock, new Tally(books, seed * 1_000_003 + each)).live();
                });
    }
}
