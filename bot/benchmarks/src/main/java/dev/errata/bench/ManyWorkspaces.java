package dev.errata.bench;

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
    private final Directions directions;
    private final Encoded encoded;
    private int asked;

    ManyWorkspaces(Encoder encoder, Directions directions) {
        this.encoder = encoder;
        this.directions = directions;
        this.encoded = Encoded.with(encoder);
    }

    void inTurn(int number) {
        List<TaughtWorkspace> all = new ArrayList<>(IntStream.range(0, number)
                .mapToObj(i -> new TaughtWorkspace(CORRECTIONS, 1, directions))
                .toList());
        Memory memory = Memory.now();
        TaughtWorkspaces program = new TaughtWorkspaces(encoder, directions, all, TaughtWorkspaces.usualBytes());
        Spread found = new Spread();
        Spread built = new Spread();
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
                                + (TaughtWorkspaces.usualBytes() >> 20) + " MB",
                        "");
    }

    private void ask(TaughtWorkspaces program, TaughtWorkspace where, Spread found, Spread built) {
        String question = encoded.text(asked++);
        int read = program.timesRead();
        long start = System.nanoTime();
        program.weigh(where, question, encoded.embedding(question));
        (program.timesRead() == read ? found : built).addSince(start);
    }
}
