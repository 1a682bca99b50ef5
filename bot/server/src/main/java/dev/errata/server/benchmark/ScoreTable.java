package dev.errata.server.benchmark;

import dev.errata.server.benchmark.Scores.Workspace;
import dev.errata.server.terminal.ProgramWords;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Scores on a terminal, in percent: a row for each workspace, and means. */
final class ScoreTable {

    private ScoreTable() {}

    static void print(Scores scores, PrintWriter to) {
        to.println(row("workspace", List.of("n", "P", "R", "F1", "first", "R@FA5", "near", "far", "P@10%", "ECE")));
        scores.workspaces().forEach((name, workspace) -> to.println(means(name, List.of(workspace))));
        printMeans("benchmark.core", scores.withSeveralRules(false), to);
        printMeans("benchmark.rules", scores.withSeveralRules(true), to);
        to.flush();
    }

    private static void printMeans(String name, List<Workspace> of, PrintWriter to) {
        if (of.isEmpty()) {
            return;
        }
        to.println(means(ProgramWords.say(name), of));
        double f1 = Scores.f1LeavingOneOut(of);
        if (!Double.isNaN(f1)) {
            to.println(ProgramWords.say("benchmark.leaving-one-out", percent(f1)));
        }
    }

    private static String means(String name, List<Workspace> of) {
        return row(
                name,
                List.of(
                        Integer.toString(
                                of.stream().mapToInt(Workspace::questions).sum()),
                        percent(Scores.mean(of, Workspace::precision)),
                        percent(Scores.mean(of, Workspace::recall)),
                        percent(Scores.mean(of, Workspace::f1)),
                        percent(Scores.mean(of, Workspace::rightFirst)),
                        percent(Scores.mean(of, Workspace::rightAtFivePercentFalse)),
                        percent(Scores.mean(of, w -> w.falselyApplied("near"))),
                        percent(Scores.mean(of, w -> w.falselyApplied("far"))),
                        percent(Scores.mean(of, Workspace::precisionAtTenPercent)),
                        percent(Scores.mean(of, Workspace::calibrationError))));
    }

    private static String row(String name, List<String> values) {
        StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-24s", name));
        values.forEach(value -> row.append(String.format(Locale.ROOT, "%8s", value)));
        return row.toString();
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.1f", 100 * share);
    }
}
