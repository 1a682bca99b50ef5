package dev.errata.server.evaluation;

import dev.errata.bot.Phrasebook;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.evaluation.cases.EvaluationCase;
import dev.errata.bot.evaluation.cases.OtherWords;
import dev.errata.bot.evaluation.outcome.Condition;
import dev.errata.bot.evaluation.run.Run;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.spending.Ledger;
import dev.errata.bot.spending.Spent;
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

    @Option(names = "--team", paramLabel = "TEAM", description = "the cases of a team's channels, by its name or id")
    private @Nullable String team;

    @Option(
            names = "--paraphrases",
            description = "have a language model say in other words what is known only in those that were corrected")
    private boolean paraphrases;

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
        if (paraphrases && (sample || cases != null)) {
            throw new WrongUse(ProgramWords.say("evaluate.paraphrases.file"));
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
        CasesOf of = CasesOf.named(
                bot.stored().directory(),
                bot.stored().linkedTeams(),
                workspace,
                identity.namedPlace(bot, workspace),
                Optional.ofNullable(team));
        if (paraphrases) {
            paraphrase(measuring, of.of(measuring.golden()));
        }
        return measure(bot, measuring, workspace, identity.workspaceName(), of.name(), of.of(measuring.golden()));
    }

    private void paraphrase(Measuring measuring, List<EvaluationCase> all) {
        OtherWords words =
                measuring.otherWords().orElseThrow(() -> new WrongUse(ProgramWords.say("evaluate.paraphrases.none")));
        List<EvaluationCase> echoes =
                all.stream().filter(EvaluationCase::isEchoOnly).toList();
        ProgressBar progress = new ProgressBar(main.spec().commandLine().getErr());
        progress.found(echoes.size());
        int worded = 0;
        for (EvaluationCase one : echoes) {
            if (measuring.ledger().isExhausted()) {
                break;
            }
            worded += words.of(one).isPresent() ? 1 : 0;
            progress.done(one.place().name());
        }
        new Terminal(main.spec().commandLine().getOut())
                .line(ProgramWords.say("evaluate.paraphrased", worded, echoes.size()));
    }

    private int measure(
            Bot bot, Measuring measuring, WorkspaceId workspace, String name, String in, List<EvaluationCase> all) {
        MeasureCases cases = new MeasureCases(
                measuring, workspace, bot.stored().runs(), new MeasureCases.Wanted(in, all, conditions, orders));
        Terminal out = new Terminal(main.spec().commandLine().getOut());
        Optional<Run> unchanged = ifChanged ? cases.unchanged() : Optional.empty();
        if (unchanged.isPresent()) {
            out.line(ProgramWords.say(
                    "evaluate.unchanged", Phrasebook.day(unchanged.get().began())));
            main.spec().commandLine().getOut().flush();
            return 0;
        }
        Optional<Run> before = resume ? cases.interrupted() : Optional.empty();
        if (resume && before.isEmpty()) {
            throw new WrongUse(ProgramWords.say("evaluate.no-resume"));
        }
        MeasureCases.Measured measured =
                cases.measure(before, new ProgressBar(main.spec().commandLine().getErr()));
        Report report = new Report(
                name,
                measured.run(),
                measured.evaluation(),
                measuring.lookBack().repeats(workspace),
                names(bot, workspace),
                withPrivate);
        show(report, out);
        spent(measuring.ledger(), out);
        main.spec().commandLine().getOut().flush();
        return measured.evaluation().hurtGuards().isEmpty() ? 0 : WORSE;
    }

    private static void spent(Ledger ledger, Terminal out) {
        Spent spent = ledger.spent();
        if (spent.tokens() > 0) {
            Optional<Double> paid = spent.paid(ledger.prices());
            out.line(ProgramWords.say(
                    paid.isPresent() ? "evaluate.spent.paid" : "evaluate.spent",
                    spent.askedTokens(),
                    spent.rememberedTokens(),
                    paid.orElse(0.0)));
        }
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
    }
}
