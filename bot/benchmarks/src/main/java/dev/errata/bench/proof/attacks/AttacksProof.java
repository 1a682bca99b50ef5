package dev.errata.bench.proof.attacks;

import dev.errata.bench.proof.Books;
import dev.errata.bench.proof.Deadline;
import dev.errata.bench.proof.Proof;
import dev.errata.bench.proof.attacks.door.LogDoor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Whatever people, documents and models write stays a text, wherever it comes out. */
@Command(
        name = "attacks",
        description = "Attack texts through every mouth of the program; what comes out of each door is looked at.",
        mixinStandardHelpOptions = true)
public final class AttacksProof extends Proof {

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "texts, a JSON object {kind, source, text} a line (default: our own)")
    private @Nullable Path file;

    @Option(names = "--chats", description = "in how many chats each text is tried (default: all, ${DEFAULT-VALUE})")
    private int chats = 3;

    @Option(
            names = "--ordinary",
            description = "how many corrections that mean no harm are taught (default: ${DEFAULT-VALUE})")
    private int ordinary = 500;

    @Option(
            names = "--commands",
            description = "how many texts get commands of their own, which take long (default: ${DEFAULT-VALUE})")
    private int commands = 40;

    @Option(
            names = "--platforms",
            split = ",",
            description = "where they are tried, of slack, teams and page (default: all)")
    private Set<String> platforms = Siege.PLATFORMS;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    protected String name() {
        return "attacks";
    }

    @Override
    protected void prove(long seed, Deadline deadline, Books books) {
        if (platforms.isEmpty() || !Siege.PLATFORMS.containsAll(platforms)) {
            // On none of them nothing would be tried, and nothing break.
            throw new ParameterException(
                    spec.commandLine(), "--platforms is one or more of slack, teams and page, not " + platforms);
        }
        List<AttackText> texts = new ArrayList<>(file == null ? AttackText.own() : AttackText.in(file));
        Collections.shuffle(texts, new Random(seed));
        prove(texts, new Siege.Extent(chats, ordinary, commands, platforms, seed), deadline, books);
    }

    static void prove(List<AttackText> texts, Siege.Extent extent, Deadline deadline, Books books) {
        try (LogDoor log = LogDoor.open();
                House house = House.open()) {
            new Siege(house, texts, extent, books, deadline).run();
            books.count("prompts looked at", house.model.asked());
            books.count("lines of the log looked at", log.size());
            log.problems(texts.stream().map(AttackText::text).toList(), Attempt.CANARY)
                    .forEach(wrong -> books.broke("log: " + wrong));
        }
    }
}
