package dev.errata.server.benchmark.silence;

import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.embedding.Vectors;
import dev.errata.bot.recall.Thresholds;
import dev.errata.models.BgeSmallEncoder;
import dev.errata.server.benchmark.BenchmarkCommand;
import dev.errata.server.benchmark.Judges;
import dev.errata.server.benchmark.Judges.Judged;
import dev.errata.server.benchmark.PlayedWorkspace;
import dev.errata.server.benchmark.silence.Fixtures.Belief;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Measures on PrecisionMemBench how often what is found is what should be found, and nothing else. */
@Command(
        name = "silence",
        description = {
            "Measure how often what is found is what should be found, and nothing else.",
            "Needs the fixtures of PrecisionMemBench, which docs/applicability.md says how we read."
        },
        mixinStandardHelpOptions = true)
public final class SilenceBenchmarkCommand implements Runnable {

    @ParentCommand
    private BenchmarkCommand benchmark = new BenchmarkCommand();

    @Option(
            names = "--folder",
            required = true,
            paramLabel = "DIR",
            description = "with beliefs.seed.json, retrieval.cases.json and session-retrieval.cases.json")
    private Path folder = Path.of("");

    @Option(
            names = "--judge",
            arity = "0..1",
            fallbackValue = "thorough",
            paramLabel = "thorough|thrifty",
            description = "let the configured language model judge what may apply")
    private @Nullable Judged judge;

    @Override
    public void run() {
        Fixtures fixtures = Fixtures.in(folder);
        PrintWriter printed = benchmark.main().spec().commandLine().getOut();
        try (Judges judges = Judges.of(benchmark.main().settings(), Optional.ofNullable(judge), null);
                BgeSmallEncoder encoder = BgeSmallEncoder.open(
                        benchmark.main().settings().dataDir().resolve("encoder"))) {
            Vectors vectors = new Vectors(encoder, new PlayedWorkspace.Unstored(), CacheBudget.usual());
            String user = mostly(fixtures.beliefs());
            Memory memory = new Memory(
                    fixtures.beliefs(), user, vectors, Thresholds.DEFAULT, judges.judge(), judges.diligence());
            SilenceScores scores = new SilenceScores(memory, user);
            fixtures.questions().forEach(scores::ask);
            fixtures.sessions().forEach(scores::ask);
            scores.lines().forEach(printed::println);
        }
        printed.flush();
    }

    /** Whose memory it is: cases say only whose it is not. */
    private static String mostly(List<Belief> beliefs) {
        Map<String, Long> owned = beliefs.stream().collect(Collectors.groupingBy(Belief::user, Collectors.counting()));
        return owned.entrySet().stream()
                .max(Comparator.comparing((Function<Map.Entry<String, Long>, Long>) Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
