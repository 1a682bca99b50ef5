package dev.errata.bench.proof.load;

import dev.errata.bench.proof.Books;
import dev.errata.bench.proof.Deadline;
import dev.errata.bench.proof.Proof;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Whoever sends is acknowledged soon, however much waits. */
@Command(
        name = "load",
        description = "Many channels, a slow language model and one that hangs, and thousands of questions that wait.",
        mixinStandardHelpOptions = true)
public final class Load extends Proof {

    @Option(names = "--channels", description = "how many (default: ${DEFAULT-VALUE})")
    private int channels = 50;

    @Option(
            names = "--model-seconds",
            split = ",",
            description = "how long the model takes, one after the other; 60 hangs (default: ${DEFAULT-VALUE})")
    private List<Integer> models = List.of(2, 60);

    @Option(
            names = "--waiting",
            description = "how many wait before the measurement begins (default: ${DEFAULT-VALUE})")
    private int waiting = 2_000;

    @Option(names = "--piling", description = "how many of them come a second (default: ${DEFAULT-VALUE})")
    private int piling = 60;

    @Option(names = "--rate", description = "how many come a second while it is measured (default: ${DEFAULT-VALUE})")
    private int rate = 60;

    @Option(names = "--seconds", description = "how long it is measured (default: ${DEFAULT-VALUE})")
    private int seconds = 60;

    @Option(names = "--afterwards", description = "for how many minutes it may answer then (default: ${DEFAULT-VALUE})")
    private int afterwards = 5;

    @Option(names = "--noise", description = "how many questions stand in the busy channel (default: ${DEFAULT-VALUE})")
    private int noise = 150;

    @Option(names = "--heap", description = "what the JVM may take for objects (default: ${DEFAULT-VALUE})")
    private String heap = "384m";

    @Override
    protected String name() {
        return "load";
    }

    @Override
    protected void prove(long seed, Deadline deadline, Books books) {
        Must must = new Must(books, seed);
        Pile.Size size = new Pile.Size(channels, waiting, piling, rate, seconds, Duration.ofMinutes(afterwards));
        for (int each : models) {
            if (!deadline.hasPassed()) {
                new Pile(size, heap, must).under(Duration.ofSeconds(each), seed, deadline);
            }
        }
        if (!deadline.hasPassed()) {
            new Neighbours(noise, heap, must).beside(Duration.ofSeconds(models.get(0)), seed);
        }
    }
}
