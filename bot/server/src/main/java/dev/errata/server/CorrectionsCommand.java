package dev.errata.server;

import dev.errata.bot.correction.ChangeCorrection;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.question.Directory;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.WorkspaceId;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows what was taught, and takes it back. */
@Command(name = "corrections", description = "List, show and undo corrections.", mixinStandardHelpOptions = true)
final class CorrectionsCommand implements Runnable {

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
            List<Correction> all = bot.stored()
                    .corrections()
                    .list(workspace, identity.namedPlace(bot.stored().directory(), workspace));
            PrintWriter out = out();
            out.println(Words.say(all.isEmpty() ? "corrections.none" : "corrections.header"));
            all.forEach(correction -> out.println(line(correction, bot.stored().directory())));
        });
    }

    private static String line(Correction correction, Directory directory) {
        String text = correction.lesson().text().replaceAll("\\s+", " ");
        return Terminal.visible("%-10s  %-10s  %-16s  %-16s  %-11s  %s"
                .formatted(
                        Terminal.shortened(correction.id()),
                        correction.state().name().toLowerCase(Locale.ROOT),
                        holds(correction.scope(), correction, directory),
                        correction.author().name(),
                        correction.madeAt().toString().substring(0, 10),
                        text.length() <= LINE ? text : text.substring(0, LINE - 1) + "…"));
    }

    private static String holds(Scope scope, Correction correction, Directory directory) {
        return scope.match(
                () -> "me",
                channel -> directory
                        .place(correction.workspace(), channel.place())
                        .map(Place::name)
                        .filter(name -> !name.isEmpty())
                        .map(name -> "#" + name)
                        .orElse("one chat"),
                team -> "team " + team.team(),
                () -> "everyone");
    }

    @Command(
            name = "show",
            description = "Show one correction with everything about it.",
            mixinStandardHelpOptions = true)
    void show(@Mixin Identity identity, @Parameters(paramLabel = "CORRECTION") String id) {
        with(identity, (bot, workspace) -> {
            Correction correction = find(bot, workspace, id);
            Directory directory = bot.stored().directory();
            Terminal terminal = new Terminal(out());
            terminal.line(correction.lesson().text());
            terminal.line("");
            field(terminal, "id", correction.id().toString());
            field(terminal, "state", correction.state().name().toLowerCase(Locale.ROOT));
            field(terminal, "version", String.valueOf(correction.version()));
            field(terminal, "type", correction.lesson().type().name().toLowerCase(Locale.ROOT));
            field(terminal, "holds", holds(correction.scope(), correction, directory));
            field(terminal, "reach", correction.lesson().reach().name().toLowerCase(Locale.ROOT));
            field(terminal, "by", correction.author().name());
            field(terminal, "since", correction.madeAt().toString());
            field(terminal, "made on", correction.question());
            bot.stored()
                    .corrections()
                    .exemplars(workspace, List.of(correction.id()))
                    .getOrDefault(correction.id(), List.of())
                    .forEach(exemplar ->
                            field(terminal, exemplar.verdict().name().toLowerCase(Locale.ROOT), exemplar.question()));
        });
    }

    private static void field(Terminal terminal, String name, String value) {
        terminal.line("%-10s %s".formatted(name, value));
    }

    @Command(
            name = "undo",
            description = "Take a correction, or its latest edit, back.",
            mixinStandardHelpOptions = true)
    void undo(@Mixin Identity identity, @Parameters(paramLabel = "CORRECTION") String id) {
        with(identity, (bot, workspace) -> {
            Correction correction = find(bot, workspace, id);
            ChangeCorrection change =
                    new ChangeCorrection(bot.stored().corrections(), (person, place) -> true, Clock.systemUTC());
            ChangeCorrection.Outcome outcome = change.undoLatest(
                    workspace, correction.id(), identity.person(bot.stored().directory(), workspace));
            if (outcome instanceof ChangeCorrection.Outcome.Refused refused) {
                throw new WrongUse(Words.say("problem." + refused.problem()));
            }
            new Terminal(out())
                    .line(Words.say(
                            "corrections.undone",
                            correction.author().name(),
                            correction.lesson().text()));
        });
    }

    private static Correction find(Bot bot, WorkspaceId workspace, String id) {
        List<Correction> found = bot.stored().corrections().list(workspace, Optional.empty()).stream()
                .filter(correction -> correction.id().toString().startsWith(id))
                .toList();
        return Meant.one(found, "correction", id);
    }

    private void with(Identity identity, BiConsumer<Bot, WorkspaceId> then) {
        try (Bot bot = Bot.open(main.settings())) {
            then.accept(bot, identity.workspace(bot.stored().directory()));
        }
        out().flush();
    }

    private PrintWriter out() {
        return main.spec().commandLine().getOut();
    }
}
