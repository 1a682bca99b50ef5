package dev.errata.chat.words;

import dev.errata.bot.Phrasebook;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.people.Disclosure;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import java.util.Locale;
import java.util.Optional;

/** What is said of a correction once it is saved, or was said to fit. */
public final class SavedWords {

    private static final int LONGEST_NEIGHBOUR = 300;

    private final Voice voice;
    private final WideWords wide;

    public SavedWords(Voice voice, TeamNames teams) {
        this.voice = voice;
        this.wide = new WideWords(voice, teams);
    }

    /**
     * Where it will be followed.
     *
     * @param reader whoever alone reads it; empty for everyone who reads along
     * @param customer what the customer calls itself
     */
    public String where(
            Correction correction, Place readAlong, Optional<Person> reader, Disclosure discretion, String customer) {
        String waits = correction
                .lesson()
                .wanted()
                .map(wanted -> "waits-for." + WideWords.forWhom(correction.lesson()) + ".")
                .orElse("");
        return correction
                .scope()
                .match(
                        () -> voice.say("saved.me"),
                        channel -> channel(channel, correction, readAlong, reader, discretion, waits),
                        team -> voice.say("saved." + waits + "team", wide.whom(correction, team)),
                        () -> voice.say("saved.everyone", voice.inSentence(customer)));
    }

    private String channel(
            Scope.Channel scope,
            Correction correction,
            Place readAlong,
            Optional<Person> reader,
            Disclosure discretion,
            String waits) {
        if (scope.place().equals(readAlong.id()) && !ScopeLabels.isChannel(readAlong)) {
            return voice.say("saved." + waits + "chat", wide.whom(correction));
        }
        return reader.map(person -> discretion.channelToName(correction, person))
                .orElseGet(() -> nameable(correction, readAlong, discretion))
                .flatMap(voice::channel)
                .map(channel -> voice.say("saved." + waits + "here", channel, wide.whom(correction)))
                .orElseGet(() -> voice.say("saved." + waits + "elsewhere", wide.whom(correction)));
    }

    /** In a direct message nobody but the author reads along. */
    private static Optional<Place> nameable(Correction correction, Place readAlong, Disclosure discretion) {
        return readAlong.isDirect()
                ? discretion.channelToName(correction, correction.author())
                : discretion.channelToName(correction, readAlong);
    }

    /** As what it was taken, which was guessed. */
    public String type(Correction correction) {
        return voice.say("saved.type." + correction.lesson().type().name().toLowerCase(Locale.ROOT));
    }

    /** That it was used because somebody said that it fits. */
    public String used(Correction correction, String by) {
        return voice.say("used", voice.whose(correction), voice.inSentence(by));
    }

    /** That somebody, perhaps they themselves, had taught it before, for whoever taught it again. */
    public String repeats(Correction existing, Person by) {
        String day = Phrasebook.day(existing.madeAt());
        return existing.isBy(by)
                ? voice.say("saved.repeats.own", day)
                : voice.say("saved.repeats", voice.inSentence(existing.author().name()), day);
    }

    /** That somebody had taught it before, and it waited for somebody else, for whoever taught it again. */
    public String widened(Correction existing) {
        return voice.say(
                "saved.widened",
                voice.inSentence(existing.author().name()),
                Phrasebook.day(existing.madeAt()),
                wide.whom(existing));
    }

    /** One that is about the same. */
    public String neighbour(Correction neighbour) {
        return voice.say(
                "saved.neighbour",
                voice.inSentence(neighbour.author().name()),
                Phrasebook.day(neighbour.madeAt()),
                voice.inSentence(neighbour.lesson().text(), LONGEST_NEIGHBOUR));
    }
}
