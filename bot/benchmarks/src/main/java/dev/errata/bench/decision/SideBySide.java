package dev.errata.bench.decision;

import dev.errata.bench.measuring.Distribution;
import dev.errata.bench.measuring.Report;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/** The decision and langchain4j's retriever in turn, by JMH, each in a process of its own. */
final class SideBySide {

    private static final Map<String, String> TARGETS =
            Map.of("ErrataDecision.withEmbedding", "median under 12, p99 under 40");

    private final int seconds;
    private final Map<String, Distribution> medians = new LinkedHashMap<>();
    private final Map<String, Distribution> tails = new LinkedHashMap<>();

    /** @param seconds how long each is asked, after as long for warming up */
    SideBySide(int seconds) {
        this.seconds = seconds;
    }

    void round() {
        Collection<RunResult> results = measured();
        Report report = Report.on(System.out, "Which of 10,000 corrections apply");
        for (RunResult result : results) {
            String name = result.getParams().getBenchmark().replace(getClass().getPackageName() + ".", "");
            Statistics statistics = result.getPrimaryResult().getStatistics();
            report.line(name, statistics, TARGETS.getOrDefault(name, ""));
            medians.computeIfAbsent(name, n -> new Distribution()).addMillis(statistics.getPercentile(50));
            tails.computeIfAbsent(name, n -> new Distribution()).addMillis(statistics.getPercentile(99));
        }
    }

    private Collection<RunResult> measured() {
        Options options = new OptionsBuilder()
                .include(ErrataDecision.class.getName())
                .include(Langchain4jRetrieval.class.getName())
                .forks(1)
                .warmupIterations(1)
                .warmupTime(TimeValue.seconds(seconds))
                .measurementIterations(1)
                .measurementTime(TimeValue.seconds(seconds))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        try {
            return new Runner(options).run();
        } catch (RunnerException e) {
            throw new IllegalStateException("the decision could not be measured", e);
        }
    }

    /** What all rounds had, and how many times as long the retriever takes. */
    void summary() {
        Report p50 = Report.on(System.out, "The medians of all rounds");
        medians.forEach(p50::line);
        ratio(p50, "withEmbedding");
        ratio(p50, "withoutEmbedding");
        Report p99 = Report.on(System.out, "The p99 of all rounds");
        tails.forEach(p99::line);
    }

    private void ratio(Report report, String how) {
        Distribution ours = medians.getOrDefault("ErrataDecision." + how, new Distribution());
        Distribution theirs = medians.getOrDefault("Langchain4jRetrieval." + how, new Distribution());
        report.say("times as long, " + how, "%.1f".formatted(theirs.millis(.5) / ours.millis(.5)), "");
    }
}
