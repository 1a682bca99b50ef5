package dev.errata.server.command;

import dev.errata.bot.knowledge.Document;
import dev.errata.bot.knowledge.ingest.IngestReport;
import dev.errata.bot.knowledge.ingest.Ingested;
import dev.errata.bot.knowledge.ingest.Wanted;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.server.Bot;
import dev.errata.server.Main;
import dev.errata.server.terminal.IngestLines;
import dev.errata.server.terminal.NotDone;
import dev.errata.server.terminal.ProgramName;
import dev.errata.server.terminal.ProgramWords;
import dev.errata.server.terminal.Terminal;
import dev.errata.server.terminal.WrongUse;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Gives the bot documents to read. */
@Command(
        name = "ingest",
        description = {
            "Read Markdown, HTML, text, PDF, Word and PowerPoint files, for the whole workspace or, with --channel, for one.",
            "A folder is mirrored: documents whose files are gone from it are removed."
        },
        mixinStandardHelpOptions = true)
public final class IngestCommand implements Runnable {

    @ParentCommand
    private Main main = new Main(Map.of());

    @Mixin
    private Identity identity = new Identity();

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "what these documents come from, wherever the files lie (default: the folder)")
    private @Nullable String source;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "where readers find the originals; a document's path follows it")
    private @Nullable String baseUrl;

    @Option(names = "--keep", description = "keep documents whose files are gone")
    private boolean keep;

    @Option(names = "--remove", description = "remove documents whose files are gone, however many they are")
    private boolean remove;

    @Option(names = "--quiet", description = "say only what was left out, replaced or removed")
    private boolean quiet;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "files and folders")
    private List<Path> paths = List.of();

    @Override
    public void run() {
        for (Path path : paths) {
            if (path.toString().isBlank() || !Files.exists(path)) {
                throw new WrongUse(ProgramWords.say("ingest.missing", path));
            }
        }
        if (keep && remove) {
            throw new WrongUse(ProgramWords.say("ingest.keep-or-remove"));
        }
        Optional<String> named = Optional.ofNullable(source).map(IngestCommand::usable);
        Optional<URI> address = Optional.ofNullable(baseUrl).map(IngestCommand::address);
        try (Bot bot = Bot.open(main.settings())) {
            WorkspaceId workspace = identity.workspace(bot, main.settings(), Identity.Unchosen.OWN);
            Optional<Place> place = identity.namedPlace(bot, workspace);
            IngestLines lines = new IngestLines(main.spec().commandLine().getErr(), quiet);
            Wanted wanted = new Wanted(workspace, place.map(Place::id), paths, named, address, gone());
            IngestReport report = bot.ingest().ingest(wanted, lines);
            lines.ended(report);
            report(report, place);
            mentionThoseOfNoSource(bot, workspace);
            complainAbout(report);
        }
    }

    private Wanted.Gone gone() {
        if (keep) {
            return Wanted.Gone.KEEP;
        }
        return remove ? Wanted.Gone.REMOVE : Wanted.Gone.REMOVE_FEW;
    }

    /** A name is no path, so that no folder is ever taken for it. */
    private static String usable(String name) {
        if (name.isBlank() || name.startsWith("/") || name.length() > 100) {
            throw new WrongUse(ProgramWords.say("ingest.source", name));
        }
        return name.strip();
    }

    private static URI address(String url) {
        try {
            URI address = URI.create(url);
            if (address.getHost() != null && List.of("http", "https").contains(address.getScheme())) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw new WrongUse(ProgramWords.say("ingest.base-url", url));
        }
        throw new WrongUse(ProgramWords.say("ingest.base-url", url));
    }

    private void report(IngestReport report, Optional<Place> place) {
        if (quiet) {
            return;
        }
        int passages = report.files().stream()
                .mapToInt(outcome -> outcome.match(Ingested.Stored::passages, unchanged -> 0, skipped -> 0))
                .sum();
        String whose = place.map(
                        channel -> ProgramWords.say("ingest.channel", channel.name(), identity.workspaceName()))
                .orElseGet(() -> ProgramWords.say("ingest.everyone", identity.workspaceName()));
        PrintWriter out = main.spec().commandLine().getOut();
        new Terminal(out)
                .line(ProgramWords.say(
                        "ingest.done",
                        count(report, Ingested.Stored.class),
                        count(report, Ingested.Unchanged.class),
                        count(report, Ingested.Skipped.class),
                        report.removed().size(),
                        passages,
                        whose));
        out.flush();
    }

    private static long count(IngestReport report, Class<? extends Ingested> kind) {
        return report.files().stream().filter(kind::isInstance).count();
    }

    private void mentionThoseOfNoSource(Bot bot, WorkspaceId workspace) {
        List<Document> unknown = bot.stored().documents().list(workspace).stream()
                .filter(document -> document.source().isEmpty())
                .toList();
        if (!unknown.isEmpty() && !quiet) {
            PrintWriter err = main.spec().commandLine().getErr();
            new Terminal(err)
                    .line(ProgramWords.say(
                            "ingest.of-no-source", unknown.size(), ProgramName.asCalled(), identity.again()));
            err.flush();
        }
    }

    private void complainAbout(IngestReport report) {
        if (report.doubted()) {
            throw new NotDone(
                    ProgramWords.say("ingest.doubted", report.stayed().size(), IngestLines.named(report.stayed())));
        }
        boolean nothing = report.files().stream().allMatch(Ingested.Skipped.class::isInstance);
        if (nothing) {
            throw new NotDone(ProgramWords.say(
                    "ingest.none", paths.stream().map(Path::toString).collect(Collectors.joining(", "))));
        }
    }
}
