package dev.errata.server.terminal;

import dev.errata.bot.knowledge.ingest.IngestDocuments;
import dev.errata.bot.knowledge.ingest.Ingested;
import java.io.PrintWriter;

/** Shows on a terminal how far a long work has come; where nobody watches, only what could not be read. */
public final class ProgressBar implements IngestDocuments.Progress {

    private static final int WIDTH = 30;
    private static final int QUIET_STEPS = 25;
    private static final String BEGINNING_OF_LINE = "\r\u001b[K";

    private final PrintWriter out;
    private final boolean watched = Watched.byAPerson();
    private int all;
    private int done;

    public ProgressBar(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void found(int files) {
        all = files;
        draw("", 0);
    }

    @Override
    public void embedded(String name, int passages, int ofPassages) {
        draw(name, (double) passages / ofPassages);
    }

    @Override
    public void finished(Ingested outcome) {
        done++;
        outcome.match(stored -> outcome, unchanged -> outcome, skipped -> {
            clear();
            out.println(Terminal.visible(ProgramWords.say("ingest.skipped", skipped.name(), skipped.reason())));
            return outcome;
        });
        draw(outcome.name(), 0);
        if (done == all) {
            clear();
        }
        out.flush();
    }

    /** One more is done, and nothing has to be said about it. */
    public void done(String name) {
        done++;
        if (done % QUIET_STEPS == 0) {
            draw(name, 0);
        }
        if (done == all) {
            clear();
            out.flush();
        }
    }

    private void draw(String name, double part) {
        if (!watched || all == 0) {
            return;
        }
        int filled = (int) Math.round(WIDTH * (done + part) / all);
        out.print(BEGINNING_OF_LINE
                + "█".repeat(filled)
                + "░".repeat(WIDTH - filled)
                + " "
                + done
                + "/"
                + all
                + " "
                + Terminal.visible(name));
        out.flush();
    }

    private void clear() {
        if (watched) {
            out.print(BEGINNING_OF_LINE);
        }
    }
}
