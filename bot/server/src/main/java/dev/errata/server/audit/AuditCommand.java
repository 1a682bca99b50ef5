package dev.errata.server.audit;

import dev.errata.bot.Phrasebook;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.server.Bot;
import dev.errata.server.Main;
import dev.errata.server.command.Identity;
import dev.errata.server.terminal.NotDone;
import dev.errata.server.terminal.ProgramWords;
import dev.errata.server.terminal.Terminal;
import dev.errata.server.terminal.WrongUse;
import dev.errata.storage.audit.AuditSeals;
import dev.errata.storage.audit.AuditSeals.Difference;
import dev.errata.storage.audit.AuditSeals.Looked;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows that nobody has changed who did what. */
@Command(name = "audit", description = "Show that nobody has changed who did what.", mixinStandardHelpOptions = true)
public final class AuditCommand implements Runnable {

    private static final String HASH = "[0-9a-f]{64}";

    @ParentCommand
    private Main main = new Main(Map.of());

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), ProgramWords.say("audit.which"));
    }

    @Command(
            name = "verify",
            description = "Look at every row of the audit that is sealed, and name the first one that differs.",
            mixinStandardHelpOptions = true)
    void verify(
            @Mixin Identity identity,
            @Option(
                            names = "--head",
                            paramLabel = "HASH",
                            description = "a hash that was noted once, from the log: it has to be in the chain")
                    @Nullable
                    String head) {
        Optional<String> noted =
                Optional.ofNullable(head).map(text -> text.strip().toLowerCase(Locale.ROOT));
        if (noted.filter(text -> !text.matches(HASH)).isPresent()) {
            throw new WrongUse(ProgramWords.say("audit.no-hash", noted.get()));
        }
        try (Bot bot = Bot.open(main.settings())) {
            WorkspaceId workspace = identity.workspace(bot, main.settings());
            Looked looked = new AuditSeals(bot.database().working()).verify(workspace, noted);
            Optional<Difference> difference = looked.difference();
            if (difference.isPresent()) {
                throw new NotDone(ProgramWords.say(
                        "audit.differs." + difference.get().name().toLowerCase(Locale.ROOT),
                        looked.rows(),
                        looked.row().map(String::valueOf).orElse(""),
                        noted.orElse("")));
            }
            say(looked);
        }
    }

    private void say(Looked looked) {
        Terminal out = new Terminal(main.spec().commandLine().getOut());
        out.line(
                looked.rows() == 0
                        ? ProgramWords.say("audit.none", looked.unsealed())
                        : ProgramWords.say(
                                "audit.whole",
                                looked.rows(),
                                Phrasebook.day(looked.since().orElseThrow()),
                                looked.before(),
                                looked.unsealed(),
                                looked.hash()));
        main.spec().commandLine().getOut().flush();
    }
}
