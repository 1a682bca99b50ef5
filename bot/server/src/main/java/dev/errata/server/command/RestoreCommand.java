package dev.errata.server.command;

import dev.errata.server.Main;
import dev.errata.server.PostgreSql;
import dev.errata.server.terminal.ProgramWords;
import dev.errata.server.terminal.Terminal;
import dev.errata.server.terminal.WrongUse;
import dev.errata.storage.backup.Backup;
import dev.errata.storage.backup.BackupProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Fills an empty database with what a backup holds. */
@Command(
        name = "restore",
        description = "Fill an empty database with what a backup holds.",
        mixinStandardHelpOptions = true)
public final class RestoreCommand implements Runnable {

    @ParentCommand
    private Main main = new Main(Map.of());

    @Parameters(paramLabel = "FILE", description = "what the command backup has written")
    private Path file = Path.of("");

    @Override
    public void run() {
        if (!Files.isRegularFile(file)) {
            throw new WrongUse(ProgramWords.say("restore.missing", file));
        }
        Backup backup = new Backup(file);
        Terminal terminal = new Terminal(main.spec().commandLine().getOut());
        try (PostgreSql postgres = PostgreSql.of(main.settings())) {
            if (backup.isReadByOthers()) {
                terminal.line(ProgramWords.say("restore.open", file));
            }
            terminal.line(ProgramWords.say("restore.done", backup.restore(postgres.app(), postgres.owner())));
        } catch (BackupProblem problem) {
            throw new WrongUse(ProgramWords.say("restore." + problem.reason(), file, problem.theirs(), problem.ours()));
        } catch (IOException e) {
            throw new WrongUse(ProgramWords.say("restore.cannot-read", file));
        }
        main.spec().commandLine().getOut().flush();
    }
}
