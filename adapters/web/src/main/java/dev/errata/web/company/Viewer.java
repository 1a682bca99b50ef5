package dev.errata.web.company;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.WorkspaceId;
import java.net.URLEncoder;

/**
 * Who somebody is on the page, and where.
 *
 * @param at the key of the workplace
 */
public record Viewer(String at, Colleague who, Channel where, Person person, Place place) {

    public WorkspaceId workspace() {
        return place.workspace();
    }

    /** By which the page knows all of it again, ready for an address. */
    public String query() {
        return query(where, who);
    }

    /** Of somebody else there, or of another channel. */
    public String query(Channel other, Colleague somebody) {
        return "at=" + encoded(at) + "&in=" + encoded(other.name()) + "&as=" + encoded(somebody.key());
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, UTF_8);
    }
}
