package dev.errata.server.command;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.knowledge.Document;
import dev.errata.bot.question.Directory;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.PlaceId;
import java.util.Optional;

/**
 * What somebody could read in a chat: what they taught themselves, and what stands in places that are open to them. Who else is in a closed
 * place only its platform knows, which nobody asks from here; in doubt it is closed.
 */
final class ReadBy {

    private final Optional<Person> reader;
    private final Directory directory;

    /** @param reader empty for whoever sits at the terminal, who reads everything */
    ReadBy(Optional<Person> reader, Directory directory) {
        this.reader = reader;
        this.directory = directory;
    }

    boolean reads(Correction correction) {
        return reader.map(person -> reads(person, correction)).orElse(true);
    }

    private boolean reads(Person person, Correction correction) {
        return correction.isBy(person)
                || correction
                        .scope()
                        .match(
                                () -> false,
                                channel -> isOpen(person, correction, channel.place()),
                                team -> person.teams().contains(team.team()),
                                () -> !person.isExternal());
    }

    /** Whether the questions that led to it may be read, which were asked there. */
    boolean reads(Correction correction, PlaceId asked) {
        return reader.map(person ->
                        (correction.isBy(person) && correction.madeIn().equals(asked))
                                || isOpen(person, correction, asked))
                .orElse(true);
    }

    private boolean isOpen(Person person, Correction correction, PlaceId place) {
        return directory
                .place(correction.workspace(), place)
                .filter(found -> isOpen(person, found))
                .isPresent();
    }

    /** What was read for everyone is not for people from outside. */
    boolean reads(Document document) {
        return reader.map(person -> document.place()
                        .flatMap(place -> directory.place(document.workspace(), place))
                        .map(place -> isOpen(person, place))
                        .orElse(document.place().isEmpty() && !person.isExternal()))
                .orElse(true);
    }

    private static boolean isOpen(Person person, Place place) {
        boolean inTeam = place.teams().isEmpty() || place.teams().stream().anyMatch(person.teams()::contains);
        return place.isPublic() && inTeam && !person.isExternal();
    }
}
