package dev.errata.bench;

import dev.errata.bench.decision.DecisionBenchmark;
import dev.errata.bench.program.AcknowledgementBenchmark;
import dev.errata.bench.program.LearningBenchmark;
import dev.errata.bench.program.PageBenchmark;
import dev.errata.bench.program.StartBenchmark;
import dev.errata.bench.program.TeamsBenchmark;
import dev.errata.bench.proof.attacks.AttacksProof;
import dev.errata.bench.proof.chaos.Chaos;
import dev.errata.bench.proof.histories.Histories;
import dev.errata.bench.proof.isolation.Isolation;
import dev.errata.bench.proof.load.Load;
import dev.errata.bench.question.QuestionBenchmark;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command for all benchmarks: {@code java -jar bot/benchmarks/target/benchmarks.jar NAME}. */
@Command(
        name = "benchmarks",
        description = "Measures the program that was packaged beside it. Build all of it first.",
        mixinStandardHelpOptions = true,
        subcommands = {
            AcknowledgementBenchmark.class,
            TeamsBenchmark.class,
            QuestionBenchmark.class,
            StartBenchmark.class,
            LearningBenchmark.class,
            DecisionBenchmark.class,
            PageBenchmark.class,
            AttacksProof.class,
            Chaos.class,
            Isolation.class,
            Histories.class,
            Load.class
        })
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Benchmarks()).execute(arguments));
    }
}
