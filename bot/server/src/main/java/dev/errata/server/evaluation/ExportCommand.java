package dev.errata.server.evaluation;

import dev.errata.bot.evaluation.cases.EvaluationCase;
import dev.errata.bot.evaluation.outcome.Outcome;
import dev.errata.bot.evaluation.run.Run;
import dev.errata.bot.evaluation.training.Example;
import dev.errata.bot.evaluation.training.Readiness;
import dev.errata.bot.evaluation.training.TrainingSet;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.report.AssessmentLines;
import dev.errata.report.TrainingLines;
import dev.errata.server.Bot;
import dev.errata.server.command.Identity;
import dev.errata.server.terminal.NotDone;
import dev.errata.server.terminal.ProgramWords;
import dev.errata.server.terminal.Terminal;
import dev.errata.server.terminal.WrongUse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Hands out what was measured and taught to the tools that teams use. */
@Command(
        name = "export",
        description =
                "Write a run as MLflow assessments, or what a model could be trained on as the OpenAI API takes it.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Runnable {

    @ParentCommand
    private EvaluationCommand evaluation = new EvaluationCommand();

    @Mixin
    private Identity identity = new Identity();

    @Option(
            names = "--run",
            paramLabel = "RUN",
            description = "for mlflow: the beginning of its id (default: the last)")
    private @Nullable String run;

    @Parameters(
            index = "0",
            paramLabel = "FORM",
            description = "mlflow (assessments), sft (demonstrations), dpo (preference pairs) or ratings")
    private Form form = Form.SFT;

    @Parameters(index = "1", paramLabel = "FILE")
    private Path file = Path.of("");

    /** What can be written. */
    enum Form {
        MLFLOW,
        SFT,
        DPO,
        RATINGS
    }

    @Override
    public void run() {
        if (run != null && form != Form.MLFLOW) {
            throw new WrongUse(
                    ProgramWords.say("evaluation.export.run", form.name().toLowerCase(Locale.ROOT)));
        }
        evaluation.with(identity, (bot, workspace, out) -> {
            if (form == Form.MLFLOW) {
                assessments(bot, workspace, out);
            } else {
                training(bot, workspace, out);
            }
        });
    }

    private void assessments(Bot bot, WorkspaceId workspace, Terminal out) {
        Run found = evaluation.run(bot, workspace, Optional.ofNullable(run));
        Set<UUID> hidden = cases(bot, workspace).stream()
                .filter(EvaluationCase::isPrivate)
                .map(EvaluationCase::id)
                .collect(Collectors.toSet());
        List<Outcome> outcomes = bot.stored().runs().outcomes(workspace, found.id()).stream()
                .filter(outcome -> !hidden.contains(outcome.of()))
                .toList();
        if (outcomes.isEmpty()) {
            throw new NotDone(ProgramWords.say("export.no-outcomes", Terminal.shortened(found.id())));
        }
        written(AssessmentLines.of(found, outcomes), out);
    }

    private List<EvaluationCase> cases(Bot bot, WorkspaceId workspace) {
        return new Measuring(bot, evaluation.settings(), workspace).golden().of(workspace);
    }

    private void training(Bot bot, WorkspaceId workspace, Terminal out) {
        TrainingSet set =
                TrainingSet.of(workspace, cases(bot, workspace), bot.stored().confirmedAnswers());
        if (form == Form.RATINGS) {
            written(TrainingLines.ratings(set), out);
            return;
        }
        List<Example> used = form == Form.DPO ? set.pairs() : set.examples();
        Readiness readiness = Readiness.of(set, used, evaluation.lastRun(bot, workspace));
        String doubts = readiness.doubts().stream()
                .map(doubt -> ProgramWords.say(
                        "export.doubt." + doubt.key(),
                        readiness.examples(),
                        doubt == Readiness.Doubt.TOO_FEW ? Readiness.LEAST : Readiness.ENOUGH,
                        set.leftOut().disputed()))
                .collect(Collectors.joining("\n"));
        if (!readiness.isPossible()) {
            throw new NotDone(ProgramWords.say("export.impossible") + "\n" + doubts);
        }
        written(form == Form.DPO ? TrainingLines.preferences(set) : TrainingLines.demonstrations(set), out);
        out.line(ProgramWords.say(
                "export.left-out", set.leftOut().isPrivate(), set.leftOut().disputed()));
        if (readiness.isReady()) {
            out.line(ProgramWords.say("export.ready"));
        } else {
            out.line(ProgramWords.say("export.not-ready"));
            doubts.lines().forEach(out::line);
        }
    }

    private void written(String lines, Terminal out) {
        PrivateFile.write(file, lines);
        out.line(ProgramWords.say(
                "export.written." + form.name().toLowerCase(Locale.ROOT),
                lines.lines().count(),
                file));
    }
}
