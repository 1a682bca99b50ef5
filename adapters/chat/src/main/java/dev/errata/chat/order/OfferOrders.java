package dev.errata.chat.order;

import dev.errata.bot.question.Directory;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.reply.OfferedReplies;
import dev.errata.bot.reply.OfferedReplies.Asking;
import dev.errata.chat.surface.Visit;
import dev.errata.chat.words.Voice;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether people are asked if what they say is to be remembered. */
final class OfferOrders implements Order {

    private static final Pattern OFFERS = Pattern.compile("offers (?<what>on|off)(?<own> for me)?[.!]?");

    private final Directory directory;
    private final OfferedReplies replies;
    private final Voice voice;

    OfferOrders(Directory directory, OfferedReplies replies, Voice voice) {
        this.directory = directory;
        this.replies = replies;
        this.voice = voice;
    }

    @Override
    public Optional<String> obey(String words, Visit by) {
        Matcher offers = OFFERS.matcher(words.toLowerCase(Locale.ROOT));
        return offers.matches()
                ? Optional.of(switchOffers(offers.group("what").equals("on"), offers.group("own") != null, by))
                : Optional.empty();
    }

    private String switchOffers(boolean on, boolean own, Visit by) {
        Person person = by.personAtOnce();
        Optional<Place> place = directory.placeByExternalId(by.workspace(), by.room());
        if (own || place.filter(Place::isDirect).isPresent()) {
            return switchOwn(on, person, place);
        }
        if (!person.isAdmin()) {
            return voice.say("command.offers.admins");
        }
        if (place.isEmpty()) {
            return voice.say("command.offers.unknown");
        }
        replies.switchAsking(by.workspace(), Asking.in(place.get().id()), on);
        return voice.say(on ? "command.offers.on" : "command.offers.off");
    }

    /** On again is on here too, where it was switched off below a reply. */
    private String switchOwn(boolean on, Person person, Optional<Place> place) {
        if (directory
                .personByExternalId(person.workspace(), person.externalId())
                .isEmpty()) {
            return voice.say("command.offers.stranger");
        }
        replies.switchAsking(person.workspace(), Asking.of(person), on);
        if (on) {
            place.ifPresent(here -> replies.switchAsking(person.workspace(), Asking.of(person.id(), here.id()), true));
        }
        return voice.say(on ? "command.offers.on.me" : "command.offers.off.me");
    }
}
