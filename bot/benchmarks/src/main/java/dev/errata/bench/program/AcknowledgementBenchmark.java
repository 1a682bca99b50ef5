package dev.errata.bench.program;

import dev.errata.bench.measuring.Distribution;
import dev.errata.bench.measuring.Folder;
import dev.errata.bench.measuring.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How long Slack waits for its acknowledgement while the language model hangs and questions pile up. */
@Command(
        name = "acknowledgement",
        description = "Slack's wait for an acknowledgement while the model hangs.",
        mixinStandardHelpOptions = true)
public final class AcknowledgementBenchmark implements Runnable {

    private static final int WARM_UP = 50;
    private static final int IN_FLIGHT = 100;
    private static final String TARGET = "p99 under 100";

    @Option(names = "--events", description = "how many are measured one by one (default: ${DEFAULT-VALUE})")
    private int events = 500;

    @Option(names = "--rate", description = "how many of them a second (default: ${DEFAULT-VALUE})")
    private int rate = 25;

    @Option(names = "--bursts", description = "how often all come at the same moment (default: ${DEFAULT-VALUE})")
    private int bursts = 5;

    private long resident;
    private int refused;
    private final Distribution first = new Distribution();
    private final Distribution filling = new Distribution();
    private final Distribution steady = new Distribution();
    private final Distribution burst = new Distribution();

    @Override
    public void run() {
        ExecutorService senders = Executors.newFixedThreadPool(IN_FLIGHT);
        try (Folder folder = Folder.fresh();
                ModelServer model = ModelServer.hung();
                SlackCompany company = SlackCompany.in(folder.path(), new HashMap<>(model.settings()));
                Program program = company.startProgram().untilReady()) {
            Mentions mentions = new Mentions(company.sender());
            measure(mentions, senders);
            refused = mentions.refused();
            resident = ResidentMemory.megabytes(program.process());
        } finally {
            senders.shutdownNow();
        }
        Report.on(System.out, "Acknowledgement of Slack's events while the language model hangs 60 s")
                .line("the very first after the start", first)
                .line("the next " + WARM_UP + ", one after the other", filling)
                .line(rate + " a second, over " + IN_FLIGHT + " in flight", steady, TARGET)
                .line(IN_FLIGHT + " at the same moment", burst, TARGET + " wished, not asked")
                .say("not acknowledged, to be sent again", String.valueOf(refused), "0")
                .say("MB resident meanwhile", String.valueOf(resident), "");
    }

    private void measure(Mentions mentions, ExecutorService senders) {
        mentions.send(first);
        for (int i = 0; i < WARM_UP; i++) {
            mentions.send(filling);
        }
        together(senders, IN_FLIGHT, mentions, new Distribution());
        long start = System.nanoTime();
        for (int i = 0; i < events; i++) {
            LockSupport.parkNanos(start + i * TimeUnit.SECONDS.toNanos(1) / rate - System.nanoTime());
            mentions.send(steady);
        }
        for (int i = 0; i < bursts; i++) {
            together(senders, IN_FLIGHT, mentions, burst);
        }
    }

    private static void together(ExecutorService senders, int count, Mentions mentions, Distribution spread) {
        List<Future<?>> sent = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sent.add(senders.submit(() -> mentions.send(spread)));
        }
        for (Future<?> each : sent) {
            try {
                each.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("an event was not acknowledged", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while events were sent", e);
            }
        }
    }
}
