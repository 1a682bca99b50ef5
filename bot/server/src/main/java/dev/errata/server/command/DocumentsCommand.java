package dev.errata.server.command;

import dev.errata.bot.knowledge.Document;
import dev.errata.bot.knowledge.DocumentId;
import dev.errata.bot.knowledge.Documents;
import dev.errata.bot.knowledge.Documents.Listed;
import dev.errata.bot.knowledge.Documents.Source;
import dev.errata.bot.knowledge.Passage;
import dev.errata.bot.question.Directory;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.server.Bot;
import dev.errata.server.Main;
import dev.errata.server.terminal.IngestLines;
import dev.errata.server.terminal.ProgramWords;
import dev.errata.server.terminal.Terminal;
import dev.errata.server.terminal.WrongUse;
import java.io.PrintWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows what was read, and takes it away again. */
@Command(
        name = "documents",
        description = "List, show and remove the documents that were read.",
        mixinStandardHelpOptions = true)
public final class DocumentsCommand implements Runnable {

    @ParentCommand
    private Main main = new Main(Map.of());

    @Override
    public void run() {
        list(new Identity());
    }

    @Command(
            name = "list",
            description = "List documents by where they come from; with --channel only those of one channel.",
            mixinStandardHelpOptions = true)
    void list(@Mixin Identity identity) {
        with(identity, shelf -> {
            Map<String, List<Listed>> bySource = new LinkedHashMap<>();
            shelf.seen()
                    .forEach(listed -> bySource.computeIfAbsent(
                                    shelf.from(listed.document()), source -> new ArrayList<>())
                            .add(listed));
            Terminal terminal = new Terminal(out());
            if (bySource.isEmpty()) {
                terminal.line(ProgramWords.say("documents.none"));
            }
            bySource.forEach((source, documents) -> {
                terminal.line(Terminal.name(source));
                documents.forEach(listed -> terminal.line(line(listed, shelf)));
            });
        });
    }

    private static String line(Listed listed, Shelf shelf) {
        return "  %-8s  %s  %5d  %-16s  %s"
                .formatted(
                        Terminal.shortened(listed.document().id()),
                        listed.readAt().toString().substring(0, 10),
                        listed.passages(),
                        Terminal.name(shelf.audience(listed.document())),
                        Terminal.name(listed.document().name()));
    }

    @Command(
            name = "show",
            description = "Show one document with its passages, as they were understood.",
            mixinStandardHelpOptions = true)
    void show(
            @Mixin Identity identity,
            @Parameters(paramLabel = "DOCUMENT", description = "by id, name, or the end of its path") String named) {
        with(identity, shelf -> {
            Listed listed = shelf.one(named);
            Document document = listed.document();
            Terminal terminal = new Terminal(out());
            terminal.line(Terminal.name(document.title()));
            terminal.line("");
            terminal.field("id", document.id().toString());
            terminal.field("name", document.name());
            terminal.field("source", document.source().orElse(ProgramWords.say("documents.of-no-source")));
            shelf.link(document).ifPresent(link -> terminal.field("link", link.toString()));
            terminal.field("for", shelf.audience(document));
            terminal.field("read", listed.readAt().toString());
            terminal.field("passages", String.valueOf(listed.passages()));
            for (Passage passage : shelf.documents.passages(document.workspace(), document.id())) {
                terminal.line("");
                terminal.line(ProgramWords.say("documents.passage", passage.position() + 1, passage.heading())
                        .stripTrailing());
                terminal.text(passage.text());
            }
        });
    }

