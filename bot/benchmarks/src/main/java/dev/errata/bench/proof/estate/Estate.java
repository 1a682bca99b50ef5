package dev.errata.bench.proof.estate;

import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All companies, and of which of them each mark is. */
public final class Estate {

    private final List<Company> companies = new ArrayList<>();
    private final List<Teaching> taught = new ArrayList<>();
    private final List<Home> questions = new ArrayList<>();
    private final List<Home> places = new ArrayList<>();
    private final List<Home> people = new ArrayList<>();
    private final List<Home> passages = new ArrayList<>();

    /**
     * Where a text is at home.
     *
     * @param place empty for what is of a whole company
     */
    public record Home(Company company, Optional<PlaceId> place) {}

    public List<Company> companies() {
        return companies;
    }

    public void add(Company company) {
        companies.add(company);
    }

    public int nextPlace(Company company, PlaceId place) {
        places.add(new Home(company, Optional.of(place)));
        return places.size() - 1;
    }

    public int nextPerson(Company company) {
        people.add(new Home(company, Optional.empty()));
        return people.size() - 1;
    }

    public int nextPassage(Company company, Optional<PlaceId> place) {
        passages.add(new Home(company, place));
        return passages.size() - 1;
    }

    public int nextQuestion(Company company, Place place) {
        questions.add(new Home(company, Optional.of(place.id())));
        return questions.size() - 1;
    }

    public void add(Company company, Teaching one) {
        if (one.number() != taught.size()) {
            throw new IllegalArgumentException("correction " + one.number() + " is not the next");
        }
        taught.add(one);
        company.add(one);
    }

    /** The number that the next one has. */
    public int nextTaught() {
        return taught.size();
    }

    public List<Teaching> taught() {
        return taught;
    }

    public Home home(Mark mark) {
        return switch (mark.kind()) {
            case LESSON -> home(taught.get(mark.number()).asked());
            case QUESTION -> questions.get(mark.number());
            case PLACE -> places.get(mark.number());
            case PERSON -> people.get(mark.number());
            case PASSAGE -> passages.get(mark.number());
        };
    }

    private Home home(Question asked) {
        Company company = companies.stream()
                .filter(one -> one.workspace().equals(asked.workspace()))
                .findFirst()
                .orElseThrow();
        return new Home(company, Optional.of(asked.place().id()));
    }

    /** The company of a person. */
    public Company of(Person person) {
        return companies.stream()
                .filter(one -> one.workspace().equals(person.workspace()))
                .findFirst()
                .orElseThrow();
    }
}
