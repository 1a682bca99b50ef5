package dev.errata.bench.proof.chaos;

import dev.errata.bench.proof.Books;
import dev.errata.bench.proof.Deadline;
import dev.errata.bench.proof.Proof;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Kills, freezes and starves the packaged program and what it leans on while people use it, and then goes through the books. */
@Command(
        name = "chaos",
        description =
                "Kills the program and its database while people use them: nothing is lost, nothing happens twice.",
        mixinStandardHelpOptions = true)
public final class Chaos extends Proof {

    /** Counted in the books. */
    public static final String KILLS = "kills";

    /** Counted in the books. */
    public static final String ROUNDS = "rounds";

    @Option(names = "--kills", description = "until so many are done (default: ${DEFAULT-VALUE})")
    private int kills = 500;

    @Option(
            names = "--kills-a-round",
            description = "how many before everything is settled (default: ${DEFAULT-VALUE})")
    private int killsOfRound = 12;

    @Option(names = "--keep", description = "keep the folder of a round in which something broke, and name it")
    private boolean keep;

    @Option(names = "--round", description = "the first one, to see it again (default: ${DEFAULT-VALUE})")
    private int first = 0;

    @Override
    protected String name() {
        return "chaos";
    }

    @Override
    protected void prove(long seed, Deadline deadline, Books books) {
        for (int number = first; books.counted(KILLS) < kills && !deadline.hasPassed(); number++) {
            long left = kills - books.counted(KILLS);
            new Round(seed, number, books).run((int) Math.min(left, killsOfRound), keep);
            books.count(ROUNDS, 1);
            System.out.printf("round %d: %d kills, %d broken so far%n", number, books.counted(KILLS), books.broken());
        }
    }
}