    @Command(
            name = "remove",
            description =
                    "Remove documents for good. Those whose files are still there come back with the next ingest.",
            mixinStandardHelpOptions = true)
    void remove(
            @Mixin Identity identity,
            @Mixin Consent consent,
            @Option(
                            names = "--source",
                            paramLabel = "NAME",
                            description = "everything that came from there, for whoever it was read")
                    @Nullable
                    String source,
            @Parameters(arity = "0..*", paramLabel = "DOCUMENT", description = "by id or name") @Nullable
                    List<String> named) {
        with(identity, shelf -> {
            List<String> names = named == null ? List.of() : named;
            if (names.isEmpty() == (source == null)) {
                throw new WrongUse(ProgramWords.say("documents.remove.which"));
            }
            List<Document> removed = source == null
                    ? names.stream()
                            .map(name -> shelf.one(name).document())
                            .distinct()
                            .toList()
                    : shelf.of(source);
            if (source != null) {
                consent.to(ProgramWords.say("documents.remove.what", removed.size(), IngestLines.named(removed)));
            }
            List<DocumentId> ids = removed.stream().map(Document::id).toList();
            shelf.documents.remove(shelf.workspace, ids);
            Terminal terminal = new Terminal(out());
            removed.forEach(
                    document -> terminal.line(ProgramWords.say("documents.removed", Terminal.name(document.name()))));
        });
    }

    /** The documents that whoever asks may see. */
    private record Shelf(
            Documents documents,
            Directory directory,
            WorkspaceId workspace,
            Optional<Place> only,
            Predicate<Document> known,
            List<Source> sources) {

        List<Listed> seen() {
            return documents.shelf(workspace).stream()
                    .filter(listed -> known.test(listed.document()))
                    .filter(listed -> only.map(Place::id)
                            .map(place -> listed.document()
                                    .place()
                                    .filter(place::equals)
                                    .isPresent())
                            .orElse(true))
                    .toList();
        }

        Listed one(String named) {
            List<Listed> all = seen();
            List<Listed> found = Stream.<Predicate<Document>>of(
                            document -> document.name().equals(named),
                            document -> document.name().endsWith("/" + named),
                            document -> document.id().toString().startsWith(named))
                    .map(test -> all.stream()
                            .filter(listed -> test.test(listed.document()))
                            .toList())
                    .filter(some -> !some.isEmpty())
                    .findFirst()
                    .orElseThrow(() -> new WrongUse(ProgramWords.say("document.none", named)));
            return found.size() == 1 ? found.get(0) : MatchingId.one(found, "document", named);
        }

        List<Document> of(String source) {
            List<Document> all = seen().stream()
                    .map(Listed::document)
                    .filter(document -> document.source().filter(source::equals).isPresent())
                    .toList();
            if (all.isEmpty()) {
                throw new WrongUse(ProgramWords.say("documents.source.none", source));
            }
            return all;
        }

        String from(Document document) {
            return document.source()
                    .map(name -> source(name)
                            .flatMap(Source::baseUrl)
                            .map(url -> ProgramWords.say("documents.source", name, url))
                            .orElse(name))
                    .orElseGet(() -> ProgramWords.say("documents.of-no-source"));
        }

        Optional<URI> link(Document document) {
            return document.source().flatMap(this::source).flatMap(source -> source.link(document.name()));
        }

        private Optional<Source> source(String name) {
            return sources.stream().filter(source -> source.name().equals(name)).findFirst();
        }

        String audience(Document document) {
            return document.place()
                    .map(place -> Audience.of(directory, workspace, place))
                    .orElseGet(Audience::everyone);
        }
    }

    private interface OnShelf {
        void does(Shelf shelf);
    }

    private void with(Identity identity, OnShelf then) {
        try (Bot bot = Bot.open(main.settings())) {
            Directory directory = bot.stored().directory();
            Documents documents = bot.stored().documents();
            WorkspaceId workspace = identity.workspace(bot, main.settings());
            ReadBy reading = identity.reading(directory, workspace);
            then.does(new Shelf(
                    documents,
                    directory,
                    workspace,
                    identity.namedPlace(bot, workspace),
                    reading::reads,
                    documents.sources(workspace)));
        }
        out().flush();
    }

    private PrintWriter out() {
        return main.spec().commandLine().getOut();
    }
}
