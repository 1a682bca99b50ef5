package dev.errata.bench.decision;

import dev.errata.bench.measuring.Distribution;
import dev.errata.bench.measuring.Report;
import dev.errata.bot.embedding.Encoder;
import java.util.List;

/** What the first question takes that finds no index, and the first one after a change. */
final class BuildingIndexes {

    private static final String QUESTION = TaughtWorkspace.fresh(0);

    private final Encoder encoder;
    private final SyntheticEmbeddings directions;
    private final int times;

    BuildingIndexes(Encoder encoder, SyntheticEmbeddings directions, int times) {
        this.encoder = encoder;
        this.directions = directions;
        this.times = times;
    }

    void of(int corrections) {
        TaughtWorkspace workspace = new TaughtWorkspace(corrections, ErrataDecision.QUESTIONS, directions);
        Distribution building = new Distribution();
        Distribution changed = new Distribution();
        HeapUse memory = HeapUse.now();
        TaughtWorkspaces program = built(workspace, building);
        long megabytes = memory.megabytesSince();
        changeAndAsk(program, workspace, changed);
        for (int i = 1; i < times; i++) {
            program = built(workspace, building);
            changeAndAsk(program, workspace, changed);
        }
        Report.on(System.out, "An index of " + corrections + " corrections with 5 questions each, without its reads")
                .line("all of it", building)
                .line("after one correction changed", changed)
                .say("in memory", megabytes + " MB", "");
    }

    private TaughtWorkspaces built(TaughtWorkspace workspace, Distribution spread) {
        TaughtWorkspaces program =
                new TaughtWorkspaces(encoder, directions, List.of(workspace), TaughtWorkspaces.quarter());
        ask(program, workspace, spread);
        return program;
    }

    private void changeAndAsk(TaughtWorkspaces program, TaughtWorkspace workspace, Distribution spread) {
        for (int i = 0; i < times; i++) {
            workspace.change(i);
            ask(program, workspace, spread);
        }
    }

    private void ask(TaughtWorkspaces program, TaughtWorkspace workspace, Distribution spread) {
        var embedding = encoder.encode(QUESTION);
        long start = System.nanoTime();
        program.weigh(workspace, QUESTION, embedding);
        spread.addSince(start);
    }
}
