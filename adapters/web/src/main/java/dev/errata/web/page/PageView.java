package dev.errata.web.page;

import dev.errata.web.company.Channel;
import dev.errata.web.company.Colleague;
import dev.errata.web.company.Company;
import dev.errata.web.company.OwnWorkplace;
import dev.errata.web.company.Viewer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * The page as somebody has it open.
 *
 * @param token goes with every change
 * @param guided whether the guided minute is shown
 */
public record PageView(Company company, Assets assets, Viewer viewer, String token, boolean guided) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());
    private static final int STRANGER = 9;

    /** Where the page's own files are. */
    public record Assets(String style, String htmx, String script, String icon) {}

    /**
     * What stands for a person.
     *
     * @param tint which colour this person has
     */
    public record Avatar(String initials, int tint) {}

    /** The query that says who and where, ready for an address. */
    public String here() {
        return viewer.query();
    }

    /** The same page for somebody else, who may not be in this channel. */
    public String as(Colleague other) {
        Channel where = viewer.where().isDirect() ? Channel.alone(other) : viewer.where();
        return viewer.query(where.has(other) ? where : company.channels().get(0), other);
    }

    public String in(Channel other) {
        return viewer.query(other, viewer.who());
    }

    /** Whether this is a workspace of people's own, and not the sample. */
    public boolean isOwn() {
        return viewer.at().equals(OwnWorkplace.OWN.externalId());
    }

    /** Somewhere to be. */
    public List<Channel> channels() {
        return company.channels().stream()
                .filter(channel -> channel.has(viewer.who()))
                .toList();
    }

    /** What only whoever looks and the bot read. */
    public Channel alone() {
        return Channel.alone(viewer.who());
    }

    /** By name: who asks on the command line is not of the company. */
    public Avatar avatar(String name) {
        List<Colleague> people = company.people();
        return people.stream()
                .filter(colleague -> colleague.name().equals(name))
                .findFirst()
                .map(colleague -> new Avatar(colleague.initials(), people.indexOf(colleague)))
                .orElseGet(() -> new Avatar(initial(name), STRANGER));
    }

    private static String initial(String name) {
        return name.codePoints()
                .mapToObj(Character::toString)
                .findFirst()
                .map(first -> first.toUpperCase(Locale.ROOT))
                .orElse("");
    }

    public static String time(Instant at) {
        return TIME.format(at);
    }
}
