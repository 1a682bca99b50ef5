package dev.errata.bench.proof.isolation;

import dev.errata.bench.proof.estate.Company;
import dev.errata.bench.proof.estate.Estate;
import dev.errata.bench.proof.estate.Estate.Home;
import dev.errata.bench.proof.estate.Mark;
import dev.errata.bench.proof.estate.Teaching;
import dev.errata.bot.question.PlaceId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One way out of the bot, and what may leave by it. Nothing of another company may by any.
 *
 * @param company as it is now, and as it was while some may not know that yet
 * @param questions those asked in which place
 * @param places the name of which place
 * @param passages those of which place, or of the whole company
 */
record Door(
        String name,
        List<Company> company,
        Predicate<Teaching> lessons,
        Predicate<PlaceId> questions,
        Predicate<PlaceId> places,
        Predicate<Optional<PlaceId>> passages) {

    boolean lets(Mark mark, Estate estate) {
        Home home = estate.home(mark);
        if (!home.company().workspace().equals(company.get(0).workspace())) {
            return false;
        }
        return switch (mark.kind()) {
            case LESSON -> lessons.test(estate.taught().get(mark.number()));
            case QUESTION -> home.place().filter(questions).isPresent();
            case PLACE ->
                home.place().filter(places).filter(place -> isName(mark, place)).isPresent();
            case PERSON -> true;
            case PASSAGE -> passages.test(home.place());
        };
    }

    private boolean isName(Mark mark, PlaceId place) {
        return company.stream().anyMatch(one -> one.now(place).name().contains(mark.word()));
    }

    /** The same, and that by which somebody was told it. */
    Door alsoLetting(Predicate<Teaching> more) {
        return new Door(name, company, lessons.or(more), questions, places, passages);
    }

    Door named(String other) {
        return new Door(other, company, lessons, questions, places, passages);
    }

    /** For the time in which either may be known. */
    Door or(Door other) {
        return new Door(
                name,
                Stream.concat(company.stream(), other.company.stream()).toList(),
                lessons.or(other.lessons),
                questions.or(other.questions),
                places.or(other.places),
                passages.or(other.passages));
    }
}
