package dev.errata.bench.program;

import dev.errata.bench.measuring.Distribution;
import dev.errata.bench.measuring.Folder;
import dev.errata.bench.measuring.InventedTexts;
import dev.errata.bench.measuring.Report;
import dev.errata.slack.Delivered;
import dev.errata.slack.FakeMessage;
import dev.errata.slack.FakeView;
import dev.errata.slack.SignedRequests;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** From the answer to a submitted modal until somebody else has an answer that follows the correction. */
@Command(name = "learning", description = "How soon a correction shapes answers.", mixinStandardHelpOptions = true)
public final class LearningBenchmark implements Runnable {

    private static final int WARM_UP = 5;

    @Option(names = "--rounds", description = "how many corrections (default: ${DEFAULT-VALUE})")
    private int rounds = 30;

    private final Distribution modal = new Distribution();
    private final Distribution closing = new Distribution();
    private final Distribution next = new Distribution();
    private final Distribution again = new Distribution();

    @Override
    public void run() {
        try (Folder folder = Folder.fresh();
                SlackCompany company = SlackCompany.in(folder.path(), Map.of());
                Program program = company.startProgram().untilReady()) {
            for (int i = 0; i < WARM_UP + rounds && program.process().isAlive(); i++) {
                if (i == WARM_UP) {
                    modal.clear();
                    closing.clear();
                    next.clear();
                    again.clear();
                }
                correct(company, InventedTexts.question(i));
            }
        }
        Report.on(System.out, "A correction through Slack and the packaged program, without a language model")
                .line("press until the modal is open", modal)
                .line("submission until the modal closes", closing)
                .line("closed until the next answer follows it", next, "1,000")
                .line("closed until it was answered again", again);
    }

    private void correct(SlackCompany company, String question) {
        SignedRequests ana = company.people();
        String lesson = "The right word here is " + question.hashCode() + ".";
        FakeMessage answer = company.ask(ana, SlackCompany.MEMBER, question);
        long pressed = System.nanoTime();
        ana.press(SlackCompany.ADMIN, answer, "answer_correct");
        FakeView form = Wait.value("the modal", () -> company.slack().view(SlackCompany.ADMIN));
        modal.addSince(pressed);
        long submitted = System.nanoTime();
        Delivered closed = ana.submit(SlackCompany.ADMIN, form, Map.of("text", lesson, "where", "HERE"));
        closing.addSince(submitted);
        long start = System.nanoTime();
        if (!closed.isAccepted()) {
            throw new IllegalStateException("the submission was answered with " + closed.status());
        }
        FakeMessage followed = company.ask(company.people(), SlackCompany.MEMBER, question);
        next.addSince(start);
        if (!followed.shown().contains(lesson)) {
            throw new IllegalStateException("the next answer does not follow the correction: " + followed.shown());
        }
        company.answerAfter(thread(answer), answer.ts());
        again.addSince(start);
    }

    private static String thread(FakeMessage message) {
        return Optional.ofNullable(message.threadTs()).orElse(message.ts());
    }
}
