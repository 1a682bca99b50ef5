package dev.errata.server.evaluation;

import dev.errata.bot.correction.Scope;
import dev.errata.bot.evaluation.Evaluate;
import dev.errata.bot.evaluation.Evaluation;
import dev.errata.bot.evaluation.cases.EvaluationCase;
import dev.errata.bot.evaluation.outcome.Condition;
import dev.errata.bot.evaluation.run.Circumstances;
import dev.errata.bot.evaluation.run.Run;
import dev.errata.bot.evaluation.run.Runs;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.report.HtmlReport;
import dev.errata.report.JsonReport;
import dev.errata.report.Report;
import dev.errata.report.SvgReport;
import dev.errata.report.TextReport;
import dev.errata.server.Bot;
import dev.errata.server.Main;
import dev.errata.server.command.Identity;
import dev.errata.server.settings.Settings;
import dev.errata.server.terminal.ProgramWords;
import dev.errata.server.terminal.ProgressBar;
import dev.errata.server.terminal.Terminal;
import dev.errata.server.terminal.WrongUse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Measures what corrections are worth. */
@Command(
        name = "evaluate",
        description = "Measure what corrections are worth: with against without, the curve, and what to do about it.",
        mixinStandardHelpOptions = true)
public final class EvaluateCommand implements Callable<Integer> {

    /** A guard got worse. */
    private static final int WORSE = 3;

    /** Runs that are looked through for the last one of the same cases. */
    private static final int LATEST = 200;

    @ParentCommand
    private Main main = new Main(Map.of());

    @Mixin
    private Identity identity = new Identity();

    @Option(
            names = "--cases",
            paramLabel = "FILE",
            description = "ask these cases, one JSON object a line, and no others")
    private @Nullable Path cases;

    @Option(names = "--sample", description = "measure the sample company, in a workspace of its own")
    private boolean sample;

    @Option(
            names = "--conditions",
            paramLabel = "LIST",
            split = ",",
            description = "what answers may use: ${COMPLETION-CANDIDATES} (default: all that differ)")
    private Set<Condition> conditions = Set.of();

    @Option(
            names = "--orders",
            paramLabel = "N",
            defaultValue = "3",
            description =
                    "in how many orders corrections are learnt for the curve; 0 for none (default: ${DEFAULT-VALUE})")
    private int orders;

    @Option(names = "--json", paramLabel = "FILE", description = "write everything there, for machines")
    private @Nullable Path json;

    @Option(names = "--html", paramLabel = "FILE", description = "write a page there that can be sent and printed")
    private @Nullable Path html;

    @Option(names = "--svg", paramLabel = "FILE", description = "write the curve there, as a picture by itself")
    private @Nullable Path svg;

    @Option(names = "--private", description = "show questions from private places too; else they are only counted")
    private boolean withPrivate;

    @Option(names = "--if-changed", description = "do nothing if nothing has changed since the last run of these cases")
    private boolean ifChanged;

    @Option(names = "--resume", description = "go on with the last run of these cases, if it was interrupted")
    private boolean resume;

    @Override
    public Integer call() {
        if (sample && cases != null) {
            throw new WrongUse(ProgramWords.say("evaluate.sample-or-cases"));
        }
        if (orders < 0) {
            throw new WrongUse(ProgramWords.say("evaluate.orders", orders));
        }
        Optional<List<CaseFile.Numbered<CaseLine>>> lines =
                Optional.ofNullable(cases).map(CaseFile::read);
        PrivateFile.need(json);
        PrivateFile.need(html);
        PrivateFile.need(svg);
        Settings settings = main.settings();
        try (Bot bot = Bot.open(settings)) {
            return sample ? ofSample(bot, settings) : ofWorkspace(bot, settings, lines);
        }
    }

    private int ofSample(Bot bot, Settings settings) {
        SampleSet set = SampleSet.open(bot);
        Measuring measuring = new Measuring(bot, settings, set.workspace());
        ReadCases read = new ReadCases(
                set.workspace(),
                bot.stored().directory(),
                bot.stored().corrections(),
                () -> {
                    throw new IllegalStateException("every case of the sample names its channel");
                },
                set.meaning());
        List<EvaluationCase> all = read.of(set.cases(), "sample", measuring.golden());
        return measure(bot, measuring, set.workspace(), ProgramWords.say("evaluate.sample"), "sample", all);
    }

    private int ofWorkspace(Bot bot, Settings settings, Optional<List<CaseFile.Numbered<CaseLine>>> lines) {
        WorkspaceId workspace = identity.workspace(bot, settings);
        Measuring measuring = new Measuring(bot, settings, workspace);
        if (lines.isPresent() && cases != null) {
            ReadCases read = new ReadCases(
                    workspace,
                    bot.stored().directory(),
                    bot.stored().corrections(),
                    () -> identity.place(bot, workspace),
                    named -> named);
            String name = String.valueOf(cases.getFileName());
            List<EvaluationCase> all = read.of(lines.get(), name, measuring.golden());
            return measure(bot, measuring, workspace, identity.workspaceName(), name, all);
        }
        Optional<Place> only = identity.namedPlace(bot, workspace);
        List<EvaluationCase> all = measuring.golden().of(workspace).stream()
                .filter(one ->
                        only.map(place -> place.id().equals(one.place().id())).orElse(true))
                .toList();
        String in = only.map(place -> "#" + place.name()).orElseGet(() -> ProgramWords.say("evaluate.everywhere"));
        return measure(bot, measuring, workspace, identity.workspaceName(), in, all);
    }

