package dev.errata.server.benchmark;

import dev.errata.server.Main;
import dev.errata.server.benchmark.disputes.DisputesBenchmarkCommand;
import dev.errata.server.benchmark.silence.SilenceBenchmarkCommand;
import dev.errata.server.terminal.ProgramWords;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Measures what answers rest on. */
@Command(
        name = "benchmark",
        description = "Measure what answers rest on.",
        mixinStandardHelpOptions = true,
        subcommands = {
            ApplicabilityBenchmarkCommand.class,
            PassagesBenchmarkCommand.class,
            KindsBenchmarkCommand.class,
            RepliesBenchmarkCommand.class,
            SilenceBenchmarkCommand.class,
            DisputesBenchmarkCommand.class
        })
public final class BenchmarkCommand implements Runnable {

    @ParentCommand
    private Main main = new Main(Map.of());

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public Main main() {
        return main;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), ProgramWords.say("benchmark.which"));
    }
}
