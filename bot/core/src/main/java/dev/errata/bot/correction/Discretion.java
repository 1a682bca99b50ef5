package dev.errata.bot.correction;

import dev.errata.bot.people.Sight;
import dev.errata.bot.question.Directory;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import java.util.Optional;

/**
 * What may be said about a correction, and to whom. Its text, type, author and date go where it holds; the name of the place goes only
 * to those who can see that place; a text that somebody taught for themselves is shown to them alone.
 */
public final class Discretion {

    private final Directory directory;
    private final Sight sight;

    public Discretion(Directory directory, Sight sight) {
        this.directory = directory;
        this.sight = sight;
    }

    /** Whether this reader may see the text. */
    public boolean showsText(Correction correction, Person reader) {
        return !(correction.scope() instanceof Scope.Me) || correction.isBy(reader);
    }

    /** The channel that a correction is for, if everyone who reads along in {@code place} may know of it. */
    public Optional<Place> channelToName(Correction correction, Place place) {
        return channel(correction)
                .filter(channel -> channel.id().equals(place.id()) || (channel.isPublic() && !place.shared()));
    }

    /** The channel that a correction is for, if this reader may know of it. */
    public Optional<Place> channelToName(Correction correction, Person reader) {
        return channel(correction).filter(channel -> sight.canSee(reader, channel));
    }

    private Optional<Place> channel(Correction correction) {
        return correction.scope() instanceof Scope.Channel channel
                ? directory.place(correction.workspace(), channel.place())
                : Optional.empty();
    }
}
