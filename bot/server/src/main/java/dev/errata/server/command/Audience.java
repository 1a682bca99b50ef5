package dev.errata.server.command;

import dev.errata.bot.question.Directory;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.server.terminal.ProgramWords;

/** For whom something is, in a line of a list. */
final class Audience {

    private Audience() {}

    static String of(Directory directory, WorkspaceId workspace, PlaceId place) {
        return directory
                .place(workspace, place)
                .map(Place::name)
                .filter(name -> !name.isEmpty())
                .map(name -> "#" + name)
                .orElseGet(() -> ProgramWords.say("audience.chat"));
    }

    static String everyone() {
        return ProgramWords.say("audience.everyone");
    }
}
