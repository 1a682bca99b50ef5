package dev.errata.bot.correction;

import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.TeamId;
import java.util.function.Function;
import java.util.function.Supplier;

/** Where a correction holds. Channel and team go by the place of the question, in a direct message by the asker's teams. */
public sealed interface Scope {

    /** For its author, wherever nobody else reads: in a direct message, or an answer for them alone. */
    record Me() implements Scope {}

    /** In one channel or chat. */
    record Channel(PlaceId place) implements Scope {}

    /** In every place of a team. */
    record Team(TeamId team) implements Scope {}

    /** Everywhere in the workspace. */
    record Everyone() implements Scope {}

    default <T> T match(Supplier<T> me, Function<Channel, T> channel, Function<Team, T> team, Supplier<T> everyone) {
        if (this instanceof Me) {
            return me.get();
        }
        if (this instanceof Channel c) {
            return channel.apply(c);
        }
        if (this instanceof Team t) {
            return team.apply(t);
        }
        return everyone.get();
    }

    /** Whether it is for whoever asks in a place, whoever else that is. Where people of another organisation are about nothing wide is. */
    default boolean reaches(Place place, Person asker) {
        boolean outside = place.shared() || asker.isExternal();
        return match(
                () -> false,
                channel -> channel.place().equals(place.id()),
                team -> !outside && (place.isDirect() ? asker.teams() : place.teams()).contains(team.team()),
                () -> !outside);
    }

    /** 0 for the narrowest (me) to 3 for the widest (everyone): narrower comes first. */
    default int width() {
        return match(() -> 0, c -> 1, t -> 2, () -> 3);
    }
}
