package dev.errata.bench.program;

import dev.errata.bench.measuring.Distribution;
import dev.errata.bench.measuring.Folder;
import dev.errata.bench.measuring.Report;
import dev.errata.slack.SignedRequests;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** From the start of the process to its being ready, and what it holds in memory then. */
@Command(name = "start", description = "Cold and warm start, and memory at rest.", mixinStandardHelpOptions = true)
public final class StartBenchmark implements Runnable {

    private static final Duration REST = Duration.ofSeconds(5);
    private static final int QUESTIONS = 50;

    @Option(names = "--cold", description = "how many cold starts (default: ${DEFAULT-VALUE})")
    private int cold = 3;

    @Option(names = "--warm", description = "how many warm starts after each of them (default: ${DEFAULT-VALUE})")
    private int warm = 3;

    private final Distribution coldStarts = new Distribution();
    private final Distribution warmStarts = new Distribution();
    private final List<Long> atRest = new ArrayList<>();
    private final List<Long> afterQuestions = new ArrayList<>();
    private final List<Long> postgres = new ArrayList<>();

    @Override
    public void run() {
        for (int round = 0; round < cold; round++) {
            try (Folder folder = Folder.fresh();
                    SlackCompany company = SlackCompany.in(folder.path(), Map.of())) {
                start(company, coldStarts).close();
                for (int i = 1; i < warm; i++) {
                    start(company, warmStarts).close();
                }
                weigh(company, folder);
            }
        }
        Report.on(System.out, "Start of the packaged program, to /readyz")
                .line("cold (empty data folder)", coldStarts, "15,000")
                .line("warm", warmStarts, "5,000")
                .say("MB resident, " + REST.toSeconds() + " s after the start", each(atRest), "under 500")
                .say("MB resident, after " + QUESTIONS + " questions", each(afterQuestions), "under 500")
                .say("MB of PostgreSQL beside it", each(postgres), "");
    }

    private static Program start(SlackCompany company, Distribution spread) {
        long start = System.nanoTime();
        Program program = company.startProgram().untilReady();
        spread.addSince(start);
        return program;
    }

    private void weigh(SlackCompany company, Folder folder) {
        try (Program program = start(company, warmStarts)) {
            LockSupport.parkNanos(REST.toNanos());
            atRest.add(ResidentMemory.megabytes(program.process()));
            SignedRequests people = company.people();
            for (int i = 0; i < QUESTIONS; i++) {
                company.ask(people, SlackCompany.MEMBER, "What is the limit for travel number " + i + "?");
            }
            LockSupport.parkNanos(REST.toNanos());
            afterQuestions.add(ResidentMemory.megabytes(program.process()));
            postgres.add(ResidentMemory.postgresMegabytes(folder.path().resolve("data")));
        }
    }

    private static String each(List<Long> megabytes) {
        return megabytes.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
