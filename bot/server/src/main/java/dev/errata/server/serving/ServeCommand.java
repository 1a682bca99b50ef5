package dev.errata.server.serving;

import dev.errata.server.Main;
import dev.errata.server.settings.Settings;
import dev.errata.server.terminal.ProgramWords;
import dev.errata.server.terminal.WrongUse;
import dev.errata.web.company.Company;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Serves until it is told to stop. */
@Command(
        name = "serve",
        description = "Serve until stopped. This is what happens without a command.",
        mixinStandardHelpOptions = true)
public final class ServeCommand implements Runnable {

    @ParentCommand
    private Main main = new Main(Map.of());

    @Option(
            names = "--playground",
            description = "Show the page to try it in also where a platform is configured, on the admin port.")
    private boolean playground;

    @Option(
            names = "--insecure-local",
            description =
                    "Let Teams' endpoint take whatever a program on this machine sends, without any check. It is reached from"
                            + " nowhere else. For Microsoft's Agents Playground.")
    private boolean insecureLocal;

    @Override
    public void run() {
        Settings settings = main.settings();
        if (insecureLocal && settings.teams().isPresent()) {
            throw new WrongUse(ProgramWords.say("serve.insecure-with-app"));
        }
        serve(
                main,
                insecureLocal ? settings.insecureLocal() : settings,
                playground ? Optional.of(Company.larkspur()) : Optional.empty());
    }

    /** Without a platform there is always something to play in. */
    public static void serve(Main main) {
        serve(main, main.settings(), Optional.empty());
    }

    private static void serve(Main main, Settings settings, Optional<Company> wanted) {
        Optional<Company> company = settings.hasPlatform() ? wanted : Optional.of(Company.larkspur());
        CountDownLatch stopped = new CountDownLatch(1);
        Serving serving = Serving.start(settings, company);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            serving.close();
                            stopped.countDown();
                        },
                        "stop"));
        main.spec().commandLine().getOut().println(serving.greeting());
        main.spec().commandLine().getOut().flush();
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
