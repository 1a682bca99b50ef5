package dev.errata.teams.playground;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Microsoft's Agents Playground as a process: it is Teams for the bot, and a page for people. */
final class AgentsPlayground implements AutoCloseable {

    private static final Path CLI = Path.of("node_modules", "@microsoft", "m365agentsplayground", "cli.js");
    private static final Path FOLDER = Path.of("target", "agents-playground");
    private static final Pattern LISTENING = Pattern.compile("Listening on ([0-9]+)");

    private final Process process;
    private final URI page;

    private AgentsPlayground(Process process, URI page) {
        this.process = process;
        this.page = page;
    }

    /** Its program, where npm has put it: below the folder that {@code PLAYGROUND} says. */
    static Optional<Path> installed() {
        String folder = System.getenv("PLAYGROUND");
        return folder == null || folder.isBlank() ? Optional.empty() : Optional.of(Path.of(folder, CLI.toString()));
    }

    /** Starts it for a bot. */
    static AgentsPlayground start(URI bot) throws IOException {
        ProcessBuilder command = new ProcessBuilder(
                        "node",
                        installed().orElseThrow().toString(),
                        "--app-endpoint",
                        bot.toString(),
                        "--channel-id",
                        "msteams",
                        "--disable-telemetry")
                .directory(Files.createDirectories(FOLDER).toFile())
                .redirectErrorStream(true);
        command.environment().put("TEAMSAPPTESTER_BROWSER", "none");
        command.environment().put("APPLICATION_INSIGHTS_NO_STATSBEAT", "1");
        Process process = command.start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        URI page = URI.create("http://127.0.0.1:" + port(said));
        listenNoMore(said);
        return new AgentsPlayground(process, page);
    }

    private static String port(BufferedReader said) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher listening = LISTENING.matcher(line);
            if (listening.find()) {
                return listening.group(1);
            }
            all.append(line).append('\n');
        }
        throw new IllegalStateException("the Agents Playground did not start: " + all);
    }

    /** What nobody reads would stop it once the pipe is full. */
    private static void listenNoMore(BufferedReader said) {
        Thread thread = new Thread(
                () -> {
                    try (said) {
                        said.transferTo(Writer.nullWriter());
                    } catch (IOException e) {
                        throw new UncheckedIOException("the Agents Playground was not heard out", e);
                    }
                },
                "agents-playground");
        thread.setDaemon(true);
        thread.start();
    }

    /** What people open in a browser. */
    URI page() {
        return page;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
