package dev.errata.server.benchmark.disputes;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.errata.bot.disagreement.Comparison;
import dev.errata.bot.disagreement.ModelRelationJudge;
import dev.errata.bot.disagreement.Relation;
import dev.errata.bot.disagreement.RelationJudge;
import dev.errata.bot.prompt.TimedCall;
import dev.errata.models.BgeSmallEncoder;
import dev.errata.models.ResilientChatModel;
import dev.errata.server.benchmark.BenchmarkCommand;
import dev.errata.server.benchmark.Lines;
import dev.errata.server.terminal.ProgramWords;
import dev.errata.server.terminal.WrongUse;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Measures how it is told whether two corrections disagree, or says it of pairs in a file. */
@Command(
        name = "disputes",
        description = {
            "Measure how it is told whether two corrections contradict each other, by their words alone or with a language model.",
            "Of our own pairs it prints how many are told rightly; of those in a file it writes what they are."
        },
        mixinStandardHelpOptions = true)
public final class DisputesBenchmarkCommand implements Runnable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String ROW = "%-6s%6s%9s%9s%9s%9s%n";

    @ParentCommand
    private BenchmarkCommand benchmark = new BenchmarkCommand();

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description =
                    "pairs: id, question_a, a, question_b, b, a made first (default: ours, which say what they are)")
    private @Nullable Path file;

    @Option(names = "--out", paramLabel = "FILE", description = "where to write id, verdict of each of the file")
    private @Nullable Path out;

    @Option(names = "--judge", description = "ask the configured language model about each")
    private boolean judged;

    /** What was made of a pair. */
    private record Told(
            @JsonProperty("id") String id,
            @JsonProperty("verdict") String verdict) {}

    @Override
    public void run() {
        if (!judged) {
            run(RelationJudge.NONE);
            return;
        }
        ResilientChatModel model = benchmark
                .main()
                .settings()
                .chatModel()
                .orElseThrow(() -> new WrongUse(ProgramWords.say("benchmark.no-model")));
        ExecutorService calls = Executors.newSingleThreadExecutor();
        try {
            run(new ModelRelationJudge(new TimedCall(model, PATIENCE, calls)));
        } finally {
            calls.shutdownNow();
            model.close();
        }
    }

    private void run(RelationJudge judge) {
        if ((file == null) != (out == null)) {
            throw new WrongUse(ProgramWords.say("benchmark.disputes.both"));
        }
        try (BgeSmallEncoder encoder =
                BgeSmallEncoder.open(benchmark.main().settings().dataDir().resolve("encoder"))) {
            RelationJudge told = judge.or(new Comparison(new EncodedOnce(encoder)));
            if (file != null && out != null) {
                write(Lines.read(file, PairLine.class), told, out);
            } else {
                measure(told);
            }
        }
    }

    private static void write(List<PairLine> pairs, RelationJudge judge, Path out) {
        Lines.needWritable(out);
        Lines.write(
                out,
                pairs.stream()
                        .map(pair -> new Told(pair.id(), Words.of(relation(pair, judge))))
                        .toList());
    }

    private static Relation relation(PairLine pair, RelationJudge judge) {
        return judge.relation(pair.first(), pair.second()).orElse(Relation.UNRELATED);
    }

    private void measure(RelationJudge judge) {
        PrintWriter printed = benchmark.main().spec().commandLine().getOut();
        printed.printf(Locale.ROOT, ROW, "half", "n", "right", "found", "in words", "false");
        for (String half : List.of("tune", "test")) {
            List<LabelledPair> pairs = Lines.included("disputes-" + half + ".jsonl", LabelledPair.class);
            Scores scores = new Scores();
            pairs.forEach(pair -> scores.add(pair, relation(pair.pair(), judge)));
            printed.printf(
                    Locale.ROOT,
                    ROW,
                    half,
                    pairs.size(),
                    scores.right(),
                    scores.found(),
                    scores.toldByWords(),
                    scores.wronglyCalled());
        }
        printed.flush();
    }
}
