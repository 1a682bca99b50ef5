package dev.errata.teams.cards;

import dev.errata.bot.correction.ScopeChoice;
import dev.errata.bot.question.Place;
import dev.errata.teams.text.CardText;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How the choices under "Where does this hold?" read in one place.
 *
 * @param workspace what the customer calls itself
 * @param others the other organisation of a shared place, if it is known
 * @param people how many people a group chat has, if it is known
 */
public record ScopeLabels(Place place, String workspace, Optional<String> others, OptionalInt people) {

    /** How a channel is called in a sentence. Teams writes no sign before it. */
    static String name(Place channel) {
        return CardText.inSentence(channel.name());
    }

    static boolean isChannel(Place place) {
        return place.privacy() == Place.Privacy.PUBLIC || place.privacy() == Place.Privacy.PRIVATE;
    }

    String of(ScopeChoice choice) {
        return switch (choice) {
            case HERE -> here();
            case TEAM -> Words.say("where.team");
            case EVERYONE -> Words.say("where.everyone", CardText.inSentence(workspace));
            case ME -> Words.say("where.me");
            case JUST_THIS_ANSWER -> Words.say("where.once");
            case ANOTHER_CHANNEL -> Words.say("where.another");
            case WIDER -> Words.say("where.wider");
        };
    }

    private String here() {
        if (place.shared()) {
            return others.map(name -> Words.say("where.shared", CardText.inSentence(name)))
                    .orElseGet(() -> Words.say("where.shared.unknown", CardText.inSentence(workspace)));
        }
        return switch (place.privacy()) {
            case PUBLIC -> Words.say("where.channel", CardText.inSentence(place.name()));
            case PRIVATE -> Words.say("where.private");
            case GROUP, DIRECT ->
                people.isPresent() ? Words.say("where.chat", people.getAsInt()) : Words.say("where.chat.unknown");
        };
    }
}
