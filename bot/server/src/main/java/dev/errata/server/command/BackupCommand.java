package dev.errata.server.command;

import dev.errata.server.Main;
import dev.errata.server.PostgreSql;
import dev.errata.server.terminal.ProgramWords;
import dev.errata.server.terminal.Terminal;
import dev.errata.server.terminal.WrongUse;
import dev.errata.storage.backup.Backup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes everything that is stored into a file, also while the program serves. */
@Command(
        name = "backup",
        description = "Write everything that is stored into a file, also while the program serves.",
        mixinStandardHelpOptions = true)
public final class BackupCommand implements Runnable {

    @ParentCommand
    private Main main = new Main(Map.of());

    @Parameters(paramLabel = "FILE", description = "where to write it; only its owner can read it")
    private Path file = Path.of("");

    @Option(names = "--overwrite", description = "replace the file if it is there")
    private boolean overwrite;

    @Override
    public void run() {
        if (Files.isDirectory(file)) {
            throw new WrongUse(ProgramWords.say("backup.folder", file));
        }
        if (Files.exists(file) && !overwrite) {
            throw new WrongUse(ProgramWords.say("backup.exists", file));
        }
        try (PostgreSql postgres = PostgreSql.of(main.settings())) {
            long rows = new Backup(file).take(postgres.app(), postgres.owner());
            new Terminal(main.spec().commandLine().getOut()).line(ProgramWords.say("backup.done", file, rows));
            main.spec().commandLine().getOut().flush();
        } catch (IOException e) {
            throw new WrongUse(ProgramWords.say("backup.cannot-write", file));
        }
    }
}
