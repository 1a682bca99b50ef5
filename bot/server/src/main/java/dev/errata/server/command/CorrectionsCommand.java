package dev.errata.server.command;

import dev.errata.bot.Phrasebook;
import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.ActId;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.Dispute.Ruling;
import dev.errata.bot.correction.Dispute.Verdict;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.correction.State;
import dev.errata.bot.correction.teaching.ChangeCorrection;
import dev.errata.bot.correction.teaching.ChangeCorrection.Outcome.Done;
import dev.errata.bot.disagreement.Contested;
import dev.errata.bot.disagreement.SettleDispute;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.JudgeAnswer;
import dev.errata.bot.loop.Taught;
import dev.errata.bot.question.Directory;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.chat.text.PlainText;
import dev.errata.chat.usecase.Lookup;
import dev.errata.server.Bot;
import dev.errata.server.Main;
import dev.errata.server.terminal.ProgramName;
import dev.errata.server.terminal.ProgramWords;
import dev.errata.server.terminal.Terminal;
import dev.errata.server.terminal.WrongUse;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows what was taught, and takes it back. */
@Command(
        name = "corrections",
        description = "List, show, confirm, reject, keep and undo corrections.",
        mixinStandardHelpOptions = true)
public final class CorrectionsCommand implements Runnable {

    private static final int LINE = 60;

    @ParentCommand
    private Main main = new Main(Map.of());

    @Override
    public void run() {
        list(new Identity());
    }

    @Command(name = "list", description = "List corrections, newest first.", mixinStandardHelpOptions = true)
    void list(@Mixin Identity identity) {
        with(identity, (bot, workspace) -> {
            List<Correction> all =
                    bot.stored().corrections().list(workspace, identity.namedPlace(bot, workspace)).stream()
                            .filter(identity.reading(bot.stored().directory(), workspace)::reads)
                            .toList();
            Map<CorrectionId, Integer> repeats = bot.stored().corrections().repeats(workspace);
            PrintWriter out = out();
            out.println(ProgramWords.say(all.isEmpty() ? "corrections.none" : "corrections.header"));
            TerminalLoop loop = TerminalLoop.of(bot, identity);
            all.forEach(c -> out.println(line(
                    c,
                    loop.contested(c).isEmpty() ? state(c) : "disputed",
                    bot.stored().directory(),
                    repeats.getOrDefault(c.id(), 0))));
            int again =
                    all.stream().mapToInt(c -> repeats.getOrDefault(c.id(), 0)).sum();
            if (again > 0) {
                out.println(ProgramWords.say("corrections.repeats", again));
            }
        });
    }

    private static String line(Correction correction, String state, Directory directory, int repeats) {
        String text = correction.lesson().text().replaceAll("\\s+", " ");
        return Terminal.visible("%-10s  %-10s  %-16s  %-18s  %-11s  %5s  %s"
                .formatted(
                        Terminal.shortened(correction.id()),
                        state,
                        holds(correction.scope(), correction, directory),
                        correction.author().name(),
                        correction.madeAt().toString().substring(0, 10),
                        repeats == 0 ? "" : repeats,
                        PlainText.shortened(text, LINE)));
    }

    /** It holds, and waits to hold for more. */
    private static String state(Correction correction) {
        boolean waits = correction.state() == State.ACTIVE
                && correction.lesson().wanted().isPresent();
        return waits ? "waiting" : correction.state().name().toLowerCase(Locale.ROOT);
    }

    private static String holds(Scope scope, Correction correction, Directory directory) {
        return scope.match(
                () -> "me",
                channel -> Audience.of(directory, correction.workspace(), channel.place()),
                team -> "team " + team.team(),
                Audience::everyone);
    }

