package dev.errata.bench.program;

import dev.errata.bench.measuring.Distribution;
import dev.errata.bench.measuring.Folder;
import dev.errata.bench.measuring.Report;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How the program does with far more questions than it can answer, and what a busy channel does to a quiet one. */
@Command(
        name = "load",
        description = "Many channels, a slow language model and thousands of questions that wait.",
        mixinStandardHelpOptions = true)
public final class LoadBenchmark implements Runnable {

    private static final int SENDERS = 64;
    private static final String TARGET = "p99 under 250, max under 2500";

    @Option(
            names = "--seed",
            description = "in which channel what is asked follows from it (default: ${DEFAULT-VALUE})")
    private long seed = 1;

    @Option(names = "--channels", description = "how many (default: ${DEFAULT-VALUE})")
    private int channels = 50;

    @Option(names = "--model-seconds", description = "how long the model takes; 60 hangs (default: ${DEFAULT-VALUE})")
    private int modelSeconds = 2;

    @Option(
            names = "--waiting",
            description = "how many wait before the measurement begins (default: ${DEFAULT-VALUE})")
    private int waiting = 2_000;

    @Option(names = "--rate", description = "how many come a second while it is measured (default: ${DEFAULT-VALUE})")
    private int rate = 60;

    @Option(names = "--seconds", description = "how long it is measured (default: ${DEFAULT-VALUE})")
    private int seconds = 60;

    @Option(names = "--minutes", description = "for how long it may answer afterwards (default: ${DEFAULT-VALUE})")
    private int minutes = 5;

    @Option(names = "--noise", description = "how many questions stand in the busy channel (default: ${DEFAULT-VALUE})")
    private int noise = 150;

    @Option(names = "--heap", description = "what the JVM may take for objects (default: ${DEFAULT-VALUE})")
    private String heap = "384m";

    private final Distribution acknowledged = new Distribution();
    private final Distribution alone = new Distribution();
    private final Distribution besideNoise = new Distribution();
    private int asked;
    private int refused;
    private long answeredAtFirst;
    private long answered;
    private long resident;
    private long residentDatabase;

    @Override
    public void run() {
        pile();
        neighbours();
        Report.on(System.out, channels + " channels, a model of " + modelSeconds + " s, seed " + seed)
                .line(rate + " a second with " + waiting + " waiting", acknowledged, TARGET)
                .line("an answer in a quiet channel", alone)
                .line("the same beside " + noise + " questions in another", besideNoise, "at most 2000 more")
                .say("not acknowledged, to be sent again", String.valueOf(refused), "0")
                .say("asked, and answered until the last event", asked + ", " + answeredAtFirst, "")
                .say(
                        "answered a second afterwards",
                        String.format(Locale.ROOT, "%.1f", (answered - answeredAtFirst) / (minutes * 60.0)),
                        "")
                .say("left after " + minutes + " minutes", String.valueOf(asked - answered), "")
                .say(
                        "MB of the JVM with -Xmx" + heap + ", of PostgreSQL",
                        resident + ", " + residentDatabase,
                        "at most 600 of the JVM");
    }

    private void pile() {
        Random random = new Random(seed);
        try (Folder folder = Folder.fresh();
                SlowModel model = SlowModel.answeringAfter(Duration.ofSeconds(modelSeconds));
                SlackCompany company = SlackCompany.in(folder.path(), new HashMap<>(model.settings()))) {
            List<String> names =
                    IntStream.range(0, channels).mapToObj(company::channel).toList();
            try (Program program = company.startProgram("-Xmx" + heap).untilReady()) {
                Mentions mentions = new Mentions(company.sender());
                send(mentions, names, random, waiting, Integer.MAX_VALUE, new Distribution());
                send(mentions, names, random, rate * seconds, rate, acknowledged);
                refused = mentions.refused();
                asked = waiting + rate * seconds;
                answeredAtFirst = answers(company, names);
                resident = ResidentMemory.megabytes(program.process());
                residentDatabase = ResidentMemory.postgresMegabytes(company.dataDir());
                LockSupport.parkNanos(TimeUnit.MINUTES.toNanos(minutes));
                answered = answers(company, names);
            }
        }
    }

    private static void send(
            Mentions mentions, List<String> channels, Random random, int count, int rate, Distribution spread) {
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        List<Future<?>> sent = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            LockSupport.parkNanos(start + i * TimeUnit.SECONDS.toNanos(1) / rate - System.nanoTime());
            String channel = channels.get(random.nextInt(channels.size()));
            sent.add(senders.submit(() -> mentions.send(channel, spread)));
        }
        senders.shutdown();
        try {
            for (Future<?> each : sent) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("an event was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while events were sent", e);
        }
    }

    private static long answers(SlackCompany company, List<String> channels) {
        return channels.stream()
                .mapToLong(channel -> company.slack().byBot(channel).size())
                .sum();
    }

    /** How long somebody waits in a quiet channel, without and with a busy one beside it. */
    private void neighbours() {
        try (Folder folder = Folder.fresh();
                SlowModel model = SlowModel.answeringAfter(Duration.ofSeconds(modelSeconds));
                SlackCompany company = SlackCompany.in(folder.path(), new HashMap<>(model.settings()))) {
            String noisy = company.channel(0);
            try (Program program = company.startProgram("-Xmx" + heap).untilReady()) {
                Mentions mentions = new Mentions(company.sender());
                for (int i = 0; i < 3; i++) {
                    ask(company, mentions, alone);
                }
                send(mentions, List.of(noisy), new Random(seed), noise, Integer.MAX_VALUE, new Distribution());
                for (int i = 0; i < 5; i++) {
                    ask(company, mentions, besideNoise);
                }
                if (!program.process().isAlive()) {
                    throw new IllegalStateException("the program ended meanwhile");
                }
            }
        }
    }

    private static void ask(SlackCompany company, Mentions mentions, Distribution spread) {
        int before = company.slack().byBot(SlackCompany.CHANNEL).size();
        long start = System.nanoTime();
        mentions.send(SlackCompany.CHANNEL, new Distribution());
        Wait.until(
                "an answer", () -> company.slack().byBot(SlackCompany.CHANNEL).size() > before);
        spread.addSince(start);
    }
}
