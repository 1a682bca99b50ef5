package dev.errata.server;

import dev.errata.server.audit.AuditCommand;
import dev.errata.server.benchmark.BenchmarkCommand;
import dev.errata.server.command.ApplicabilityCommand;
import dev.errata.server.command.AskCommand;
import dev.errata.server.command.BackupCommand;
import dev.errata.server.command.CorrectCommand;
import dev.errata.server.command.CorrectionsCommand;
import dev.errata.server.command.DocumentsCommand;
import dev.errata.server.command.ForgetCommand;
import dev.errata.server.command.IngestCommand;
import dev.errata.server.command.RestoreCommand;
import dev.errata.server.command.SetupCommand;
import dev.errata.server.doctor.DoctorCommand;
import dev.errata.server.evaluation.EvaluateCommand;
import dev.errata.server.evaluation.EvaluationCommand;
import dev.errata.server.people.PeopleCommand;
import dev.errata.server.serving.ServeCommand;
import dev.errata.server.settings.ReadSettings;
import dev.errata.server.settings.Settings;
import dev.errata.server.terminal.Terminal;
import dev.errata.server.terminal.WrongUse;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program. Without a command it serves. */
@Command(
        name = "errata",
        description = "A bot for Slack and Microsoft Teams that its users can correct.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {
            ServeCommand.class,
            AskCommand.class,
            CorrectCommand.class,
            IngestCommand.class,
            DocumentsCommand.class,
            CorrectionsCommand.class,
            ForgetCommand.class,
            AuditCommand.class,
            PeopleCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            SetupCommand.class,
            EvaluateCommand.class,
            EvaluationCommand.class,
            BenchmarkCommand.class,
            ApplicabilityCommand.class,
            DoctorCommand.class
        })
public final class Main implements Runnable {

    private final Map<String, String> environment;

    private @Nullable Settings settings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public Main(Map<String, String> environment) {
        this.environment = environment;
    }

    public static void main(String[] arguments) {
        Logging.configure();
        int exit = run(System.getenv(), arguments);
        if (exit != 0) {
            System.exit(exit);
        }
    }

    /** 0 done, 1 failed, 2 wrong use, 3 a guard got worse. */
    static int run(Map<String, String> environment, String... arguments) {
        return run(new CommandLine(new Main(environment)), arguments);
    }

    /** The same by a line that prints where its owner wants. */
    public static int run(CommandLine line, String... arguments) {
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(Terminal.visible(Failures.words(failure), parsed.originalArgs()));
            command.getErr().flush();
            return Failures.exit(failure);
        });
        line.setParameterExceptionHandler(Main::wrongUse);
        return line.execute(arguments);
    }

    private static int wrongUse(CommandLine.ParameterException wrong, String[] typed) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(command.getColorScheme()
                .errorText(Terminal.visible(String.valueOf(wrong.getMessage()), List.of(typed))));
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err)) {
            command.usage(err, command.getColorScheme());
        }
        err.flush();
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    @Override
    public void run() {
        ServeCommand.serve(this);
    }

    /** The settings, or an exception whose message lists everything that is wrong. They are read once: models and receivers come with them. */
    public Settings settings() {
        @Nullable Settings known = settings;
        if (known == null) {
            known = read();
            settings = known;
        }
        return known;
    }

    private Settings read() {
        ReadSettings.Outcome outcome = ReadSettings.from(environment, Clock.systemUTC());
        if (outcome instanceof ReadSettings.Outcome.Wrong wrong) {
            throw new WrongUse(String.join(System.lineSeparator(), wrong.problems()));
        }
        return ((ReadSettings.Outcome.Usable) outcome).settings();
    }

    public CommandSpec spec() {
        return spec;
    }

    /** What the jar says it is. */
    public static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return List.of(text()).toArray(new String[0]);
        }

        public static String text() {
            String version = Main.class.getPackage().getImplementationVersion();
            return "Errata " + (version == null ? "(from sources)" : version);
        }
    }
}