    @Command(
            name = "show",
            description = "Show one correction with everything about it.",
            mixinStandardHelpOptions = true)
    void show(@Mixin Identity identity, @Parameters(paramLabel = "CORRECTION") String id) {
        with(identity, (bot, workspace) -> {
            Directory directory = bot.stored().directory();
            ReadBy reading = identity.reading(directory, workspace);
            Correction correction = find(bot, workspace, id, reading::reads);
            Terminal terminal = new Terminal(out());
            terminal.line(correction.lesson().text());
            terminal.line("");
            terminal.field("id", correction.id().toString());
            terminal.field("state", correction.state().name().toLowerCase(Locale.ROOT));
            terminal.field("version", String.valueOf(correction.version()));
            terminal.field("type", correction.lesson().type().name().toLowerCase(Locale.ROOT));
            terminal.field("holds", holds(correction.scope(), correction, directory));
            correction
                    .lesson()
                    .wanted()
                    .ifPresent(wanted -> terminal.field("waits for", holds(wanted, correction, directory)));
            terminal.field("reach", correction.lesson().reach().name().toLowerCase(Locale.ROOT));
            terminal.field("by", correction.author().name());
            terminal.field("since", correction.madeAt().toString());
            correction.lesson().lastDay().ifPresent(day -> terminal.field("until", day.toString()));
            Optional.ofNullable(correction.lesson().notWhen())
                    .ifPresent(notWhen -> terminal.field("not when", notWhen));
            Optional.ofNullable(correction.lesson().source()).ifPresent(source -> terminal.field("source", source));
            if (!correction.question().isEmpty() && reading.reads(correction, correction.madeIn())) {
                terminal.field("made on", correction.question());
            }
            bot
                    .stored()
                    .corrections()
                    .exemplars(workspace, List.of(correction.id()))
                    .getOrDefault(correction.id(), List.of())
                    .stream()
                    .filter(exemplar -> reading.reads(correction, exemplar.place()))
                    .forEach(exemplar ->
                            terminal.field(exemplar.verdict().name().toLowerCase(Locale.ROOT), exemplar.question()));
        });
    }

    @Command(
            name = "undo",
            description = "Take a correction, its latest edit, or what was said about a question back.",
            mixinStandardHelpOptions = true)
    void undo(@Mixin Identity identity, @Parameters(paramLabel = "CORRECTION") String id) {
        with(identity, (bot, workspace) -> {
            Person by = identity.person(bot.stored().directory(), workspace);
            TerminalLoop loop = TerminalLoop.of(bot, identity);
            Optional<Act> act = act(bot, workspace, id)
                    .filter(found -> identity.reading(bot.stored().directory(), workspace)
                            .reads(find(bot, workspace, found.correction().toString())));
            if (act.isPresent()) {
                done(loop.change().undo(act.get(), by));
                new Terminal(out()).line(ProgramWords.say("undone"));
                return;
            }
            Correction correction =
                    find(bot, workspace, id, identity.reading(bot.stored().directory(), workspace)::reads);
            Done undone = done(loop.change().undoLatest(workspace, correction.id(), by));
            new Terminal(out())
                    .line(
                            undone.act().kind() == Act.Kind.EDITED
                                    ? ProgramWords.say("undone.edit")
                                    : ProgramWords.say(
                                            "corrections.undone",
                                            correction.author().name(),
                                            correction.lesson().text()));
        });
    }

    @Command(
            name = "confirm",
            description = "Say that a correction fits the question of an answer, and answer it again with it.",
            mixinStandardHelpOptions = true)
    void confirm(
            @Mixin Identity identity,
            @Parameters(paramLabel = "CORRECTION") String id,
            @Parameters(paramLabel = "ANSWER") String answer) {
        with(identity, (bot, workspace) -> {
            TerminalLoop loop = TerminalLoop.of(bot, identity);
            Judged judged = judged(bot, identity.person(bot.stored().directory(), workspace), id, answer);
            Done done = done(loop.judge().fits(workspace, judged.answer.id(), judged.correction.id(), judged.by));
            Terminal terminal = new Terminal(out(), identity.again());
            if (!judged.answer.answer().follows(judged.correction.id())) {
                Taught taught = Taught.confirmed(judged.answer, done.act());
                terminal.line("");
                terminal.show(loop.answerAgain(InteractionId.random(), taught, judged.by)
                        .again());
            }
            takeBack(terminal, done, identity);
        });
    }

    @Command(
            name = "reject",
            description = "Say that a correction does not fit the question of an answer.",
            mixinStandardHelpOptions = true)
    void reject(
            @Mixin Identity identity,
            @Parameters(paramLabel = "CORRECTION") String id,
            @Parameters(paramLabel = "ANSWER") String answer) {
        with(identity, (bot, workspace) -> {
            JudgeAnswer judge = TerminalLoop.of(bot, identity).judge();
            Judged judged = judged(bot, identity.person(bot.stored().directory(), workspace), id, answer);
            Done done = done(judge.doesNotFit(workspace, judged.answer.id(), judged.correction.id(), judged.by));
            Terminal terminal = new Terminal(out());
            terminal.line(ProgramWords.say(
                    done.act().kind() == Act.Kind.CONTESTED ? "unfit.contested" : "unfit.done",
                    Phrasebook.possessive(done.correction().author().name())));
            takeBack(terminal, done, identity);
        });
    }

