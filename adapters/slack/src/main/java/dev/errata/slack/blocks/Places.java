package dev.errata.slack.blocks;

import dev.errata.bot.question.Place;

/** How a place is called in a sentence. */
final class Places {

    private Places() {}

    /** Slack shows the channel's name of today, and to those who may not know it, that it is private. */
    static String mention(Place place) {
        return "<#" + place.externalId() + ">";
    }

    static boolean isChannel(Place place) {
        return place.privacy() == Place.Privacy.PUBLIC || place.privacy() == Place.Privacy.PRIVATE;
    }
}
