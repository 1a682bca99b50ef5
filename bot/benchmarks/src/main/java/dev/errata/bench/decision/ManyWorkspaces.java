package dev.errata.bench.decision;

import dev.errata.bench.measuring.Distribution;
import dev.errata.bench.measuring.Report;
import dev.errata.bot.embedding.Encoder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Workspaces of 1,000 corrections that are asked in turn, there and back, in the memory that the program gives to indexes. */
final class ManyWorkspaces {

    private static final int CORRECTIONS = 1_000;
    private static final int ENOUGH = 500;

    private final Encoder encoder;
    private final SyntheticEmbeddings directions;
    private final EncodedQuestions encoded;
    private int asked;

    ManyWorkspaces(Encoder encoder, SyntheticEmbeddings directions) {
        this.encoder = encoder;
        this.directions = directions;
        this.encoded = EncodedQuestions.with(encoder);
    }

    void inTurn(int number) {
        List<TaughtWorkspace> all = new ArrayList<>(IntStream.range(0, number)
                .mapToObj(i -> new TaughtWorkspace(CORRECTIONS, 1, directions))
                .toList());
        HeapUse memory = HeapUse.now();
        TaughtWorkspaces program = new TaughtWorkspaces(encoder, directions, all, TaughtWorkspaces.quarter());
        Distribution found = new Distribution();
        Distribution built = new Distribution();
        all.forEach(workspace -> ask(program, workspace, found, built));
        long megabytes = memory.megabytesSince();
        found.clear();
        int held;
        do {
            int before = found.count();
            // The other way round, the ones that were asked last come first: they are still held.
            Collections.reverse(all);
            all.forEach(workspace -> ask(program, workspace, found, built));
            held = found.count() - before;
        } while (held == number && found.count() < ENOUGH);
        Report.on(System.out, number + " workspaces of 1,000 corrections, without the embedding")
                .line("held in memory", found, "the same for any number")
                .line("not held, without its reads", built)
                .say(
                        "held",
                        held + " of " + number + " in " + megabytes + " MB, of at most "
                                + (TaughtWorkspaces.quarter().most() >> 20) + " MB",
                        "");
    }

    private void ask(TaughtWorkspaces program, TaughtWorkspace where, Distribution found, Distribution built) {
        String question = encoded.text(asked++);
        int read = program.timesRead();
        long start = System.nanoTime();
        program.weigh(where, question, encoded.embedding(question));
        (program.timesRead() == read ? found : built).addSince(start);
    }
}
