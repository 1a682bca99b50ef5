package dev.errata.server.terminal;

import java.io.PrintWriter;
import java.util.Locale;

/** Shows on a terminal how far a long work has come; where nobody watches, nothing. */
public final class ProgressBar {

    private static final int WIDTH = 30;
    private static final int STEPS = 25;
    private static final String BEGINNING_OF_LINE = "\r\u001b[K";

    private final PrintWriter out;
    private final boolean watched;
    private final long began = System.nanoTime();
    private int all;
    private int done;
    private int units;

    public ProgressBar(PrintWriter out) {
        this(out, true);
    }

    /**
     * A bar there.
     *
     * @param wanted whether anything is to be shown while it goes on
     */
    public ProgressBar(PrintWriter out, boolean wanted) {
        this.out = out;
        this.watched = wanted && Watched.byAPerson();
    }

    public void found(int number) {
        all = number;
        draw("", 0);
    }

    /**
     * A large thing takes a while.
     *
     * @param part how much of it is done, from 0 to 1
     * @param more so many smaller parts of it have been done since the last time, whose speed is shown
     */
    public void going(String name, double part, int more) {
        units += more;
        draw(name, part);
    }

    /** One more is done. */
    public void done(String name) {
        done++;
        if (units > 0 || done % STEPS == 0) {
            draw(name, 0);
        }
        if (done == all) {
            clear();
            out.flush();
        }
    }

    /** Something to be read while it goes on. */
    public void say(String words) {
        clear();
        out.println(Terminal.visible(words));
        out.flush();
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
                + speed()
                + " "
                + Terminal.visible(name));
        out.flush();
    }

    private String speed() {
        double seconds = (System.nanoTime() - began) / 1e9;
        return units == 0 || seconds < 1
                ? ""
                : String.format(Locale.ROOT, " · %s", ProgramWords.say("ingest.speed", Math.round(units / seconds)));
    }

    private void clear() {
        if (watched) {
            out.print(BEGINNING_OF_LINE);
        }
    }
}
