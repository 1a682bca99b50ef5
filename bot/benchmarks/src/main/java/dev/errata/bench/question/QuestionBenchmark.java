package dev.errata.bench.question;

import dev.errata.bench.measuring.Distribution;
import dev.errata.bench.measuring.Folder;
import dev.errata.bench.measuring.Report;
import dev.errata.bot.answer.AnswerQuestion;
import dev.errata.bot.question.Question;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** From a question to its recorded answer, in one process, without a model. */
@Command(
        name = "question",
        description =
                "A question's answer without a model, with 1,000 corrections in scope and 2,000 passages: the first one,"
                        + " later ones, and the first after a correction.",
        mixinStandardHelpOptions = true)
public final class QuestionBenchmark implements Runnable {

    private static final int CORRECTIONS = 20;
    private static final int WHILE_BUILDING = 5;

    @Option(names = "--rounds", description = "how often all of it is measured (default: ${DEFAULT-VALUE})")
    private int rounds = 5;

    @Option(names = "--questions", description = "how many questions in a round (default: ${DEFAULT-VALUE})")
    private int questions = 200;

    @Option(names = "--in-scope", description = "corrections that hold where is asked (default: ${DEFAULT-VALUE})")
    private int inScope = 1_000;

    @Option(names = "--workspaces", description = "asked in turn, all as large (default: ${DEFAULT-VALUE})")
    private int workspaces = 1;

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
            List<BigWorkspace> all = IntStream.range(0, workspaces)
                    .mapToObj(number -> BigWorkspace.in(bot, number, inScope))
                    .toList();
            AnswerQuestion answers = bot.answers();
            Distribution first = new Distribution();
            all.forEach(workspace -> ask(answers, workspace, first));
            parts.printOn(Report.on(System.out, "The first question of a workspace after the start")
                    .line("AnswerQuestion.answer", first, "under 300"));
            Distribution meanwhile = new Distribution();
            for (int i = 0; i < WHILE_BUILDING; i++) {
                all.forEach(workspace -> ask(answers, workspace, meanwhile));
            }
            Report.on(System.out, "The next " + WHILE_BUILDING + " questions, while its index is built")
                    .line("AnswerQuestion.answer", meanwhile, "under 300");
            round(answers, all, new Distribution());
            for (int i = 0; i < rounds; i++) {
                parts.clear();
                Distribution spread = new Distribution();
                round(answers, all, spread);
                Report report = Report.on(System.out, "Question to reply without a model, round " + (i + 1))
                        .line("AnswerQuestion.answer", spread, "median under 14");
                if (i == rounds - 1) {
                    parts.printOn(report);
                }
            }
            Report.on(System.out, "The first question after a correction")
                    .line("AnswerQuestion.answer", afterCorrections(answers, all), "under 50");
        }
    }

    private void round(AnswerQuestion answers, List<BigWorkspace> all, Distribution spread) {
        for (int i = 0; i < questions; i++) {
            ask(answers, all.get(i % all.size()), spread);
        }
    }

    private Distribution afterCorrections(AnswerQuestion answers, List<BigWorkspace> all) {
        Distribution spread = new Distribution();
        for (int i = 0; i < CORRECTIONS; i++) {
            BigWorkspace workspace = all.get(i % all.size());
            workspace.teachAnother(asked++);
            ask(answers, workspace, spread);
        }
        return spread;
    }

    private void ask(AnswerQuestion answers, BigWorkspace workspace, Distribution spread) {
        Question question = workspace.fresh(asked++);
        long start = System.nanoTime();
        answers.answer(question);
        spread.addSince(start);
    }
}