    @Command(
            name = "keep",
            description = "Of corrections that contradict each other keep this one; the others go out of use.",
            mixinStandardHelpOptions = true)
    void keep(
            @Mixin Identity identity,
            @Parameters(paramLabel = "CORRECTION") String id,
            @Option(names = "--reason", paramLabel = "TEXT", description = "why, which is kept", defaultValue = "")
                    String reason) {
        if (reason.strip().length() > Ruling.MAX_REASON) {
            throw new WrongUse(ProgramWords.say("corrections.reason", Ruling.MAX_REASON));
        }
        with(identity, (bot, workspace) -> {
            Person by = identity.person(bot.stored().directory(), workspace);
            TerminalLoop loop = TerminalLoop.of(bot, identity);
            Correction kept =
                    find(bot, workspace, id, identity.reading(bot.stored().directory(), workspace)::reads);
            List<Contested> all = loop.contested(kept);
            if (all.isEmpty()) {
                throw new WrongUse(ProgramWords.say("corrections.undisputed"));
            }
            Terminal terminal = new Terminal(out());
            for (Contested two : all) {
                Verdict verdict = two.older().equals(kept) ? Verdict.OLDER : Verdict.NEWER;
                SettleDispute.Outcome outcome = loop.settle()
                        .decide(workspace, two.older().id(), two.newer().id(), verdict, by, reason.strip());
                if (outcome instanceof SettleDispute.Outcome.Refused refused) {
                    throw new WrongUse(ProgramWords.say("problem." + refused.problem()));
                }
                ((SettleDispute.Outcome.Done) outcome).act().ifPresent(act -> takeBack(terminal, act, identity));
            }
            terminal.line(ProgramWords.say(
                    "corrections.kept", Phrasebook.possessive(kept.author().name()), Phrasebook.day(kept.madeAt())));
        });
    }

    private static void takeBack(Terminal terminal, Done done, Identity identity) {
        takeBack(terminal, done.act(), identity);
    }

    private static void takeBack(Terminal terminal, Act act, Identity identity) {
        terminal.line(ProgramWords.say("corrections.take-back", act.id(), ProgramName.asCalled(), identity.again()));
    }

    /** Of which it is said whether they belong together, and by whom. */
    private record Judged(Correction correction, Interaction answer, Person by) {}

    private static Judged judged(Bot bot, Person by, String correction, String answer) {
        WorkspaceId workspace = by.workspace();
        Interaction found =
                MatchingId.one(bot.stored().interactions().findByPrefix(workspace, answer), "answer", answer);
        Correction about = find(bot, workspace, correction);
        if (Lookup.recalled(found, about.id().toString()).isEmpty()) {
            throw new WrongUse(ProgramWords.say("corrections.unrelated"));
        }
        return new Judged(about, found, by);
    }

    private static Done done(ChangeCorrection.Outcome outcome) {
        if (outcome instanceof ChangeCorrection.Outcome.Refused refused) {
            throw new WrongUse(ProgramWords.say("problem." + refused.problem()));
        }
        return (Done) outcome;
    }

    /** What was said about a question is named by its whole id. */
    private static Optional<Act> act(Bot bot, WorkspaceId workspace, String id) {
        try {
            return bot.stored().corrections().findAct(workspace, ActId.of(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Correction find(Bot bot, WorkspaceId workspace, String id) {
        return find(bot, workspace, id, any -> true);
    }

    private static Correction find(Bot bot, WorkspaceId workspace, String id, Predicate<Correction> known) {
        List<Correction> found = bot.stored().corrections().list(workspace, Optional.empty()).stream()
                .filter(known)
                .filter(correction -> correction.id().toString().startsWith(id))
                .toList();
        return MatchingId.one(found, "correction", id);
    }

    private void with(Identity identity, BiConsumer<Bot, WorkspaceId> then) {
        try (Bot bot = Bot.open(main.settings())) {
            then.accept(bot, identity.workspace(bot, main.settings()));
        }
        out().flush();
    }

    private PrintWriter out() {
        return main.spec().commandLine().getOut();
    }
}
