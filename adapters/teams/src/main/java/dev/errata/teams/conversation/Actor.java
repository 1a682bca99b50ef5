package dev.errata.teams.conversation;

import dev.errata.bot.question.Person;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.teams.request.Scene;

/** Whoever does something, and where. */
record Actor(Person person, Scene scene) {

    WorkspaceId workspace() {
        return person.workspace();
    }
}
