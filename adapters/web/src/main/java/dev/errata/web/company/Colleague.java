package dev.errata.web.company;

import dev.errata.bot.question.Person.Role;

/**
 * Somebody to be on the page.
 *
 * @param key short, for addresses
 * @param role what this person is there for, in a few words
 */
public record Colleague(String key, String name, String role, Role standing) {

    /** What people on the command line are called outside: the same account. */
    String externalId() {
        return LocalAccount.externalId(name);
    }

    public String firstName() {
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }

    public String initials() {
        int space = name.lastIndexOf(' ');
        return name.substring(0, 1) + (space < 0 ? "" : name.substring(space + 1, space + 2));
    }
}
