package dev.errata.bench.proof.isolation;

import dev.errata.bench.proof.estate.Company;
import dev.errata.bench.proof.estate.Rules;
import dev.errata.bench.proof.estate.Teaching;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.PlaceId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** What may leave by each door, by the rules, while a company is as it is, or was a moment ago. */
final class Doors {

    private final Company now;
    private final Company before;

    private Doors(Company now, Company before) {
        this.now = now;
        this.before = before;
    }

    static Doors of(Company company) {
        return new Doors(company, company);
    }

    /** While some still know it as it was. */
    static Doors between(Company before, Company now) {
        return new Doors(now, before);
    }

    Company company() {
        return now;
    }

    boolean seenBy(Person reader, PlaceId where) {
        return now.sees(reader, where) || before.sees(reader, where);
    }

    /** What a model may be told so that it answers, and what it says then. */
    Door answer(String name, Person asker, PlaceId where, boolean alone) {
        return either(company -> {
            Place in = company.now(where);
            return new Door(
                    name,
                    List.of(company),
                    teaching -> Rules.mayUse(teaching, asker, in, alone),
                    where::equals,
                    where::equals,
                    passages(asker, in));
        });
    }

    /** What a model may be told so that it judges: nobody reads that. */
    Door judge(Person asker, PlaceId where, boolean alone) {
        Door answer = answer("the judge", asker, where, alone);
        return new Door(
                answer.name(), answer.company(), answer.lessons(), place -> true, place -> false, passage -> false);
    }

    /** What may be said around an answer to everyone who reads it. */
    Door screen(Person asker, PlaceId where, boolean alone) {
        return either(company -> {
            Place in = company.now(where);
            return new Door(
                    "the screen",
                    List.of(company),
                    teaching -> Rules.mayUse(teaching, asker, in, alone),
                    where::equals,
                    channel -> company.readers(in).stream()
                            .filter(reader -> in.shared() || !reader.isExternal())
                            .allMatch(reader -> company.sees(reader, channel)),
                    passage -> false);
        });
    }

    /** What one reader may be told of why an answer is what it is. */
    Door why(Person asker, PlaceId where, Person reader) {
        return either(company -> {
            Place in = company.now(where);
            return reading("why", company, reader, t -> Rules.mayReadBelow(t, asker, in, reader));
        });
    }

    /** What one reader may be told of what holds in a place. */
    Door list(PlaceId where, Person reader) {
        return either(company -> {
            Place in = company.now(where);
            return reading("the list", company, reader, t -> Rules.mayUse(t, reader, in, in.isDirect()));
        });
    }

    /** What an author is asked, and shown beside what they taught. */
    Door author(String name, PlaceId where, Person author) {
        return either(company -> {
            Place in = company.now(where);
            return new Door(
                    name,
                    List.of(company),
                    teaching -> Rules.holds(teaching, author, in),
                    where::equals,
                    place -> false,
                    passage -> false);
        });
    }

    /** What whoever asked may be asked about that waits. */
    Door asked(Person asker, PlaceId where) {
        return either(company -> {
            Place in = company.now(where);
            return new Door(
                    "asks",
                    List.of(company),
                    teaching -> Rules.mayBeAsked(teaching, asker, in),
                    where::equals,
                    place -> false,
                    passage -> false);
        });
    }

    private static Door reading(String name, Company company, Person reader, Predicate<Teaching> lessons) {
        return new Door(
                name,
                List.of(company),
                lessons,
                place -> company.sees(reader, place),
                place -> company.sees(reader, place),
                passage -> false);
    }

    private static Predicate<Optional<PlaceId>> passages(Person asker, Place in) {
        boolean othersAbout = in.shared() || asker.isExternal();
        return passage -> passage.map(in.id()::equals).orElse(!othersAbout);
    }

    private Door either(Function<Company, Door> door) {
        return now == before ? door.apply(now) : door.apply(now).or(door.apply(before));
    }
}
