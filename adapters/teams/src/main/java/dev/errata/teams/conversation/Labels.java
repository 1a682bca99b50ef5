package dev.errata.teams.conversation;

import dev.errata.bot.question.Place;
import dev.errata.chat.words.ScopeLabels;
import dev.errata.teams.cards.Words;
import dev.errata.teams.directory.TeamsDirectory;
import java.util.Optional;
import java.util.OptionalInt;

/** What the choices are called in a place. Teams is asked only where a choice counts people. */
final class Labels {

    private final TeamsDirectory directory;

    Labels(TeamsDirectory directory) {
        this.directory = directory;
    }

    ScopeLabels of(Place place) {
        OptionalInt people = place.privacy() == Place.Privacy.GROUP && !place.shared()
                ? directory.people(place).map(OptionalInt::of).orElse(OptionalInt.empty())
                : OptionalInt.empty();
        return new ScopeLabels(Words.VOICE, place, Refusals.customer(), Optional.empty(), people);
    }
}
