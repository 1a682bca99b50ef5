package dev.errata.bot.people;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.question.Directory;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import java.util.Optional;

/**
 * What may be said about a correction, and to whom. Its text, type, author and date go where it holds; the name of the place goes only
 * to those who can see that place; of what somebody taught for themselves nobody else reads even that it is there.
 */
public final class Disclosure {

    private final Directory directory;
    private final Visibility sight;

    public Disclosure(Directory directory, Visibility sight) {
        this.directory = directory;
        this.sight = sight;
    }

    /** Whether this reader may know of it. */
    public boolean mayKnow(Correction correction, Person reader) {
        return !(correction.scope() instanceof Scope.Me) || correction.isBy(reader);
    }

    /** Whether this reader may read its words below an answer in a place: somebody from outside only what was taught there. */
    public boolean mayRead(Correction correction, Person reader, Place in) {
        return mayKnow(correction, reader)
                && (!reader.isExternal() || correction.madeIn().equals(in.id()));
    }

    /** The channel that a correction is for, if everyone who reads along in {@code place} may know of it. */
    public Optional<Place> channelToName(Correction correction, Place place) {
        return channel(correction).filter(channel -> channel.id().equals(place.id()) || isReadFrom(place, channel));
    }

    /** Whether everyone who can read one place can read that channel. */
    private static boolean isReadFrom(Place place, Place channel) {
        return channel.isPublic() && !place.shared() && channel.teams().equals(place.teams());
    }

    /** The channel that a correction is for, if this reader may know of it. */
    public Optional<Place> channelToName(Correction correction, Person reader) {
        return channel(correction).filter(channel -> sight.canSee(reader, channel));
    }

    /**
     * In a word or two what a correction is about, if everyone who reads along in {@code place} may know: its first tag, or the question
     * on which it was made in that very place.
     */
    public Optional<About> about(Correction correction, Place place) {
        if (correction.scope() instanceof Scope.Me) {
            return Optional.empty();
        }
        Optional<About> tag = correction.lesson().tags().stream().findFirst().map(About.Tag::new);
        return tag.or(() ->
                correction.madeIn().equals(place.id()) && !correction.question().isEmpty()
                        ? Optional.of(new About.Asked(correction.question()))
                        : Optional.empty());
    }

    /** What a correction is about. */
    public sealed interface About {

        /** A word of its author. */
        record Tag(String word) implements About {}

        /** The question on which it was made. */
        record Asked(String question) implements About {}
    }

    private Optional<Place> channel(Correction correction) {
        return correction.scope() instanceof Scope.Channel channel
                ? directory.place(correction.workspace(), channel.place())
                : Optional.empty();
    }
}
