package dev.errata.bench.proof.estate;

import dev.errata.bench.measuring.InventedTexts;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.CorrectionType;
import dev.errata.bot.correction.Lesson;
import dev.errata.bot.correction.Reach;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.correction.Severity;
import dev.errata.bot.correction.State;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Person.Role;
import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.Place.Privacy;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.Question;
import dev.errata.bot.question.TeamId;
import dev.errata.bot.question.ThreadId;
import dev.errata.bot.question.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes up an estate. A seed always gives the same. */
public final class Founding {

    public static final Instant START = Instant.parse("2026-11-20T12:00:00Z");

    private static final List<TeamId> TEAMS = List.of(new TeamId("T-one"), new TeamId("T-two"));
    private static final CorrectionType[] TYPES = CorrectionType.values();

    private final Estate estate = new Estate();
    private final Random random;
    private final Size size;

    private Founding(long seed, Size size) {
        this.random = new Random(seed);
        this.size = size;
    }

    public static Estate of(long seed, Size size) {
        Founding founding = new Founding(seed, size);
        for (int i = 0; i < size.companies(); i++) {
            founding.found();
        }
        return founding.estate;
    }

    private void found() {
        Company company = new Company(new WorkspaceId(id()));
        estate.add(company);
        for (int i = 0; i < 12; i++) {
            company.add(person(company, i));
        }
        for (int i = 0; i < size.places(); i++) {
            furnish(company, i);
        }
        for (Place place : company.places()) {
            for (int i = 0; i < size.corrections(); i++) {
                teach(company, place);
            }
        }
    }

    /** One who administrates, eight colleagues in two teams or none, a guest, and two of another organisation. */
    private Person person(Company company, int number) {
        Role role = number == 0 ? Role.ADMIN : number < 9 ? Role.MEMBER : Role.EXTERNAL;
        Set<TeamId> teams = number < 3 || number > 8 ? Set.of() : Set.of(TEAMS.get(number % 2));
        String name = "Ana " + new Mark(Mark.Kind.PERSON, estate.nextPerson(company)).word();
        return new Person(company.workspace(), new PersonId(id()), "U" + number, name, role, teams);
    }

    private void furnish(Company company, int number) {
        Privacy privacy = switch (number % 10) {
            case 0, 1, 2, 3, 6 -> Privacy.PUBLIC;
            case 4, 5, 7 -> Privacy.PRIVATE;
            case 8 -> Privacy.DIRECT;
            default -> Privacy.GROUP;
        };
        boolean shared = number % 10 == 6 || number % 10 == 7 || number % 20 == 18;
        Set<TeamId> teams = number % 10 == 3 ? Set.of(TEAMS.get(number / 10 % 2)) : Set.of();
        PlaceId id = new PlaceId(id());
        String name = "room-" + new Mark(Mark.Kind.PLACE, estate.nextPlace(company, id)).word();
        Place place = new Place(company.workspace(), id, "C" + number, name, privacy, shared, teams);
        company.add(place, in(company, place));
    }

    private Set<PersonId> in(Company company, Place place) {
        List<Person> colleagues = company.colleagues();
        if (place.isDirect()) {
            return Set.of(colleagues.get(random.nextInt(colleagues.size())).id());
        }
        Stream<Person> some = colleagues.stream().filter(person -> random.nextInt(3) > 0);
        Stream<Person> outside = company.people().stream()
                .filter(Person::isExternal)
                .filter(person -> place.shared() || (place.privacy() != Privacy.GROUP && random.nextInt(4) == 0));
        return Stream.of(Stream.of(colleagues.get(0)), some, outside)
                .flatMap(one -> one)
                .map(Person::id)
                .collect(Collectors.toSet());
    }

    private void teach(Company company, Place place) {
        List<Person> present = company.readers(place).stream()
                .filter(person -> !person.isExternal())
                .toList();
        Person author = present.get(random.nextInt(present.size()));
        int which = estate.nextTaught();
        Question asked = question(
                place,
                author,
                InventedTexts.question(which) + " "
                        + new Mark(Mark.Kind.QUESTION, estate.nextQuestion(company, place)).word());
        boolean ended = which % 25 == 24;
        Scope scope = scope(company, place, which);
        Correction correction = new Correction(
                company.workspace(),
                new CorrectionId(id()),
                1,
                State.ACTIVE,
                waiting(lesson(which, scope, ended ? START.minusSeconds(1) : null), author, place),
                author,
                START.minus(Duration.ofDays(1)).plusSeconds(which),
                asked.id(),
                place.id(),
                asked.asked());
        estate.add(company, new Teaching(which, correction, asked, ended || which % 25 == 23));
    }

    /** What is for a team or everyone may wait where it was made, of whoever does not administrate. */
    private Lesson waiting(Lesson lesson, Person author, Place here) {
        boolean wide = lesson.scope() instanceof Scope.Team || lesson.scope() instanceof Scope.Everyone;
        return wide && !author.isAdmin() && !here.shared() && random.nextBoolean()
                ? lesson.holding(new Scope.Channel(here.id()), lesson.scope())
                : lesson;
    }

    private Scope scope(Company company, Place here, int number) {
        return switch (number % 10) {
            case 0, 1, 2, 3 -> new Scope.Channel(here.id());
            case 4, 5, 6 -> new Scope.Me();
            case 7 -> new Scope.Team(TEAMS.get(random.nextInt(2)));
            case 8 -> new Scope.Everyone();
            default ->
                new Scope.Channel(company.places()
                        .get(random.nextInt(company.places().size()))
                        .id());
        };
    }

    private Lesson lesson(int which, Scope scope, @Nullable Instant until) {
        String mark = new Mark(Mark.Kind.LESSON, which).word();
        return new Lesson(
                "The form " + mark + " is signed by two people for " + InventedTexts.subject(which) + ".",
                TYPES[random.nextInt(TYPES.length)],
                Severity.MISLEADING,
                scope,
                random.nextInt(12) == 0 ? Reach.EVERY_ANSWER : Reach.QUESTIONS_LIKE_THIS,
                which % 2 == 0 ? List.of(mark) : List.of(),
                which % 3 == 0 ? "it is about " + mark : null,
                until,
                "https://handbook.example/" + mark);
    }

    private Question question(Place place, Person asker, String asked) {
        InteractionId id = new InteractionId(id());
        return new Question(id, place, new ThreadId(id.toString()), asker, asked, START.minus(Duration.ofDays(2)));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
