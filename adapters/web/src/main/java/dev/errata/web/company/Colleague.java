package dev.errata.web.company;

import dev.errata.bot.question.Person.Role;
import java.util.stream.Collectors;

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

    /** Whatever people are called. */
    public String initials() {
        String[] words = name.strip().split("\\s+", -1);
        return first(words[0]) + (words.length == 1 ? "" : first(words[words.length - 1]));
    }

    private static String first(String word) {
        return word.codePoints().limit(1).mapToObj(Character::toString).collect(Collectors.joining());
    }
}
