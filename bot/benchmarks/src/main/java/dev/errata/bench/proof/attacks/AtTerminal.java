package dev.errata.bench.proof.attacks;

import dev.errata.bench.proof.attacks.door.TerminalDoor;
import dev.errata.server.Main;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import picocli.CommandLine;

/** Commands of the program, run in this process. */
final class AtTerminal {

    private static final Pattern ID = Pattern.compile("(?m)^[0-9a-f]{8}(?= {2})");

    private final Map<String, String> environment;

    AtTerminal(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** What a command printed, on both ways. */
    record Printed(int exit, String text) {

        List<String> wrong() {
            return TerminalDoor.problems(text);
        }

        /** What the corrections are called of which a line each was printed. */
        List<String> corrections() {
            return ID.matcher(text).results().map(MatchResult::group).toList();
        }
    }

    Printed run(String... arguments) {
        StringWriter printed = new StringWriter();
        PrintWriter out = new PrintWriter(printed, true);
        CommandLine line = new CommandLine(new Main(environment)).setOut(out).setErr(out);
        return new Printed(Main.run(line, arguments), printed.toString());
    }
}
