package dev.errata.server;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Serves until it is told to stop. */
@Command(
        name = "serve",
        description = "Serve until stopped. This is what happens without a command.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Runnable {

    @ParentCommand
    private Main main = new Main(Map.of());

    @Override
    public void run() {
        serve(main);
    }

    static void serve(Main main) {
        Settings settings = main.settings();
        CountDownLatch stopped = new CountDownLatch(1);
        Serving serving = Serving.start(settings);
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
