package dev.errata.chat.words;

import dev.errata.bot.correction.Lesson;
import dev.errata.bot.correction.teaching.ScopeChoice;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.TeamId;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How the choices under "Where does this hold?" read in one place.
 *
 * @param customer what the customer calls itself
 * @param others the other organisation of a shared place, if it is known
 * @param people how many people a group chat has, if it is known
 * @param teams what the teams are called that the place belongs to, as far as it is known
 * @param settingUp how people make a team of channels, where the platform has no teams with channels of their own
 */
public record ScopeLabels(
        Voice voice,
        Place place,
        String customer,
        Optional<String> others,
        OptionalInt people,
        Map<TeamId, String> teams,
        Optional<String> settingUp) {

    public ScopeLabels {
        teams = Map.copyOf(teams);
    }

    /** Of a place that belongs to no team, or to one without a name. */
    public ScopeLabels(Voice voice, Place place, String customer, Optional<String> others, OptionalInt people) {
        this(voice, place, customer, others, people, Map.of(), Optional.empty());
    }

    public String of(ScopeChoice choice) {
        return switch (choice) {
            case HERE -> here();
            case TEAM -> place.teams().size() == 1 ? of(place.teams().iterator().next()) : voice.say("where.team");
            case EVERYONE -> voice.say("where.everyone", voice.inLabel(customer));
            case ME -> voice.say(place.isDirect() ? "where.me" : "where.me.private");
            case JUST_THIS_ANSWER -> voice.say("where.once");
            case ANOTHER_CHANNEL -> voice.say("where.another");
            case WIDER -> voice.say("where.wider");
            case AS_IT_IS -> voice.say("where.as-it-is");
        };
    }

    /** One of the teams of the place. */
    public String of(TeamId team) {
        return Optional.ofNullable(teams.get(team))
                .map(name -> voice.say("where.team.named", voice.inLabel(name)))
                .orElseGet(() -> voice.say("where.team"));
    }

    /**
     * Where a correction holds that is edited and stays there.
     *
     * @param seen whether its reader sees the place of these labels, where it was made
     */
    public String kept(Lesson lesson, boolean seen) {
        Optional<String> now = lesson.meant()
                .match(
                        () -> Optional.of(of(ScopeChoice.ME)),
                        channel -> Optional.of(of(ScopeChoice.HERE))
                                .filter(here -> seen && channel.place().equals(place.id())),
                        team -> Optional.of(of(team.team())),
                        () -> Optional.of(of(ScopeChoice.EVERYONE)));
        String key = lesson.wanted().isPresent() ? "where.kept.waits" : "where.kept";
        return now.map(where -> voice.say(key, where)).orElseGet(() -> of(ScopeChoice.AS_IT_IS));
    }

    private String here() {
        if (place.shared()) {
            return others.map(name -> voice.say("where.shared", voice.inLabel(name)))
                    .orElseGet(() -> voice.say("where.shared.unknown", voice.inLabel(customer)));
        }
        return switch (place.privacy()) {
            case PUBLIC -> voice.say("where.channel", voice.inLabel(place.name()));
            case PRIVATE -> voice.say("where.private");
            case GROUP, DIRECT ->
                people.isPresent() ? voice.say("where.chat", people.getAsInt()) : voice.say("where.chat.unknown");
        };
    }

    static boolean isChannel(Place place) {
        return place.privacy() == Place.Privacy.PUBLIC || place.privacy() == Place.Privacy.PRIVATE;
    }
}
