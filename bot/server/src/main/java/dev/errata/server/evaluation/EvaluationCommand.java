package dev.errata.server.evaluation;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.evaluation.cases.CaseBook;
import dev.errata.bot.evaluation.cases.EvaluationCase;
import dev.errata.bot.evaluation.cases.Wording;
import dev.errata.bot.evaluation.cases.WrittenCase;
import dev.errata.bot.evaluation.run.Run;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.VisibleText;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.report.ComparedRuns;
import dev.errata.server.Bot;
import dev.errata.server.Main;
import dev.errata.server.command.Identity;
import dev.errata.server.command.MatchingId;
import dev.errata.server.evaluation.CaseFile.Numbered;
import dev.errata.server.settings.Settings;
import dev.errata.server.terminal.NotDone;
import dev.errata.server.terminal.ProgramWords;
import dev.errata.server.terminal.Terminal;
import dev.errata.server.terminal.WrongUse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Keeps the golden set, and shows what was measured. */
@Command(
        name = "evaluation",
        description = "Keep the golden set, and show what was measured.",
        mixinStandardHelpOptions = true,
        subcommands = {EvaluationCommand.Cases.class, ExportCommand.class})
public final class EvaluationCommand implements Runnable {

    private static final int SHOWN_RUNS = 30;
    private static final int KNOWN_RUNS = 1_000;

    @ParentCommand
    private Main main = new Main(Map.of());

    @Override
    public void run() {
        runs(new Identity());
    }

    @Command(name = "runs", description = "List what was measured, newest first.", mixinStandardHelpOptions = true)
    void runs(@Mixin Identity identity) {
        with(identity, (bot, workspace, out) -> {
            List<Run> runs = bot.stored().runs().list(workspace, SHOWN_RUNS);
            if (runs.isEmpty()) {
                out.line(ProgramWords.say("evaluation.runs.none"));
            }
            ComparedRuns.list(runs).forEach(out::line);
        });
    }

    @Command(
            name = "compare",
            description = "Show two runs side by side: what changed between them, and what came of it.",
            mixinStandardHelpOptions = true)
    void compare(
            @Mixin Identity identity,
            @Parameters(index = "0", paramLabel = "A", description = "the beginning of the id of a run") String a,
            @Parameters(index = "1", paramLabel = "B", description = "of another one") String b) {
        with(identity, (bot, workspace, out) -> {
            List<Run> runs = bot.stored().runs().list(workspace, KNOWN_RUNS);
            Run one = run(runs, a);
            Run other = run(runs, b);
            ComparedRuns.of(
                            one,
                            other,
                            bot.stored().runs().outcomes(workspace, one.id()),
                            bot.stored().runs().outcomes(workspace, other.id()))
                    .forEach(out::line);
        });
    }

    Settings settings() {
        return main.settings();
    }

    /** The run of that id, or the last one that ended. */
    Run run(Bot bot, WorkspaceId workspace, Optional<String> id) {
        return id.map(beginning -> run(bot.stored().runs().list(workspace, KNOWN_RUNS), beginning))
                .or(() -> lastRun(bot, workspace))
                .orElseThrow(() -> new NotDone(ProgramWords.say("evaluation.runs.none")));
    }

    Optional<Run> lastRun(Bot bot, WorkspaceId workspace) {
        return bot.stored().runs().list(workspace, KNOWN_RUNS).stream()
                .filter(run -> run.ended().isPresent())
                .findFirst();
    }

    private static Run run(List<Run> runs, String id) {
        return MatchingId.one(
                runs.stream().filter(run -> run.id().toString().startsWith(id)).toList(), "evaluation.run", id);
    }

    interface InWorkspace {
        void does(Bot bot, WorkspaceId workspace, Terminal out);
    }

    void with(Identity identity, InWorkspace then) {
        try (Bot bot = Bot.open(main.settings())) {
            then.does(
                    bot,
                    identity.workspace(bot, main.settings()),
                    new Terminal(main.spec().commandLine().getOut()));
        }
        main.spec().commandLine().getOut().flush();
    }

