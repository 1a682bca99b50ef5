package dev.errata.server.command;

import dev.errata.server.Main;
import dev.errata.server.terminal.ProgramWords;
import dev.errata.server.terminal.Terminal;
import dev.errata.server.terminal.WrongUse;
import dev.errata.teams.setup.AppId;
import dev.errata.teams.setup.AppPackage;
import dev.errata.teams.setup.AppPackage.Hearing;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes what a platform needs before the bot can be there. */
@Command(
        name = "setup",
        description = "Write what a chat platform needs before the bot can be there.",
        mixinStandardHelpOptions = true)
public final class SetupCommand implements Runnable {

    @ParentCommand
    private Main main = new Main(Map.of());

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), ProgramWords.say("setup.which"));
    }

    @Command(
            name = "teams",
            description = "Write the app package that a Microsoft Teams administrator uploads.",
            mixinStandardHelpOptions = true)
    void teams(
            @Option(
                            names = "--app-id",
                            required = true,
                            paramLabel = "ID",
                            description = "the application (client) id of the bot in Microsoft Entra")
                    String appId,
            @Option(
                            names = "--out",
                            paramLabel = "FILE",
                            defaultValue = "errata-teams.zip",
                            description = "where to write the package (default: ${DEFAULT-VALUE})")
                    Path out,
            @Option(
                            names = "--rsc",
                            description = "ask for the permission to hear follow-ups that do not mention the bot")
                    boolean hearsEverything,
            @Option(
                            names = "--app-version",
                            paramLabel = "VERSION",
                            defaultValue = "1.0.0",
                            description =
                                    "of the app; to update one, a higher one than before (default: ${DEFAULT-VALUE})")
                    String version,
            @Option(names = "--overwrite", description = "replace the file if it is there") boolean overwrite) {
        AppId app = AppId.of(appId).orElseThrow(() -> new WrongUse(ProgramWords.say("setup.teams.app-id", appId)));
        if (!AppPackage.isVersion(version)) {
            throw new WrongUse(ProgramWords.say("setup.teams.version", version));
        }
        Hearing hearing = hearsEverything ? Hearing.EVERYTHING : Hearing.MENTIONS;
        OpenOption way = overwrite ? StandardOpenOption.CREATE : StandardOpenOption.CREATE_NEW;
        write(out, new AppPackage(app, hearing, version).zip(), way);
        Terminal terminal = new Terminal(main.spec().commandLine().getOut());
        terminal.line(ProgramWords.say("setup.teams.done", out));
        terminal.line(ProgramWords.say(hearsEverything ? "setup.teams.next.rsc" : "setup.teams.next"));
        main.spec().commandLine().getOut().flush();
    }

    private static void write(Path out, byte[] zip, OpenOption way) {
        if (Files.isDirectory(out)) {
            throw new WrongUse(ProgramWords.say("setup.teams.folder", out));
        }
        try {
            Files.write(out, zip, way, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        } catch (FileAlreadyExistsException e) {
            throw new WrongUse(ProgramWords.say("setup.teams.exists", out));
        } catch (IOException e) {
            throw new WrongUse(ProgramWords.say("setup.teams.cannot-write", out));
        }
    }
}
