package dev.errata.web.company;

import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.WorkspaceId;

/** Who somebody is on the page, and where. */
public record Viewer(Colleague who, Channel where, Person person, Place place) {

    public WorkspaceId workspace() {
        return place.workspace();
    }
}