    private int measure(
            Bot bot, Measuring measuring, WorkspaceId workspace, String name, String in, List<EvaluationCase> all) {
        Runs runs = bot.stored().runs();
        Circumstances circumstances = measuring.circumstances(all);
        Optional<Run> last = runs.list(workspace, LATEST).stream()
                .filter(run -> run.measuredIn().equals(in))
                .findFirst();
        Terminal out = new Terminal(main.spec().commandLine().getOut());
        if (ifChanged && isSame(last, circumstances)) {
            out.line(ProgramWords.say("evaluate.unchanged", last.orElseThrow().began()));
            main.spec().commandLine().getOut().flush();
            return 0;
        }
        Run run = begun(runs, workspace, in, circumstances, last);
        WatchRun watch = new WatchRun(
                runs, workspace, run, new ProgressBar(main.spec().commandLine().getErr()));
        Evaluation measured = measured(measuring, all, watch);
        watch.keep();
        Evaluation evaluation = new Evaluation(
                measured.cases(),
                measured.outcomes(),
                measured.curve(),
                measured.findings().and(measuring.lookBack().findings(workspace)));
        Run ended = run.ended(
                Clock.systemUTC().instant(),
                evaluation.hurtGuards().size(),
                evaluation.conditions().stream().collect(Collectors.toMap(condition -> condition, evaluation::scores)),
                evaluation.curve());
        runs.end(workspace, ended);
        Report report = new Report(
                name, ended, evaluation, measuring.lookBack().repeats(workspace), names(bot, workspace), withPrivate);
        show(report, out);
        return evaluation.hurtGuards().isEmpty() ? 0 : WORSE;
    }

    /** One that was interrupted may go on only where nothing has changed since. */
    private Run begun(Runs runs, WorkspaceId workspace, String in, Circumstances circumstances, Optional<Run> last) {
        if (resume) {
            Optional<Run> interrupted = last.filter(
                    run -> run.ended().isEmpty() && run.circumstances().equals(circumstances));
            if (interrupted.isEmpty()) {
                throw new WrongUse(ProgramWords.say("evaluate.no-resume"));
            }
            return interrupted.get();
        }
        Run run = Run.begun(Clock.systemUTC().instant(), in, circumstances);
        runs.begin(workspace, run);
        return run;
    }

    private static boolean isSame(Optional<Run> last, Circumstances now) {
        return last.filter(run -> run.ended().isPresent() && run.circumstances().equals(now))
                .isPresent();
    }

    private Evaluation measured(Measuring measuring, List<EvaluationCase> all, WatchRun watch) {
        try {
            return measuring.evaluate().run(new Evaluate.Plan(all, conditions(measuring), orders), watch);
        } catch (RuntimeException e) {
            watch.keep();
            throw e;
        }
    }

    /** Where nobody judges, the arithmetic is what decides anyway. */
    private Set<Condition> conditions(Measuring measuring) {
        if (!conditions.isEmpty()) {
            return conditions;
        }
        Set<Condition> all = EnumSet.allOf(Condition.class);
        if (!measuring.isJudged()) {
            all.remove(Condition.ARITHMETIC);
        }
        return all;
    }

    /** What was taught where not everyone reads has no name. */
    private Map<UUID, String> names(Bot bot, WorkspaceId workspace) {
        Set<PlaceId> open = bot.stored().directory().places(workspace).stream()
                .filter(Place::isPublic)
                .map(Place::id)
                .collect(Collectors.toSet());
        return bot.stored().corrections().list(workspace, Optional.empty()).stream()
                .filter(correction -> withPrivate
                        || (open.contains(correction.madeIn()) && !(correction.scope() instanceof Scope.Me)))
                .collect(Collectors.toMap(
                        correction -> correction.id().value(),
                        correction -> correction.lesson().text()));
    }

    private void show(Report report, Terminal out) {
        TextReport.of(report).forEach(out::line);
        if (json != null) {
            PrivateFile.write(json, JsonReport.of(report));
            out.line(ProgramWords.say("evaluate.written", json));
        }
        if (html != null) {
            PrivateFile.write(html, HtmlReport.of(report));
            out.line(ProgramWords.say("evaluate.written", html));
        }
        if (svg != null) {
            PrivateFile.write(svg, SvgReport.of(report).orElse(""));
            out.line(ProgramWords.say("evaluate.written", svg));
        }
        main.spec().commandLine().getOut().flush();
    }
}
