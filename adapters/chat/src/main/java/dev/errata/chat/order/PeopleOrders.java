package dev.errata.chat.order;

import dev.errata.bot.correction.Scope;
import dev.errata.bot.loop.LearningLoop;
import dev.errata.bot.people.Responsibility;
import dev.errata.bot.people.Responsibility.Duty;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.chat.surface.Surface;
import dev.errata.chat.surface.Visit;
import dev.errata.chat.words.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who looks after what is taught in a place. */
final class PeopleOrders implements Order {

    private static final Pattern PEOPLE = Pattern.compile(
            "people[.!]?|people (?<what>owner|reviewer|end) @?(?<name>\\S.{0,100})", Pattern.CASE_INSENSITIVE);

    private final LearningLoop loop;
    private final Surface surface;
    private final Voice voice;

    PeopleOrders(LearningLoop loop, Surface surface) {
        this.loop = loop;
        this.surface = surface;
        this.voice = surface.voice();
    }

    @Override
    public Optional<String> obey(String words, Visit by) {
        Matcher people = PEOPLE.matcher(words);
        if (!people.matches()) {
            return Optional.empty();
        }
        Optional<Place> place =
                loop.directory().placeByExternalId(by.workspace(), by.room()).filter(here -> !here.isDirect());
        if (place.isEmpty()) {
            return Optional.of(voice.say("command.people.nowhere"));
        }
        return Optional.of(Optional.ofNullable(people.group("what"))
                .map(what -> change(what.toLowerCase(Locale.ROOT), people.group("name"), place.get(), by))
                .orElseGet(() -> show(place.get())));
    }

    private String show(Place place) {
        List<String> lines = new ArrayList<>();
        List<Person> owners = loop.deciders().owners(place, surface.sight());
        lines.add(
                owners.isEmpty()
                        ? voice.say("command.people.nobody")
                        : voice.say("command.people.owners", names(owners.stream())));
        Scope here = new Scope.Channel(place.id());
        String reviewers = names(loop.responsibilities().all(place.workspace()).stream()
                .filter(one -> one.duty() == Duty.REVIEWER && one.over().equals(here))
                .flatMap(one -> loop.directory().person(place.workspace(), one.person()).stream()));
        if (!reviewers.isEmpty()) {
            lines.add(voice.say("command.people.reviewers", reviewers));
        }
        lines.add(voice.say("command.people.teachers"));
        return String.join("\n", lines);
    }

    private String names(Stream<Person> people) {
        return people.map(person -> voice.inSentence(person.name())).collect(Collectors.joining(", "));
    }

    private String change(String what, String name, Place place, Visit by) {
        Person person = by.personAtOnce();
        if (!loop.deciders().mayDecide(person, place, surface.sight())) {
            return voice.say("command.people.owners-only");
        }
        List<Person> named = loop.directory().peopleNamed(place.workspace(), name.strip()).stream()
                .filter(one -> !one.isExternal())
                .toList();
        if (named.size() != 1) {
            return voice.say(
                    named.isEmpty() ? "command.people.unknown" : "command.people.several", voice.inSentence(name));
        }
        return changed(what, named.get(0), place, person);
    }

    private String changed(String what, Person whom, Place place, Person by) {
        Scope here = new Scope.Channel(place.id());
        if (what.equals("end")) {
            List<Duty> ended = Stream.of(Duty.values())
                    .filter(duty -> loop.responsibilities()
                            .end(new Responsibility(place.workspace(), here, whom.id(), duty), Optional.of(by.id())))
                    .toList();
            if (ended.isEmpty()) {
                return voice.say("command.people.had-none", voice.inSentence(whom.name()));
            }
        } else {
            Duty duty = Duty.valueOf(what.toUpperCase(Locale.ROOT));
            boolean unused = loop.responsibilities()
                    .give(new Responsibility(place.workspace(), here, whom.id(), duty), Optional.of(by.id()));
        }
        return show(place);
    }
}
