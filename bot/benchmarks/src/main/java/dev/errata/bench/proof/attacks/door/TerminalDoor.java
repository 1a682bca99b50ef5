package dev.errata.bench.proof.attacks.door;

import java.util.List;
import java.util.stream.Collectors;

/** What a command prints, as a terminal obeys it. */
public final class TerminalDoor {

    private TerminalDoor() {}

    public static List<String> problems(String printed) {
        return printed.lines()
                .flatMap(line -> Signs.onTerminal(line).stream().map(sign -> sign + " in " + Signs.shown(line)))
                .collect(Collectors.toList());
    }
}
