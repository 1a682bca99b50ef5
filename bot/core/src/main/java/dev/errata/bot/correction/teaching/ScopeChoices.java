package dev.errata.bot.correction.teaching;

import static dev.errata.bot.correction.teaching.ScopeChoice.ANOTHER_CHANNEL;
import static dev.errata.bot.correction.teaching.ScopeChoice.EVERYONE;
import static dev.errata.bot.correction.teaching.ScopeChoice.HERE;
import static dev.errata.bot.correction.teaching.ScopeChoice.JUST_THIS_ANSWER;
import static dev.errata.bot.correction.teaching.ScopeChoice.ME;
import static dev.errata.bot.correction.teaching.ScopeChoice.TEAM;
import static dev.errata.bot.correction.teaching.ScopeChoice.WIDER;

import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import java.util.ArrayList;
import java.util.List;

/** Which scopes a person may choose for a correction made in a place. */
public final class ScopeChoices {

    private ScopeChoices() {}

    /** The default first; empty if this person may not teach at all. */
    public static List<ScopeChoice> of(Place place, Person person) {
        if (person.isExternal()) {
            return List.of();
        }
        if (place.shared()) {
            return List.of(HERE, ME, JUST_THIS_ANSWER);
        }
        return switch (place.privacy()) {
            case PUBLIC -> withEveryone(person, here(place, person), List.of(ME, JUST_THIS_ANSWER));
            case PRIVATE, GROUP -> List.of(HERE, ME, JUST_THIS_ANSWER, WIDER);
            case DIRECT -> withEveryone(person, List.of(ME, ANOTHER_CHANNEL), List.of(JUST_THIS_ANSWER));
        };
    }

    /** What the second step of {@link ScopeChoice#WIDER} offers. */
    public static List<ScopeChoice> wider(Person person) {
        return withEveryone(person, List.of(ANOTHER_CHANNEL), List.of());
    }

    private static List<ScopeChoice> here(Place place, Person person) {
        return person.isAdmin() && place.teams().size() == 1 ? List.of(HERE, TEAM) : List.of(HERE);
    }

    private static List<ScopeChoice> withEveryone(Person person, List<ScopeChoice> before, List<ScopeChoice> after) {
        List<ScopeChoice> choices = new ArrayList<>(before);
        if (person.isAdmin()) {
            choices.add(EVERYONE);
        }
        choices.addAll(after);
        return List.copyOf(choices);
    }
}
