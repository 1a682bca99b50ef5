package dev.errata.web.company;

import dev.errata.bot.question.Place.Privacy;
import java.util.Set;

/**
 * A channel on the page, or what is one person's alone with the bot.
 *
 * @param name short, for addresses
 * @param about what is talked about in it
 * @param members the keys of those who can read what not everyone can; empty for a public one
 */
public record Channel(String name, String about, Set<String> members, Privacy privacy) {

    private static final String ALONE = "alone-";

    /** A channel for everyone, or for its members alone. */
    public Channel(String name, String about, Set<String> members) {
        this(name, about, members, members.isEmpty() ? Privacy.PUBLIC : Privacy.PRIVATE);
    }

    public Channel {
        members = Set.copyOf(members);
    }

    static Channel open(String name, String about) {
        return new Channel(name, about, Set.of());
    }

    /** What only this person and the bot read. */
    public static Channel alone(Colleague colleague) {
        return new Channel(
                ALONE + colleague.key(), "only you and Errata read this", Set.of(colleague.key()), Privacy.DIRECT);
    }

    static boolean isAlone(String name) {
        return name.startsWith(ALONE);
    }

    public boolean isPrivate() {
        return privacy == Privacy.PRIVATE;
    }

    public boolean isDirect() {
        return privacy == Privacy.DIRECT;
    }

    public boolean has(Colleague colleague) {
        return privacy == Privacy.PUBLIC || members.contains(colleague.key());
    }

    /** The same channel that the command line means by this name; it has no name for what is between one person and the bot. */
    String externalId() {
        return isDirect() ? LocalAccount.PLATFORM + "/" + name : LocalAccount.externalId(name);
    }
}
