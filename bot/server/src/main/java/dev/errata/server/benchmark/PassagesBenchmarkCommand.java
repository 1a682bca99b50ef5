package dev.errata.server.benchmark;

import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.embedding.Vectors;
import dev.errata.bot.knowledge.Excerpt;
import dev.errata.bot.knowledge.FindPassages;
import dev.errata.bot.knowledge.Passage;
import dev.errata.bot.knowledge.Passages;
import dev.errata.bot.knowledge.ingest.IngestDocuments;
import dev.errata.bot.knowledge.ingest.Wanted;
import dev.errata.bot.question.Installation;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.documents.FileDocuments;
import dev.errata.models.BgeSmallEncoder;
import dev.errata.server.Stores;
import dev.errata.server.benchmark.Lines.AboutDocuments;
import dev.errata.server.benchmark.Lines.Half;
import dev.errata.server.terminal.IngestLines;
import dev.errata.server.terminal.ProgramWords;
import dev.errata.server.terminal.WrongUse;
import dev.errata.storage.Database;
import dev.errata.storage.server.EmbeddedServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Reads documents into a database of its own and asks what is known to stand in them. */
@Command(
        name = "passages",
        description = "Ask documents questions whose answers are known, and score the passages that are found.",
        mixinStandardHelpOptions = true)
final class PassagesBenchmarkCommand implements Runnable {

    private static final String INCLUDED = "handbook-questions.jsonl";
    private static final String ROW = "%-6s%6s%8s%8s%8s%8s%8s%8s%6s%8s%8s%n";

    @ParentCommand
    private BenchmarkCommand benchmark = new BenchmarkCommand();

    @Option(
            names = "--folder",
            required = true,
            arity = "1..*",
            paramLabel = "PATH",
            description = "folders and files, as for ingest")
    private List<Path> folders = List.of();

    @Option(
            names = "--questions",
            paramLabel = "FILE",
            description =
                    "questions with the first words of what answers them (default: ours about two handbooks of Debian)")
    private @Nullable Path questions;

    @Option(names = "--half", description = "only that half: ${COMPLETION-CANDIDATES} (default: both)")
    private @Nullable Half half;

    @Override
    public void run() {
        for (Path folder : folders) {
            if (folder.toString().isBlank() || !Files.exists(folder)) {
                throw new WrongUse(ProgramWords.say("ingest.missing", folder));
            }
        }
        List<AboutDocuments> asked = asked();
        Path data = benchmark.main().settings().dataDir();
        try (Scratch scratch = Scratch.in(data);
                EmbeddedServer server = EmbeddedServer.open(scratch.folder());
                Database database = Database.open(server.login(), server.login());
                BgeSmallEncoder encoder = BgeSmallEncoder.open(data.resolve("encoder"))) {
            CacheBudget caches = CacheBudget.usual();
            Stores stores = Stores.in(database, caches);
            new Asking(stores, encoder, new Vectors(encoder, stores.embeddings(), caches)).ask(asked);
        }
    }

    private List<AboutDocuments> asked() {
        List<AboutDocuments> all = questions == null
                ? Lines.included(INCLUDED, AboutDocuments.class)
                : Lines.read(questions, AboutDocuments.class);
        return all.stream().filter(one -> half == null || one.half() == half).toList();
    }

    private PrintWriter out() {
        return benchmark.main().spec().commandLine().getOut();
    }

    /** One run over documents that were read once. */
    private final class Asking {

        private final Stores stores;
        private final BgeSmallEncoder encoder;
        private final FindPassages passages;
        private final WorkspaceId workspace;
        private final Place place;
        private final Person asker;

        Asking(Stores stores, BgeSmallEncoder encoder, Vectors vectors) {
            this.stores = stores;
            this.encoder = encoder;
            this.passages = new FindPassages(stores.passages(), vectors, Runnable::run);
            this.workspace = stores.directory().workspace(new Installation("benchmark", "passages", "passages"));
            this.place = stores.directory()
                    .save(new Place(
                            workspace, PlaceId.random(), "general", "general", Place.Privacy.PUBLIC, false, Set.of()));
            this.asker = stores.directory()
                    .save(new Person(workspace, PersonId.random(), "ana", "Ana", Person.Role.MEMBER, Set.of()));
        }

        void ask(List<AboutDocuments> asked) {
            IngestLines progress =
                    new IngestLines(benchmark.main().spec().commandLine().getErr(), false);
            new IngestDocuments(new FileDocuments(), stores.documents(), stores.embeddings(), encoder)
                    .ingest(Wanted.of(workspace, Optional.empty(), folders), progress);
            List<String> all = texts();
            if (all.isEmpty()) {
                throw new WrongUse(ProgramWords.say(
                        "benchmark.passages.none",
                        folders.stream().map(Path::toString).collect(Collectors.joining(", "))));
            }
            PassageScores both = new PassageScores(all);
            out().println(ProgramWords.say(
                    "benchmark.passages.read",
                    stores.documents().list(workspace).size(),
                    all.size(),
                    asked.size(),
                    asked.stream().filter(one -> one.answers().isEmpty()).count()));
            out().printf(
                            Locale.ROOT,
                            ROW,
                            "half",
                            "n",
                            "hit@1",
                            "hit@3",
                            "nDCG@5",
                            "silent",
                            "quoted",
                            "marked",
                            "n",
                            "silent",
                            "false");
            for (Half one : Half.values()) {
                PassageScores scores = new PassageScores(all);
                asked.stream().filter(question -> question.half() == one).forEach(question -> {
                    List<Passages.Scored> found = passages.about(place, asker, question.question());
                    List<String> texts = found.stream()
                            .map(scored -> scored.passage().text())
                            .toList();
                    String quote = found.stream()
                            .findFirst()
                            .map(first -> Excerpt.of(
                                            first.passage(),
                                            question.question(),
                                            first.hit().window())
                                    .marked())
                            .orElse("");
                    scores.add(question, texts, quote);
                    both.add(question, texts, quote);
                });
                row(one.name().toLowerCase(Locale.ROOT), scores);
            }
            row("both", both);
            if (!both.absent().isEmpty()) {
                out().println(ProgramWords.say(
                        "benchmark.passages.absent",
                        both.absent().size(),
                        both.absent().get(0).question()));
            }
            out().flush();
        }

        private List<String> texts() {
            return stores.documents().list(workspace).stream()
                    .flatMap(document -> stores.documents().passages(workspace, document.id()).stream())
                    .map(Passage::text)
                    .toList();
        }

        private void row(String name, PassageScores scores) {
            if (scores.answerable() + scores.unanswerable() > 0) {
                out().printf(
                                Locale.ROOT,
                                ROW,
                                name,
                                scores.answerable(),
                                percent(scores.hits(1)),
                                percent(scores.hits(3)),
                                percent(scores.ndcg()),
                                percent(scores.silent()),
                                percent(scores.quoted()),
                                percent(scores.marked()),
                                scores.unanswerable(),
                                percent(scores.rightlySilent()),
                                percent(1 - scores.rightlySilent()));
            }
        }

        private static String percent(double share) {
            return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.1f", 100 * share);
        }
    }

    /** A folder that is there while the command runs. */
    private record Scratch(Path folder) implements AutoCloseable {

        static Scratch in(Path data) {
            try {
                Files.createDirectories(data);
                return new Scratch(Files.createTempDirectory(data, "benchmark"));
            } catch (IOException e) {
                throw new UncheckedIOException("no folder for a benchmark could be made in " + data, e);
            }
        }

        @Override
        public void close() {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("could not empty " + folder, e);
            }
        }
    }
}
