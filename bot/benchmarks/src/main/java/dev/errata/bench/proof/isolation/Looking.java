package dev.errata.bench.proof.isolation;

import dev.errata.bench.proof.estate.Mark;
import dev.errata.bench.proof.estate.Teaching;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Lesson;
import dev.errata.bot.history.TrackRecords;
import dev.errata.bot.history.Use;
import dev.errata.bot.interaction.ExplainAnswer;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.loop.AnswerAgain;
import dev.errata.bot.loop.Cause;
import dev.errata.bot.loop.Replacement;
import dev.errata.bot.loop.Taught;
import dev.errata.bot.loop.Widening;
import dev.errata.bot.people.Disclosure;
import dev.errata.bot.people.Visibility;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.Question;
import dev.errata.chat.screen.AnswerScreen;
import dev.errata.chat.screen.Reader;
import dev.errata.chat.showing.AnswerScreens;
import dev.errata.chat.showing.Disputed;
import dev.errata.chat.showing.Explained;
import dev.errata.chat.showing.LeftOut;
import dev.errata.chat.showing.ReplyOffers;
import dev.errata.chat.showing.SavedNotes;
import dev.errata.chat.showing.WideAsks;
import dev.errata.chat.words.AnswerWords;
import dev.errata.chat.words.StateWords;
import dev.errata.chat.words.TeamNames;
import dev.errata.chat.words.Voice;
import dev.errata.chat.words.WideWords;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Does with the bot what people do, and holds what comes out of it against the rules. */
final class Looking {

    private static final Voice VOICE = new Voice("dev.errata.chat.words.words", new AsWritten());

    private final Bot bot;
    private final Watch watch;
    private final AnswerScreens screens;
    private final ExplainAnswer explain;
    private final TrackRecords records;
    private final Map<PlaceId, Set<Mark>> said = new HashMap<>();

    Looking(Bot bot, Visibility sight, Watch watch) {
        this.bot = bot;
        this.watch = watch;
        Disclosure discretion = new Disclosure(bot.stores().directory(), sight);
        this.explain =
                new ExplainAnswer(bot.stores().interactions(), bot.stores().signals(), discretion, sight);
        this.records = new TrackRecords(
                bot.stores().corrections(), bot.history(), bot.stores().directory(), discretion, sight, bot.clock());
        LeftOut leftOut = new LeftOut(bot.stores().interactions(), VOICE);
        this.screens = new AnswerScreens(
                bot.loop().states(),
                VOICE,
                new AnswerWords(VOICE, discretion, TeamNames.NONE),
                new StateWords(VOICE, bot.stores().directory(), answer -> Optional.empty()),
                new SavedNotes(
                        VOICE,
                        bot.stores().directory(),
                        discretion,
                        new ReplyOffers(VOICE, bot.stores().replies()),
                        workspace -> "Acme",
                        TeamNames.NONE),
                new Disputed(VOICE, bot.loop().settle(sight)),
                answer -> leftOut.of(answer).stream().toList(),
                new AnswerScreens.Shape(true, answer -> Optional.empty(), List.of()));
    }

    /** Asks, and looks at what the model was told, what it said, and what stands around that. */
    Interaction ask(Doors doors, Question question) {
        Interaction answer = bot.loop().answers().answer(question);
        check(doors, answer, teaching -> false);
        asked(doors, answer);
        return answer;
    }

    /** Whether something that waits is to hold there. */
    private void asked(Doors doors, Interaction answer) {
        Widening widening = bot.loop().widening();
        widening.ask(answer).ifPresent(waiting -> watch.count("asked about what waits"));
        Door door =
                doors.asked(answer.question().asker(), answer.question().place().id());
        new WideAsks(widening, new WideWords(VOICE, TeamNames.NONE))
                .of(answer)
                .ifPresent(message -> watch.read(door, message.toString(), "asked below answer " + answer.id()));
    }

    /** Learns what was just taught, answers again, and looks at the same. */
    Interaction learn(Doors doors, Teaching teaching, InteractionId id) {
        Correction correction = teaching.correction();
        AnswerAgain again = bot.loop().again();
        Cause cause = again.cause(
                id,
                new Taught(teaching.asked().id(), correction.id(), null, null, Cause.How.TAKEN),
                correction.author(),
                bot.clock().instant());
        Replacement replacement = again.answer(cause);
        check(doors, replacement.again(), teaching::equals);
        Door neighbours = doors.author("neighbours", replacement.holds().id(), correction.author());
        replacement
                .neighbours()
                .forEach(one -> watch.read(neighbours, words(one.lesson()), "whoever taught " + teaching.number()));
        screens(doors, replacement.again(), teaching::equals, "what was taught as " + teaching.number());
        watch.count("answered again");
        return replacement.again();
    }

