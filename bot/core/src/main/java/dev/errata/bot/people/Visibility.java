package dev.errata.bot.people;

import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;

/** Who can read what is written in a place. */
public interface Visibility {

    /** Whether this person can read that place now. Whoever answers false in doubt is right. */
    boolean canSee(Person person, Place place);
}
