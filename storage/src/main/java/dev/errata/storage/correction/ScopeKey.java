package dev.errata.storage.correction;

import dev.errata.bot.correction.Scope;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.TeamId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The scope of a correction as one word, so that one index finds everything that holds for an asker in a place. */
public final class ScopeKey {

    private static final String EVERYONE = "everyone";

    private ScopeKey() {}

    static String word(Scope scope, PersonId author) {
        return scope instanceof Scope.Me ? me(author) : word(scope);
    }

    /** The same of one that is for more than one person. */
    public static String word(Scope scope) {
        return scope.match(
                () -> {
                    throw new IllegalArgumentException("whose alone is not said");
                },
                channel -> channel(channel.place()),
                team -> team(team.team()),
                () -> EVERYONE);
    }

    /** A scope that is for more than one person, by its word. */
    public static Scope ofAll(String word) {
        int kind = word.indexOf(':');
        if (kind < 0) {
            return new Scope.Everyone();
        }
        String id = word.substring(kind + 1);
        return word.startsWith("team:") ? new Scope.Team(new TeamId(id)) : new Scope.Channel(PlaceId.of(id));
    }

    /** What holds for everyone who asks in this place, in a direct message by the asker's teams, unless people of another organisation are about. */
    static List<String> wordsForAll(Place place, Person asker) {
        return forPlace(place, place.isDirect() ? asker.teams() : place.teams());
    }

    /** The same, of what holds for more than one place. */
    static List<String> wordsForMany(Place place, Person asker) {
        List<String> words = wordsForAll(place, asker);
        words.remove(channel(place.id()));
        return words;
    }

    static List<String> strictWordsForAll(Place place) {
        return List.of(channel(place.id()));
    }

    static String me(Person asker) {
        return me(asker.id());
    }

    /** What is for this place or wider. */
    static List<String> placeOrWider(Place place) {
        return forPlace(place, place.teams());
    }

    private static List<String> forPlace(Place place, Set<TeamId> teams) {
        List<String> words = new ArrayList<>(List.of(EVERYONE, channel(place.id())));
        teams.stream().map(ScopeKey::team).sorted().forEach(words::add);
        return words;
    }

    private static String me(PersonId author) {
        return "me:" + author;
    }

    private static String channel(PlaceId place) {
        return "channel:" + place;
    }

    private static String team(TeamId team) {
        return "team:" + team;
    }
}
