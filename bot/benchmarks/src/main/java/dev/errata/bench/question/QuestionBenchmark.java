package dev.errata.bench.question;

import dev.errata.bench.measuring.Distribution;
import dev.errata.bench.measuring.Folder;
import dev.errata.bench.measuring.Report;
import dev.errata.bot.answer.AnswerQuestion;
import dev.errata.bot.question.Question;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** From a question to its recorded answer, in one process, without a model. */
@Command(
        name = "question",
        description = "A question's answer without a model, with 1,000 corrections in scope and 2,000 passages.",
        mixinStandardHelpOptions = true)
public final class QuestionBenchmark implements Runnable {

    @Option(names = "--rounds", description = "how often all of it is measured (default: ${DEFAULT-VALUE})")
    private int rounds = 5;

    @Option(names = "--questions", description = "how many questions in a round (default: ${DEFAULT-VALUE})")
    private int questions = 200;

    @Option(names = "--folder", description = "where the data stays for the next time (default: nowhere)")
    private @Nullable Path folder;

    // Questions of an earlier run in the same folder are not fresh.
    private int asked = (int) (System.nanoTime() >>> 20) & 0xFFFFFFF;

    @Override
    public void run() {
        Path kept = folder;
        if (kept != null) {
            measure(kept);
            return;
        }
        try (Folder fresh = Folder.fresh()) {
            measure(fresh.path());
        }
    }

    private void measure(Path dataDir) {
        TimedPorts parts = new TimedPorts();
        try (OneProcess bot = OneProcess.open(dataDir, parts)) {
            BigWorkspace workspace = BigWorkspace.in(bot);
            AnswerQuestion answers = bot.answers();
            round(answers, workspace, new Distribution());
            for (int i = 0; i < rounds; i++) {
                parts.clear();
                Distribution spread = new Distribution();
                round(answers, workspace, spread);
                Report report = Report.on(System.out, "Question to reply without a model, round " + (i + 1))
                        .line("AnswerQuestion.answer", spread, "median under 25");
                if (i == rounds - 1) {
                    parts.printOn(report);
                }
            }
        }
    }

    private void round(AnswerQuestion answers, BigWorkspace workspace, Distribution spread) {
        for (int i = 0; i < questions; i++) {
            Question question = workspace.fresh(asked++);
            long start = System.nanoTime();
            answers.answer(question);
            spread.addSince(start);
        }
    }
}
