package dev.errata.bench.decision;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Which corrections apply: beside langchain4j's retriever, with many workspaces, and after changes. */
@Command(
        name = "decision",
        description =
                "The decision which of 10,000 corrections apply, beside langchain4j's retriever on the same vectors.",
        mixinStandardHelpOptions = true)
public final class DecisionBenchmark implements Runnable {

    @Option(names = "--rounds", description = "how often all of it is compared (default: ${DEFAULT-VALUE})")
    private int rounds = 3;

    @Option(names = "--seconds", description = "how long each is asked in a round (default: ${DEFAULT-VALUE})")
    private int seconds = 5;

    @Option(names = "--times", description = "how often an index is built (default: ${DEFAULT-VALUE})")
    private int times = 3;

    @Option(
            names = "--workspaces",
            split = ",",
            description = "how many are asked in turn; 0 leaves that out (default: ${DEFAULT-VALUE})")
    private List<Integer> workspaces = List.of(1, 100, 1_000);

    @Override
    public void run() {
        SideBySide sideBySide = new SideBySide(seconds);
        for (int i = 0; i < rounds; i++) {
            sideBySide.round();
        }
        sideBySide.summary();
        try (LoadedEncoder encoder = LoadedEncoder.open()) {
            SyntheticEmbeddings directions = new SyntheticEmbeddings(encoder.encoder());
            BuildingIndexes building = new BuildingIndexes(encoder.encoder(), directions, times);
            building.of(1_000);
            building.of(ErrataDecision.CORRECTIONS);
            ManyWorkspaces many = new ManyWorkspaces(encoder.encoder(), directions);
            workspaces.stream().filter(number -> number > 0).forEach(many::inTurn);
        }
    }
}
