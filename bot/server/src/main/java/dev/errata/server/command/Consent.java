package dev.errata.server.command;

import dev.errata.server.terminal.ProgramWords;
import dev.errata.server.terminal.Watched;
import dev.errata.server.terminal.WrongUse;
import java.io.Console;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether whoever sits at the terminal wants what cannot be taken back. */
final class Consent {

    @Option(names = "--yes", description = "do not ask first")
    private boolean given;

    /** Asks, unless that was said before. */
    void to(String what) {
        if (given) {
            return;
        }
        Console console = Watched.console().orElseThrow(() -> new WrongUse(ProgramWords.say("consent.nobody", what)));
        @Nullable String answer = console.readLine("%s ", ProgramWords.say("consent.ask", what));
        if (answer == null || !answer.strip().equalsIgnoreCase("yes")) {
            throw new WrongUse(ProgramWords.say("consent.none"));
        }
    }
}
