package dev.errata.web.company;

import dev.errata.bot.question.Place.Privacy;
import java.util.Set;

/**
 * A channel on the page.
 *
 * @param about what is talked about in it
 * @param members the keys of those who can read a private one; empty for a public one
 */
public record Channel(String name, String about, Set<String> members) {

    public Channel {
        members = Set.copyOf(members);
    }

    static Channel open(String name, String about) {
        return new Channel(name, about, Set.of());
    }

    public boolean isPrivate() {
        return !members.isEmpty();
    }

    public boolean has(Colleague colleague) {
        return !isPrivate() || members.contains(colleague.key());
    }

    Privacy privacy() {
        return isPrivate() ? Privacy.PRIVATE : Privacy.PUBLIC;
    }

    /** The same channel that the command line means by this name. */
    String externalId() {
        return Workplace.LOCAL.platform() + ":" + name;
    }
}
