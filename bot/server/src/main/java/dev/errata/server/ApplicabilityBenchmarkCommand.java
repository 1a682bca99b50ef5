package dev.errata.server;

import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.embedding.Embeddings;
import dev.errata.bot.embedding.Vectors;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.recall.Thresholds;
import dev.errata.bot.recall.applicability.Parameter;
import dev.errata.bot.recall.applicability.Parameters;
import dev.errata.models.BgeSmallEncoder;
import dev.errata.server.benchmark.Lines;
import dev.errata.server.benchmark.Play;
import dev.errata.server.benchmark.Scores;
import dev.errata.server.benchmark.Track;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Runs the decision which corrections apply on files with questions, and scores it where the answers are known. */
@Command(
        name = "applicability",
        description = "Decide which corrections apply to the questions of a file, and score it.",
        mixinStandardHelpOptions = true)
final class ApplicabilityBenchmarkCommand implements Runnable {

    private static final int EVERYTHING = 1_000_000;

    @ParentCommand
    private BenchmarkCommand benchmark = new BenchmarkCommand();

    @Option(names = "--corrections", required = true, paramLabel = "FILE", description = "what was taught")
    private Path corrections = Path.of("");

    @Option(names = "--history", required = true, paramLabel = "FILE", description = "earlier questions")
    private Path history = Path.of("");

    @Option(names = "--questions", required = true, paramLabel = "FILE", description = "questions to decide, in order")
    private Path questions = Path.of("");

    @Option(
            names = "--track",
            required = true,
            description =
                    "how many confirmed questions are known, or with people's reactions: ${COMPLETION-CANDIDATES}")
    private Track track = Track.k1;

    @Option(names = "--gold", paramLabel = "FILE", description = "what applies; needed for stream, else only to score")
    private @Nullable Path gold;

    @Option(names = "--history-limit", paramLabel = "N", description = "know only the newest N earlier questions")
    private int historyLimit = EVERYTHING;

    @Option(
            names = "--setting",
            description = "f1: apply where F1 is best (the default here); default: apply as the program does")
    private Setting setting = Setting.F1;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "where to write the decisions")
    private Path out = Path.of("");

    @Option(
            names = "--set",
            paramLabel = "PARAMETER=VALUE",
            description = "decide with another number, to see what it does: ${COMPLETION-CANDIDATES}")
    private Map<Parameter, Double> changed = Map.of();

    /** From which probability on a correction is applied. */
    enum Setting {
        F1,
        DEFAULT;

        Thresholds thresholds() {
            return this == F1 ? Thresholds.BEST_F1 : Thresholds.DEFAULT;
        }
    }

    @Override
    public void run() {
        if (historyLimit < 0) {
            throw new WrongUse(Words.say("benchmark.history", historyLimit));
        }
        Path known = gold;
        if (track == Track.stream && known == null) {
            throw new WrongUse(Words.say("benchmark.gold"));
        }
        List<Lines.Asked> asked = Lines.read(questions, Lines.Asked.class);
        List<Lines.Gold> applying = known == null ? List.of() : Lines.read(known, Lines.Gold.class);
        List<Lines.Decided> decided;
        try (BgeSmallEncoder encoder =
                BgeSmallEncoder.open(benchmark.main().settings().dataDir().resolve("encoder"))) {
            decided = decide(asked, applying, new Vectors(encoder, new Forgotten(), EVERYTHING));
        }
        Lines.write(out, decided);
        if (!applying.isEmpty()) {
            report(track == Track.stream ? secondHalf(applying) : applying, decided);
        }
    }

    private List<Lines.Decided> decide(List<Lines.Asked> asked, List<Lines.Gold> applying, Vectors vectors) {
        Map<String, Set<String>> byId = new HashMap<>();
        applying.forEach(one -> byId.put(one.id(), new HashSet<>(one.applying())));
        Play play = new Play(
                track,
                setting.thresholds(),
                parameters(),
                Lines.read(corrections, Lines.Taught.class),
                Lines.read(history, Lines.Earlier.class),
                historyLimit,
                vectors);
        ProgressBar progress =
                new ProgressBar(benchmark.main().spec().commandLine().getErr());
        progress.found(asked.size());
        List<Lines.Decided> decided = new ArrayList<>();
        for (Lines.Asked question : asked) {
            decided.add(play.decide(question, Optional.ofNullable(byId.get(question.id()))));
            progress.done(question.workspace());
        }
        return decided;
    }

    private Parameters parameters() {
        Parameters parameters = Parameters.MEASURED;
        for (Map.Entry<Parameter, Double> one : changed.entrySet()) {
            parameters = parameters.with(one.getKey(), one.getValue());
        }
        return parameters;
    }

    private static List<Lines.Gold> secondHalf(List<Lines.Gold> all) {
        Map<String, List<Lines.Gold>> byWorkspace = new LinkedHashMap<>();
        all.forEach(one -> byWorkspace
                .computeIfAbsent(one.workspace(), name -> new ArrayList<>())
                .add(one));
        return byWorkspace.values().stream()
                .flatMap(of -> of.subList(of.size() / 2, of.size()).stream())
                .toList();
    }

    private void report(List<Lines.Gold> applying, List<Lines.Decided> decided) {
        PrintWriter to = benchmark.main().spec().commandLine().getOut();
        Scores scores = Scores.of(applying, decided);
        to.println(row("workspace", "n", "P", "R", "F1", "first", "R@FA5", "near", "far", "P@10%", "ECE"));
        scores.workspaces().forEach((name, workspace) -> to.println(row(name, List.of(workspace))));
        for (boolean several : new boolean[] {false, true}) {
            List<Scores.Workspace> of = scores.withSeveralRules(several);
            if (!of.isEmpty()) {
                to.println(row(Words.say(several ? "benchmark.rules" : "benchmark.core"), of));
                double f1 = Scores.f1LeavingOneOut(of);
                if (!Double.isNaN(f1)) {
                    to.println(Words.say("benchmark.leaving-one-out", percent(f1)));
                }
            }
        }
        to.flush();
    }

    private static String row(String name, List<Scores.Workspace> of) {
        return row(
                name,
                Integer.toString(
                        of.stream().mapToInt(Scores.Workspace::questions).sum()),
                percent(Scores.mean(of, Scores.Workspace::precision)),
                percent(Scores.mean(of, Scores.Workspace::recall)),
                percent(Scores.mean(of, Scores.Workspace::f1)),
                percent(Scores.mean(of, Scores.Workspace::rightFirst)),
                percent(Scores.mean(of, Scores.Workspace::rightAtFivePercentFalse)),
                percent(Scores.mean(of, w -> w.falselyApplied("near"))),
                percent(Scores.mean(of, w -> w.falselyApplied("far"))),
                percent(Scores.mean(of, Scores.Workspace::precisionAtTenPercent)),
                percent(Scores.mean(of, Scores.Workspace::calibrationError)));
    }

    private static String row(String name, String... values) {
        StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-24s", name));
        for (String value : values) {
            row.append(String.format(Locale.ROOT, "%8s", value));
        }
        return row.toString();
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.1f", 100 * share);
    }

    /** Nothing is stored: everything that is needed stays in memory while the command runs. */
    private static final class Forgotten implements Embeddings {

        @Override
        public Map<String, Embedding> find(WorkspaceId workspace, String model, Collection<String> texts) {
            return Map.of();
        }

        @Override
        public void save(WorkspaceId workspace, String model, Map<String, Embedding> embeddings) {}
    }
}