    /** The golden set. */
    @Command(
            name = "cases",
            description = "List, add, drop, export and import the cases of the golden set.",
            mixinStandardHelpOptions = true)
    static final class Cases implements Runnable {

        @ParentCommand
        private EvaluationCommand evaluation = new EvaluationCommand();

        @Override
        public void run() {
            list(new Identity(), false);
        }

        @Command(
                name = "list",
                description = "List cases: what is asked, and what was taught.",
                mixinStandardHelpOptions = true)
        void list(
                @Mixin Identity identity,
                @Option(names = "--private", description = "those of private places too; else they are only counted")
                        boolean withPrivate) {
            evaluation.with(identity, (bot, workspace, out) -> {
                List<EvaluationCase> cases = cases(bot, workspace, identity);
                List<EvaluationCase> shown = cases.stream()
                        .filter(one -> withPrivate || !one.isPrivate())
                        .toList();
                if (cases.isEmpty()) {
                    out.line(ProgramWords.say("evaluation.cases.none"));
                }
                shown.forEach(one -> show(one, out));
                if (shown.size() < cases.size()) {
                    out.line(ProgramWords.say("evaluation.hidden", cases.size() - shown.size()));
                }
            });
        }

        private List<EvaluationCase> cases(Bot bot, WorkspaceId workspace, Identity identity) {
            Optional<PlaceId> named = identity.namedPlace(bot, workspace).map(Place::id);
            return new Measuring(bot, evaluation.main.settings(), workspace)
                    .golden().of(workspace).stream()
                            .filter(one -> named.isEmpty()
                                    || named.get().equals(one.place().id()))
                            .toList();
        }

        private static void show(EvaluationCase one, Terminal out) {
            out.line(Terminal.shortened(one.id()) + "  "
                    + ProgramWords.say("evaluation.kind." + one.kind().key()) + "  "
                    + (one.place().name().isEmpty() ? "" : "#" + one.place().name() + "  ")
                    + Terminal.name(one.question()));
            one.taught()
                    .forEach(correction -> out.line("          "
                            + ProgramWords.say(
                                    "evaluation.taught",
                                    correction.author().name(),
                                    Terminal.name(correction.lesson().text()))));
            String asked = one.wording()
                    .map(wording -> ProgramWords.say(
                            "evaluation.asked." + wording.origin().key(), Terminal.name(wording.text())))
                    .orElseGet(() -> ProgramWords.say("evaluation.echo", Terminal.shortened(one.id())));
            out.line("          " + asked);
        }

        @Command(
                name = "add",
                description = "Write down a case, or with --for other words for the question of a correction.",
                mixinStandardHelpOptions = true)
        void add(
                @Mixin Identity identity,
                @Option(
                                names = "--for",
                                paramLabel = "CORRECTION",
                                description = "the question is other words for the one that this was made on")
                        @Nullable
                        String correction,
                @Option(names = "--expected", paramLabel = "TEXT", description = "what the answer should say") @Nullable
                        String expected,
                @Option(
                                names = "--must-follow",
                                paramLabel = "TEXT",
                                description =
                                        "what the answer has to hold, or the id of a correction that is right for it")
                        @Nullable
                        List<String> follow,
                @Option(
                                names = "--must-not-follow",
                                paramLabel = "TEXT",
                                description = "what it must not hold, or the id of a correction that is not")
                        @Nullable
                        List<String> avoid,
                @Parameters(arity = "1..*", paramLabel = "QUESTION", description = "the question") List<String> words) {
            String text = String.join(" ", words).strip();
            if (VisibleText.isBlank(text)) {
                throw new WrongUse(ProgramWords.say("evaluation.blank"));
            }
            evaluation.with(identity, (bot, workspace, out) -> {
                CaseBook book = bot.stored().caseBook();
                if (correction != null) {
                    Correction found = correction(bot, workspace, correction);
                    if (Wording.sameWords(text, found.madeOn())) {
                        throw new WrongUse(ProgramWords.say("evaluation.same-words"));
                    }
                    book.word(workspace, found.id(), new Wording(text, Wording.Origin.WRITTEN));
                    out.line(ProgramWords.say("evaluation.worded", Terminal.shortened(found.id())));
                    return;
                }
                CaseLine line = new CaseLine(text, null, expected, follow, avoid);
                WrittenCase written = reading(bot, workspace, identity)
                        .written(List.of(new Numbered<>(1, line)), "command line")
                        .get(0);
                book.add(workspace, written);
                out.line(ProgramWords.say("evaluation.added", Terminal.shortened(written.id())));
            });
        }

