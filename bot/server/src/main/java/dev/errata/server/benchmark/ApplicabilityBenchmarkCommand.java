package dev.errata.server.benchmark;

import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.embedding.Vectors;
import dev.errata.bot.recall.Thresholds;
import dev.errata.bot.recall.applicability.Applicability;
import dev.errata.bot.recall.background.Parameter;
import dev.errata.bot.recall.background.Parameters;
import dev.errata.models.BgeSmallEncoder;
import dev.errata.server.terminal.ProgramWords;
import dev.errata.server.terminal.ProgressBar;
import dev.errata.server.terminal.WrongUse;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
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
    private static final long PLENTY = 1L << 32;

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

    @Option(
            names = "--restatements",
            paramLabel = "FILE",
            description = "when some of the corrections hold, as a language model said it")
    private @Nullable Path restatements;

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
            names = "--judge",
            arity = "0..1",
            fallbackValue = "thorough",
            paramLabel = "thorough|thrifty",
            description = "let a language model judge what may apply, and score with and without it")
    private Judges.@Nullable Judged judge;

    @Option(
            names = "--verdicts",
            paramLabel = "FILE",
            description = "what the judge said before, read and added to; with it no model is needed")
    private @Nullable Path verdicts;

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
            throw new WrongUse(ProgramWords.say("benchmark.history", historyLimit));
        }
        if (track == Track.stream && gold == null) {
            throw new WrongUse(ProgramWords.say("benchmark.gold"));
        }
        if (verdicts != null && judge == null) {
            throw new WrongUse(ProgramWords.say("benchmark.verdicts"));
        }
        needFiles();
        List<Lines.QuestionLine> asked = Lines.read(questions, Lines.QuestionLine.class);
        PrintWriter printed = benchmark.main().spec().commandLine().getOut();
        try (Judges judges = Judges.of(benchmark.main().settings(), Optional.ofNullable(judge), verdicts)) {
            decideAndScore(asked, judges, printed);
        }
    }

    private void decideAndScore(List<Lines.QuestionLine> asked, Judges judges, PrintWriter printed) {
        List<Lines.CorrectionLine> taught = Lines.read(corrections, Lines.CorrectionLine.class);
        Optional<Verdicts> verdicts = judges.verdicts(taught, asked);
        try (BgeSmallEncoder encoder =
                BgeSmallEncoder.open(benchmark.main().settings().dataDir().resolve("encoder"))) {
            Vectors vectors = new Vectors(encoder, new PlayedWorkspace.Unstored(), new CacheBudget(PLENTY));
            List<Lines.Decided> without = decide(asked, taught, vectors, (question, weighed) -> Map.of());
            if (verdicts.isEmpty()) {
                Lines.write(out, without);
                score(known(asked), without, printed);
                return;
            }
            List<Lines.Decided> with = decide(asked, taught, vectors, verdicts.get()::of);
            Lines.write(out, with);
            List<Lines.Gold> known = known(asked);
            if (!known.isEmpty()) {
                printed.println(ProgramWords.say("benchmark.without-judge"));
                score(known, without, printed);
                printed.println(ProgramWords.say("benchmark.with-judge"));
                score(known, with, printed);
            }
            judges.print(verdicts.get(), printed);
        }
    }

    private List<Lines.Gold> known(List<Lines.QuestionLine> asked) {
        if (gold == null) {
            return List.of();
        }
        List<Lines.Gold> all = Lines.read(gold, Lines.Gold.class);
        return track == Track.stream ? Scores.secondHalf(asked, all) : all;
    }

    private static void score(List<Lines.Gold> known, List<Lines.Decided> decided, PrintWriter printed) {
        if (!known.isEmpty()) {
            ScoreTable.print(Scores.of(known, decided), printed);
        }
    }

    /** What applies is read at the end, and that it is missing would be noticed late. */
    private void needFiles() {
        List<Path> inputs = Stream.of(gold, corrections, history, questions, restatements)
                .filter(Objects::nonNull)
                .toList();
        for (Path input : inputs) {
            if (!Files.isReadable(input)) {
                throw new WrongUse(ProgramWords.say("benchmark.no-file", input));
            }
            if (input.toAbsolutePath().normalize().equals(out.toAbsolutePath().normalize())) {
                throw new WrongUse(ProgramWords.say("benchmark.out", out));
            }
        }
        Lines.needWritable(out);
        if (verdicts != null) {
            Lines.needWritable(verdicts);
        }
    }

    private List<Lines.Decided> decide(
            List<Lines.QuestionLine> asked,
            List<Lines.CorrectionLine> taught,
            Vectors vectors,
            BiFunction<Lines.QuestionLine, Map<String, Applicability>, Map<String, Boolean>> judged) {
        List<Lines.Restated> restated =
                restatements == null ? List.of() : Lines.read(restatements, Lines.Restated.class);
        List<Lines.Earlier> earlier = newest(Lines.read(history, Lines.Earlier.class));
        ProgressBar progress =
                new ProgressBar(benchmark.main().spec().commandLine().getErr());
        Play play = new Play(track, setting.thresholds(), judged, parameters(), taught, restated, earlier, vectors);
        progress.found(asked.size());
        return play.decide(asked, revealed(), question -> progress.done(question.workspace()));
    }

    /** The limit holds for each workspace. */
    private List<Lines.Earlier> newest(List<Lines.Earlier> oldestFirst) {
        Map<String, Integer> known = new HashMap<>();
        List<Lines.Earlier> newestFirst = new ArrayList<>(oldestFirst);
        Collections.reverse(newestFirst);
        newestFirst.removeIf(one -> known.merge(one.workspace(), 1, Integer::sum) > historyLimit);
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    /** Only people's reactions may depend on what applies. */
    private Map<String, Set<String>> revealed() {
        Map<String, Set<String>> revealed = new HashMap<>();
        if (track == Track.stream && gold != null) {
            Lines.read(gold, Lines.Gold.class)
                    .forEach(one -> revealed.put(one.id(), new LinkedHashSet<>(one.applying())));
        }
        return revealed;
    }

    private Parameters parameters() {
        Parameters parameters = Parameters.MEASURED;
        for (Map.Entry<Parameter, Double> one : changed.entrySet()) {
            if (!Float.isFinite(one.getValue().floatValue())) {
                throw new WrongUse(
                        ProgramWords.say("benchmark.number", one.getKey().name(), String.valueOf(one.getValue())));
            }
            parameters = parameters.with(one.getKey(), one.getValue());
        }
        return parameters;
    }
}
