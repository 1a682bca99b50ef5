package dev.errata.bench.proof.isolation;

import dev.errata.bench.measuring.InventedTexts;
import dev.errata.bench.proof.Deadline;
import dev.errata.bench.proof.estate.Company;
import dev.errata.bench.proof.estate.Estate;
import dev.errata.bench.proof.estate.Mark;
import dev.errata.bench.proof.estate.Pick;
import dev.errata.bench.proof.estate.Rules;
import dev.errata.bench.proof.estate.Teaching;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.people.Visibility;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.Question;
import dev.errata.bot.question.ThreadId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Somebody asks in a place what a correction was made on, and everyone looks at what comes of it. */
final class WholePath {

    private final Estate estate;
    private final Bot bot;
    private final Visibility sight;
    private final Looking looking;
    private final Watch watch;
    private final Random random;
    private final Map<PlaceId, List<ThreadId>> threads = new HashMap<>();

    WholePath(Estate estate, Bot bot, Visibility sight, Watch watch, Random random) {
        this.estate = estate;
        this.bot = bot;
        this.sight = sight;
        this.looking = new Looking(bot, sight, watch);
        this.watch = watch;
        this.random = random;
    }

    Looking looking() {
        return looking;
    }

    void pairs(int number, Deadline deadline) {
        for (int i = 0; i < number && !deadline.hasPassed(); i++) {
            bot.clock().passes(Duration.ofSeconds(1));
            Company company = Pick.from(random, estate.companies());
            Place place = Pick.from(random, company.places());
            Person asker = Pick.from(random, company.readers(place));
            pair(company, place, asker, about(company, place, asker));
        }
    }

    /** As often one that was made there as one of the same company as any, and sometimes one that they may be asked about. */
    private Teaching about(Company company, Place place, Person asker) {
        List<Teaching> waiting = company.taught().stream()
                .filter(one -> Rules.mayBeAsked(one, asker, place))
                .toList();
        if (!waiting.isEmpty() && random.nextInt(4) == 0) {
            return Pick.from(random, waiting);
        }
        return switch (random.nextInt(3)) {
            case 0 ->
                Pick.from(
                        random,
                        company.taught().stream()
                                .filter(one -> one.correction().madeIn().equals(place.id()))
                                .toList());
            case 1 -> Pick.from(random, company.taught());
            default -> Pick.from(random, estate.taught());
        };
    }

    void pair(Company company, Place place, Person asker, Teaching about) {
        Doors doors = Doors.of(company);
        boolean holds = Rules.holds(about, asker, place);
        watch.count(holds ? "pairs that hold" : "pairs that do not hold");
        Interaction answer = looking.ask(doors, question(company, place, asker, about));
        if (holds && answer.answer().wasGiven(about.correction().id())) {
            watch.count("pairs that hold and were used");
        }
        read(doors, company, answer, asker);
        if (random.nextInt(10) == 0) {
            author(doors, about, place);
        }
        if (random.nextInt(20) == 0) {
            judge(answer, about, asker);
        }
    }

    private void read(Doors doors, Company company, Interaction answer, Person asker) {
        Place place = answer.question().place();
        Person other = Pick.from(random, company.people());
        looking.why(doors, answer, other, one -> false);
        if (random.nextInt(3) == 0) {
            looking.why(doors, answer, asker, one -> false);
            looking.screen(doors, answer);
        }
        Company stranger = Pick.from(random, estate.companies());
        looking.why(doors, answer, Pick.from(random, stranger.people()), one -> false);
        if (random.nextInt(20) == 0) {
            looking.list(doors, place, asker);
            looking.list(doors, place, other);
        }
    }

    /** What was taught is answered again where it was taught, and its author is asked what is in doubt. */
    private void author(Doors doors, Teaching about, Place place) {
        boolean there = about.correction().madeIn().equals(place.id());
        boolean sees = doors.company().sees(about.correction().author(), place.id());
        if (!there || !sees || about.isOver()) {
            return;
        }
        Interaction again = looking.learn(doors, about, new InteractionId(id()));
        Person reader = Pick.from(random, doors.company().people());
        looking.why(doors, again, reader, one -> one.equals(about) && again.isForEveryone());
        looking.doubts(doors, about, place);
    }

    /** What is said of a question makes it an exemplar, wherever it was asked. */
    private void judge(Interaction answer, Teaching about, Person by) {
        var judge = bot.loop().judge(sight);
        if (random.nextBoolean()) {
            judge.fits(answer.workspace(), answer.id(), about.correction().id(), by);
        } else {
            judge.doesNotFit(answer.workspace(), answer.id(), about.correction().id(), by);
        }
        watch.count("said to fit or not");
    }

    /** In a thread of its own, or going on with one. */
    Question question(Company company, Place place, Person asker, Teaching about) {
        String asked = InventedTexts.question(about.number()) + " "
                + new Mark(Mark.Kind.QUESTION, estate.nextQuestion(company, place)).word();
        List<ThreadId> known = threads.computeIfAbsent(place.id(), id -> new ArrayList<>());
        boolean goesOn = !known.isEmpty() && random.nextInt(3) == 0;
        InteractionId id = new InteractionId(id());
        ThreadId thread = goesOn ? Pick.from(random, known) : new ThreadId(id.toString());
        if (!goesOn) {
            known.add(thread);
        }
        return new Question(id, place, thread, asker, asked, bot.clock().instant());
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
