package dev.errata.web.company;

import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.WorkspaceId;

/** Who somebody is on the page, and where. */
public record Viewer(Colleague who, Channel where, Person person, Place place) {

    public WorkspaceId workspace() {
        return place.workspace();
    }

    /** By which the page knows both again. Names are made of letters and hyphens, so nothing has to be escaped. */
    public String query() {
        return query(where, who);
    }

    public static String query(Channel where, Colleague who) {
        return "in=" + where.name() + "&as=" + who.key();
    }
}
