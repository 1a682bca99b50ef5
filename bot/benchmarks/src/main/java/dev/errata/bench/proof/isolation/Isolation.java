package dev.errata.bench.proof.isolation;

import dev.errata.bench.measuring.Folder;
import dev.errata.bench.proof.Books;
import dev.errata.bench.proof.Deadline;
import dev.errata.bench.proof.Proof;
import dev.errata.bench.proof.estate.Size;
import dev.errata.storage.server.EmbeddedServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Nobody reads what is not for them. */
@Command(
        name = "isolation",
        description = "Samples who reads what in a made-up estate of companies, and compares with the rules.",
        mixinStandardHelpOptions = true)
public final class Isolation extends Proof {

    @Option(names = "--companies", description = "workspaces of the estate (default: ${DEFAULT-VALUE})")
    private int companies = 50;

    @Option(names = "--places", description = "places in each (default: ${DEFAULT-VALUE})")
    private int places = 20;

    @Option(names = "--corrections", description = "corrections made in each place (default: ${DEFAULT-VALUE})")
    private int corrections = 50;

    @Option(names = "--pairs", description = "pairs tried through the whole path (default: ${DEFAULT-VALUE})")
    private int pairs = 100_000;

    @Option(names = "--sql-pairs", description = "pairs tried in SQL alone (default: ${DEFAULT-VALUE})")
    private int sqlPairs = 1_000_000;

    @Option(names = "--changes", description = "changes of people and places (default: ${DEFAULT-VALUE})")
    private int changes = 1_000;

    @Override
    protected String name() {
        return "isolation";
    }

    @Override
    protected void prove(long seed, Deadline deadline, Books books) {
        try (Folder folder = Folder.fresh();
                EmbeddedServer server = EmbeddedServer.open(folder.path())) {
            Size size = new Size(companies, places, corrections);
            new Trial(seed, size, new Trial.Tries(pairs, sqlPairs, changes), books).on(server.login(), deadline);
        }
    }
}
