package dev.errata.server.command;

import dev.errata.bot.knowledge.ingest.Ingested;
import dev.errata.bot.question.Directory;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.server.Bot;
import dev.errata.server.Main;
import dev.errata.server.terminal.ProgramWords;
import dev.errata.server.terminal.ProgressBar;
import dev.errata.server.terminal.Terminal;
import dev.errata.server.terminal.WrongUse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Gives the bot documents to read. */
@Command(
        name = "ingest",
        description =
                "Read Markdown, HTML and text files, for the whole workspace or, with --channel, for one channel.",
        mixinStandardHelpOptions = true)
public final class IngestCommand implements Runnable {

    @ParentCommand
    private Main main = new Main(Map.of());

    @Mixin
    private Identity identity = new Identity();

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "files and folders")
    private List<Path> paths = List.of();

    @Override
    public void run() {
        for (Path path : paths) {
            if (path.toString().isBlank() || !Files.exists(path)) {
                throw new WrongUse(ProgramWords.say("ingest.missing", path));
            }
        }
        try (Bot bot = Bot.open(main.settings())) {
            Directory directory = bot.stored().directory();
            WorkspaceId workspace = identity.workspace(directory, main.settings());
            Optional<Place> place = identity.namedPlace(directory, workspace);
            ProgressBar progress = new ProgressBar(main.spec().commandLine().getErr());
            List<Ingested> outcomes = bot.ingest().ingest(workspace, place.map(Place::id), paths, progress);
            report(outcomes, place);
        }
    }

    private void report(List<Ingested> outcomes, Optional<Place> place) {
        Terminal terminal = new Terminal(main.spec().commandLine().getOut());
        if (outcomes.isEmpty()) {
            throw new WrongUse(ProgramWords.say(
                    "ingest.none", paths.stream().map(Path::toString).collect(Collectors.joining(", "))));
        }
        int passages = outcomes.stream()
                .mapToInt(outcome -> outcome.match(Ingested.Stored::passages, unchanged -> 0, skipped -> 0))
                .sum();
        String whose = place.map(
                        channel -> ProgramWords.say("ingest.channel", channel.name(), identity.workspaceName()))
                .orElseGet(() -> ProgramWords.say("ingest.everyone", identity.workspaceName()));
        terminal.line(ProgramWords.say(
                "ingest.done",
                count(outcomes, Ingested.Stored.class),
                count(outcomes, Ingested.Unchanged.class),
                count(outcomes, Ingested.Skipped.class),
                passages,
                whose));
        main.spec().commandLine().getOut().flush();
    }

    private static long count(List<Ingested> outcomes, Class<? extends Ingested> kind) {
        return outcomes.stream().filter(kind::isInstance).count();
    }
}