    private void check(Doors doors, Interaction answer, Predicate<Teaching> just) {
        Person asker = answer.question().asker();
        PlaceId where = answer.question().place().id();
        boolean alone = answer.onlyReader().isPresent();
        String whence = "answer " + answer.id() + " of " + asker.externalId() + " in "
                + answer.question().place().externalId();
        Door judge = doors.judge(asker, where, alone);
        bot.model().judged().forEach(told -> watch.read(judge, told, whence));
        Door prompt = doors.answer("the prompt", asker, where, alone).alsoLetting(just);
        bot.model().written().forEach(told -> watch.read(prompt, unsaid(told, where), whence));
        watch.read(prompt, unsaid(answer.answer().text(), where), whence);
        remember(where, answer);
        applications(doors, answer, just, whence);
    }

    /** What documents say was said in a place before, and can be read there even if it could not be said by now. */
    private String unsaid(String text, PlaceId where) {
        String unsaid = text;
        for (Mark mark : said.getOrDefault(where, Set.of())) {
            unsaid = unsaid.replace(mark.word(), "");
        }
        return unsaid;
    }

    private void remember(PlaceId where, Interaction answer) {
        if (answer.isForEveryone()) {
            said.computeIfAbsent(where, place -> new HashSet<>()).addAll(passages(answer));
        }
    }

    private static List<Mark> passages(Interaction answer) {
        return Mark.in(answer.answer().text()).stream()
                .filter(mark -> mark.kind() == Mark.Kind.PASSAGE)
                .toList();
    }

    private void applications(Doors doors, Interaction answer, Predicate<Teaching> just, String whence) {
        Person asker = answer.question().asker();
        PlaceId where = answer.question().place().id();
        Door recalled = doors.author("recall", where, asker).alsoLetting(just);
        Door given = doors.answer("given", asker, where, answer.onlyReader().isPresent())
                .alsoLetting(just);
        answer.answer().applications().forEach(one -> {
            boolean used = one.given() || answer.answer().offered().equals(Optional.of(one.correction()));
            watch.read(used ? given : recalled, one.correction().lesson().text(), whence);
            watch.count(used ? "corrections given or offered" : "corrections held back");
        });
    }

    private void screens(Doors doors, Interaction answer, Predicate<Teaching> just, String whence) {
        Person asker = answer.question().asker();
        PlaceId where = answer.question().place().id();
        boolean alone = answer.onlyReader().isPresent();
        Door everyone = doors.screen(asker, where, alone).alsoLetting(just);
        watch.read(everyone, words(screens.of(answer)), whence);
        Door one = doors.why(asker, where, asker).named("the screen of one").alsoLetting(just);
        watch.read(one, words(screens.of(answer, Reader.alone(asker), List.of(), Optional.empty())), whence);
    }

    /** What stands around an answer that was given before. */
    void screen(Doors doors, Interaction answer) {
        bot.stores()
                .interactions()
                .find(answer.workspace(), answer.id())
                .ifPresent(now -> screens(doors, now, one -> false, "answer " + now.id() + " when it is shown again"));
    }

    private static String words(AnswerScreen screen) {
        return Stream.of(screen.changed(), screen.given(), screen.below(), screen.controls())
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    /** What this reader is told of why; nothing if they cannot see the place. */
    void why(Doors doors, Interaction answer, Person reader, Predicate<Teaching> just) {
        Question question = answer.question();
        Optional<ExplainAnswer.Explanation> told = explain.explain(reader.workspace(), answer.id(), reader);
        watch.count("explained to " + (told.isPresent() ? "a reader" : "nobody"));
        if (told.isEmpty()) {
            return;
        }
        if (!doors.seenBy(reader, question.place().id())) {
            watch.leak("why", reader.externalId() + " is told of answer " + answer.id());
        }
        Door door = doors.why(question.asker(), question.place().id(), reader).alsoLetting(just);
        String whence = reader.externalId() + " as why of answer " + answer.id() + " in "
                + question.place().externalId();
        watch.read(
                door,
                new Explained(VOICE, TeamNames.NONE).of(told.get(), reader).toString(),
                whence);
    }

    void list(Doors doors, Place place, Person reader) {
        List<TrackRecords.Line> lines = records.here(place, reader);
        if (!lines.isEmpty() && !doors.seenBy(reader, place.id())) {
            watch.leak("the list", reader.externalId() + " is shown what holds in " + place.externalId());
        }
        Door door = doors.list(place.id(), reader);
        lines.forEach(
                line -> watch.read(door, words(line), reader.externalId() + " as what holds in " + place.externalId()));
        watch.count("lists");
    }

    private static String words(TrackRecords.Line line) {
        String uses = Stream.concat(line.used().stream(), line.nearMisses().stream())
                .map(Use::question)
                .map(question -> question.asked() + " " + question.place().name())
                .collect(Collectors.joining(" "));
        return words(line.correction().lesson())
                + line.channel().map(Place::name).orElse("")
                + uses;
    }

    private static String words(Lesson lesson) {
        return lesson.toString();
    }

    /** Which past questions the author is asked about. */
    void doubts(Doors doors, Teaching teaching, Place place) {
        Person author = teaching.correction().author();
        Door door = doors.author("doubts", place.id(), author);
        bot.loop()
                .whatFits()
                .about(teaching.correction(), place, author)
                .forEach(doubtful -> watch.read(door, doubtful.question().asked(), author.externalId() + " as doubt"));
        watch.count("doubts looked for");
    }
}
