package dev.errata.bench.proof.load;

import dev.errata.bench.measuring.Folder;
import dev.errata.bench.measuring.Report;
import dev.errata.bench.program.Mentions;
import dev.errata.bench.program.ModelServer;
import dev.errata.bench.program.Program;
import dev.errata.bench.program.ResidentMemory;
import dev.errata.bench.program.SlackCompany;
import dev.errata.bench.proof.Deadline;
import dev.errata.slack.FakeMessage;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Far more questions than can be answered: how those are acknowledged that come on top, and what becomes of all of them. */
final class Pile {

    private final Size size;
    private final String heap;
    private final Must must;

    Pile(Size size, String heap, Must must) {
        this.size = size;
        this.heap = heap;
        this.must = must;
    }

    /**
     * How much of it.
     *
     * @param waiting how many are unanswered before it is measured
     * @param piling how many of those come a second
     * @param rate how many come a second while it is measured
     * @param afterwards how long nothing comes then
     */
    record Size(int channels, int waiting, int piling, int rate, int seconds, Duration afterwards) {}

    void under(Duration delay, long seed, Deadline deadline) {
        try (Folder folder = Folder.fresh();
                ModelServer model = ModelServer.answeringAfter(delay);
                SlackCompany company = SlackCompany.in(folder.path(), new HashMap<>(model.settings()))) {
            List<String> channels =
                    IntStream.range(0, size.channels).mapToObj(company::channel).toList();
            try (Program program = company.startProgram("-Xmx" + heap).untilReady();
                    Arrivals arrivals = new Arrivals(new Mentions(company.sender()), channels, seed)) {
                new Trial(company, program, channels, arrivals, deadline).run(delay, seed);
            }
        }
    }

    private final class Trial {

        private final SlackCompany company;
        private final Program program;
        private final List<String> channels;
        private final Arrivals arrivals;
        private final Deadline deadline;

        private Trial(
                SlackCompany company, Program program, List<String> channels, Arrivals arrivals, Deadline deadline) {
            this.company = company;
            this.program = program;
            this.channels = channels;
            this.arrivals = arrivals;
            this.deadline = deadline;
        }

        void run(Duration delay, long seed) {
            Phase piling = new Phase("until " + size.waiting + " wait, " + size.piling + " a second");
            int came = pileUp(piling);
            Phase measured = new Phase(size.rate + " a second with " + (came - answered()) + " waiting");
            arrivals.come(size.rate * size.seconds, size.rate, measured);
            came += size.rate * size.seconds;
            long answeredAtFirst = answered();
            Duration watched = letItAnswer();
            long answered = answered();
            long resident = ResidentMemory.peakMegabytes(program.process());
            must.take(piling);
            must.takeSoon(measured);
            must.fit(resident, measured.name());
            Report.on(System.out, size.channels + " channels, a model of " + delay.toSeconds() + " s, seed " + seed)
                    .line(piling.name(), piling.times())
                    .line(measured.name(), measured.times(), Must.TIMES)
                    .say("refused of these", piling.refused() + ", " + measured.refused(), "0")
                    .say("came, and answered until the last came", came + ", " + answeredAtFirst, "")
                    .say("answered a second afterwards", aSecond(answered - answeredAtFirst, watched), "")
                    .say("left after " + watched.toSeconds() + " s", String.valueOf(came - answered), "")
                    .say("MB of the JVM at most, with -Xmx" + heap, String.valueOf(resident), "at most " + Must.MEMORY)
                    .say("MB of PostgreSQL", String.valueOf(ResidentMemory.postgresMegabytes(company.dataDir())), "");
        }

        /** Warms the program up besides. Returns how many came. */
        private int pileUp(Phase phase) {
            int came = 0;
            while (came - answered() < size.waiting && !deadline.hasPassed()) {
                arrivals.come(size.piling, size.piling, phase);
                came += size.piling;
            }
            return came;
        }

        /** Returns how long it could. */
        private Duration letItAnswer() {
            long start = System.nanoTime();
            while (System.nanoTime() - start < size.afterwards.toNanos() && !deadline.hasPassed()) {
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            }
            return Duration.ofNanos(System.nanoTime() - start);
        }

        private long answered() {
            return channels.stream()
                    .flatMap(channel -> company.slack().byBot(channel).stream())
                    .filter(Trial::isAnswer)
                    .count();
        }

        private static boolean isAnswer(FakeMessage message) {
            return message.control("answer_correct").isPresent();
        }

        private static String aSecond(long answered, Duration watched) {
            long millis = watched.toMillis();
            return millis == 0 ? "not looked at" : String.format(Locale.ROOT, "%.1f", answered * 1_000.0 / millis);
        }
    }
}