        private static Correction correction(Bot bot, WorkspaceId workspace, String id) {
            return MatchingId.one(
                    bot.stored().corrections().list(workspace, Optional.empty()).stream()
                            .filter(one -> one.id().toString().startsWith(id))
                            .toList(),
                    "correction",
                    id);
        }

        private static ReadCases reading(Bot bot, WorkspaceId workspace, Identity identity) {
            return new ReadCases(
                    workspace,
                    bot.stored().directory(),
                    bot.stored().corrections(),
                    () -> identity.place(bot, workspace),
                    named -> named);
        }

        @Command(
                name = "drop",
                description = "Leave a case out from now on; one that was written down is gone.",
                mixinStandardHelpOptions = true)
        void drop(@Mixin Identity identity, @Parameters(paramLabel = "CASE") String id) {
            evaluation.with(identity, (bot, workspace, out) -> {
                List<EvaluationCase> found = cases(bot, workspace, identity).stream()
                        .filter(one -> one.id().toString().startsWith(id))
                        .toList();
                EvaluationCase one = MatchingId.one(found, "evaluation.case", id);
                bot.stored().caseBook().drop(workspace, one.id());
                out.line(ProgramWords.say("evaluation.dropped", Terminal.name(one.question())));
            });
        }

        @Command(
                name = "import",
                description = "Keep the cases of a file, one JSON object a line; the same line is kept once.",
                mixinStandardHelpOptions = true)
        void read(@Mixin Identity identity, @Parameters(paramLabel = "FILE") Path file) {
            List<Numbered<CaseLine>> lines = CaseFile.read(file);
            evaluation.with(identity, (bot, workspace, out) -> {
                List<WrittenCase> written =
                        reading(bot, workspace, identity).written(lines, String.valueOf(file.getFileName()));
                written.forEach(one -> bot.stored().caseBook().add(workspace, one));
                out.line(ProgramWords.say("evaluation.imported", written.size()));
            });
        }

        @Command(
                name = "export",
                description = "Write the cases into a file that import and evaluate --cases take.",
                mixinStandardHelpOptions = true)
        void write(
                @Mixin Identity identity,
                @Option(names = "--private", description = "those of private places too") boolean withPrivate,
                @Parameters(paramLabel = "FILE") Path file) {
            PrivateFile.need(file);
            evaluation.with(identity, (bot, workspace, out) -> {
                List<EvaluationCase> shown = cases(bot, workspace, identity).stream()
                        .filter(one -> !one.isEchoOnly() && (withPrivate || !one.isPrivate()))
                        .toList();
                PrivateFile.write(
                        file,
                        shown.stream()
                                .map(one -> CaseFile.line(line(one)) + "\n")
                                .collect(Collectors.joining()));
                out.line(ProgramWords.say("evaluation.exported", shown.size(), file));
            });
        }

        private static CaseLine line(EvaluationCase one) {
            List<String> follow = Stream.concat(
                            one.relevant().right().stream()
                                    .map(CorrectionId::toString)
                                    .sorted(),
                            one.mustHold().stream())
                    .toList();
            List<String> avoid = Stream.concat(
                            one.relevant().wrong().stream()
                                    .map(CorrectionId::toString)
                                    .sorted(),
                            one.mustNotHold().stream())
                    .toList();
            boolean known = one.relevant().complete() || !follow.isEmpty();
            return new CaseLine(
                    one.wording().orElseThrow().text(),
                    new CaseLine.Context(one.place().externalId(), one.asker().externalId()),
                    one.expected().orElse(null),
                    known ? follow : null,
                    avoid.isEmpty() ? null : avoid);
        }
    }
}
