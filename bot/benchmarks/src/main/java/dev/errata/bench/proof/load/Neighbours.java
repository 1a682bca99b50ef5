package dev.errata.bench.proof.load;

import dev.errata.bench.measuring.Distribution;
import dev.errata.bench.measuring.Folder;
import dev.errata.bench.measuring.Report;
import dev.errata.bench.program.Mentions;
import dev.errata.bench.program.ModelServer;
import dev.errata.bench.program.Program;
import dev.errata.bench.program.SlackCompany;
import dev.errata.slack.SignedRequests;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;

/** How long somebody waits for an answer in a quiet channel, without and with a busy one beside it. */
final class Neighbours {

    private static final int WARM_UP = 3;
    private static final int TIMES = 5;
    /** As fast as Slack sends to a workspace. */
    private static final int NOISE_A_SECOND = 8;

    private final int noise;
    private final String heap;
    private final Must must;

    Neighbours(int noise, String heap, Must must) {
        this.noise = noise;
        this.heap = heap;
        this.must = must;
    }

    void beside(Duration delay, long seed) {
        Distribution alone = new Distribution();
        Distribution beside = new Distribution();
        Phase busy = new Phase(noise + " in one channel");
        try (Folder folder = Folder.fresh();
                ModelServer model = ModelServer.answeringAfter(delay);
                SlackCompany company = SlackCompany.in(folder.path(), new HashMap<>(model.settings()))) {
            List<String> noisy = List.of(company.channel(0));
            try (Program program = company.startProgram("-Xmx" + heap).untilReady();
                    Arrivals arrivals = new Arrivals(new Mentions(company.sender()), noisy, seed)) {
                ask(company, WARM_UP, new Distribution());
                ask(company, TIMES, alone);
                arrivals.come(noise, NOISE_A_SECOND, busy);
                ask(company, TIMES, beside);
                requireAlive(program);
            }
        }
        must.take(busy);
        must.keepApart(alone, beside);
        Report.on(System.out, "A quiet channel, with a model of " + delay.toSeconds() + " s, seed " + seed)
                .line("an answer", alone)
                .line("the same beside " + noise + " questions in another", beside, "at most " + Must.LATER + " more");
    }

    private static void ask(SlackCompany company, int times, Distribution spread) {
        SignedRequests people = company.people();
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            company.ask(people, SlackCompany.MEMBER, "What is the limit for travel?");
            spread.addSince(start);
        }
    }

    private static void requireAlive(Program program) {
        if (!program.process().isAlive()) {
            throw new IllegalStateException("the program ended meanwhile");
        }
    }
}
