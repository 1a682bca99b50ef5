package dev.errata.chat.screen;

import dev.errata.bot.question.Person;
import java.util.Optional;

/**
 * Who will see a screen: everyone who reads along in a place, or one person.
 *
 * @param person empty for everyone
 */
public record Reader(Optional<Person> person) {

    public static final Reader EVERYONE = new Reader(Optional.empty());

    public static Reader alone(Person person) {
        return new Reader(Optional.of(person));
    }
}
