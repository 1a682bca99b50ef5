package dev.errata.bench.proof.isolation;

import dev.errata.bench.proof.Deadline;
import dev.errata.bench.proof.estate.Company;
import dev.errata.bench.proof.estate.Estate;
import dev.errata.bench.proof.estate.Mark;
import dev.errata.bench.proof.estate.Pick;
import dev.errata.bench.proof.estate.Teaching;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.Place.Privacy;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Somebody is removed, or a place changes: what is seen while some still know it as it was, and what when all know. */
final class Changes {

    /** Longer than a platform's adapter remembers what a place is, and longer than it remembers who is there. */
    private static final Duration ALL_KNOW = Duration.ofMinutes(10);

    private enum Kind {
        REMOVED,
        PRIVATE,
        SHARED,
        RENAMED,
        DELETED
    }

    private final Estate estate;
    private final Bot bot;
    private final WholePath path;
    private final Looking looking;
    private final Watch watch;
    private final Random random;

    Changes(Estate estate, Bot bot, WholePath path, Watch watch, Random random) {
        this.estate = estate;
        this.bot = bot;
        this.path = path;
        this.looking = path.looking();
        this.watch = watch;
        this.random = random;
    }

    /** A place with somebody who asks there and somebody who reads. */
    private record Scene(Company company, Place place, Person asker, Person reader) {}

    void changes(int number, Deadline deadline) {
        for (int i = 0; i < number && !deadline.hasPassed(); i++) {
            Company company = Pick.from(random, estate.companies());
            // Everybody may have been removed from one by now.
            List<Place> many = company.places().stream()
                    .filter(one -> !one.isDirect() && !company.readers(one).isEmpty())
                    .toList();
            Place place = Pick.from(random, many);
            List<Person> readers = company.readers(place);
            change(
                    new Scene(company, place, Pick.from(random, readers), Pick.from(random, readers)),
                    Kind.values()[i % Kind.values().length]);
        }
    }

    private void change(Scene scene, Kind kind) {
        Company company = scene.company();
        Interaction answer = ask(Doors.of(company), scene, scene.place());
        look(Doors.of(company), scene, answer);
        Company before = company.copy();
        happens(kind, scene);
        boolean knownAtOnce = random.nextBoolean();
        if (knownAtOnce) {
            bot.stores().directory().save(company.now(scene.place().id()));
        }
        Doors between = Doors.between(before, company);
        if (before.sees(scene.asker(), scene.place().id())) {
            ask(between, scene, scene.place());
        }
        look(between, scene, answer);
        bot.clock().passes(ALL_KNOW);
        Place now = bot.stores().directory().save(company.now(scene.place().id()));
        Doors after = Doors.of(company);
        look(after, new Scene(company, now, scene.asker(), scene.reader()), answer);
        company.readers(now).stream().findAny().ifPresent(asker -> {
            Scene later = new Scene(company, now, asker, scene.reader());
            look(after, later, ask(after, later, now));
        });
        watch.count("changes: " + kind.name().toLowerCase(Locale.ROOT));
    }

    private Interaction ask(Doors doors, Scene scene, Place asKnown) {
        Teaching about = Pick.from(random, scene.company().taught());
        return looking.ask(doors, path.question(scene.company(), asKnown, scene.asker(), about));
    }

    private void look(Doors doors, Scene scene, Interaction answer) {
        looking.why(doors, answer, scene.reader(), one -> false);
        looking.why(doors, answer, Pick.from(random, scene.company().people()), one -> false);
        scene.company().people().stream()
                .filter(Person::isExternal)
                .forEach(reader -> looking.why(doors, answer, reader, one -> false));
        looking.list(doors, scene.place(), scene.reader());
        looking.screen(doors, answer);
    }

    private void happens(Kind kind, Scene scene) {
        Company company = scene.company();
        Place place = scene.place();
        switch (kind) {
            case REMOVED -> company.leave(scene.reader(), place);
            case PRIVATE -> company.change(with(place, place.name(), Privacy.PRIVATE, place.shared()));
            case SHARED -> {
                company.change(with(place, place.name(), place.privacy(), true));
                company.join(
                        Pick.from(
                                random,
                                company.people().stream()
                                        .filter(Person::isExternal)
                                        .toList()),
                        place);
            }
            case RENAMED -> {
                int name = estate.nextPlace(company, place.id());
                company.change(
                        with(place, "room-" + new Mark(Mark.Kind.PLACE, name).word(), place.privacy(), place.shared()));
            }
            case DELETED -> company.delete(place);
        }
    }

    private static Place with(Place place, String name, Privacy privacy, boolean shared) {
        return new Place(place.workspace(), place.id(), place.externalId(), name, privacy, shared, place.teams());
    }
}
