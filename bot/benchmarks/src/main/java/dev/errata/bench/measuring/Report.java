package dev.errata.bench.measuring;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.openjdk.jmh.util.Statistics;

/** The table that a benchmark prints: a line for each thing that was measured, with what it should be. */
public final class Report {

    private static final String LINE = "%-44s %6s %9s %9s %9s %9s   %s%n";

    private final PrintStream out;

    private Report(PrintStream out) {
        this.out = out;
    }

    public static Report on(PrintStream out, String title) {
        out.println();
        out.println(title);
        out.println(machine());
        out.printf(Locale.ROOT, LINE, "milliseconds", "times", "min", "median", "p99", "max", "target");
        return new Report(out);
    }

    private static String machine() {
        return String.format(
                Locale.ROOT,
                "%d processors, load average %.2f, Java %s",
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                System.getProperty("java.version"));
    }

    public Report line(String what, Distribution spread) {
        return line(what, spread, "");
    }

    public Report line(String what, Distribution spread, String target) {
        out.printf(
                Locale.ROOT,
                LINE,
                what,
                spread.count(),
                millis(spread.millis(0)),
                millis(spread.millis(.5)),
                millis(spread.millis(.99)),
                millis(spread.millis(1)),
                target);
        return this;
    }

    /**
     * Adds a line.
     *
     * @param measured by JMH, in milliseconds
     */
    public Report line(String what, Statistics measured, String target) {
        out.printf(
                Locale.ROOT,
                LINE,
                what,
                measured.getN(),
                millis(measured.getMin()),
                millis(measured.getPercentile(50)),
                millis(measured.getPercentile(99)),
                millis(measured.getMax()),
                target);
        return this;
    }

    private static String millis(double milliseconds) {
        return String.format(Locale.ROOT, milliseconds < 10 ? "%.2f" : "%.1f", milliseconds);
    }

    /** Something that is no time. */
    public Report say(String what, String value, String target) {
        out.printf(Locale.ROOT, "%-44s %s%s%n", what, value, target.isEmpty() ? "" : "   " + target);
        return this;
    }
}
