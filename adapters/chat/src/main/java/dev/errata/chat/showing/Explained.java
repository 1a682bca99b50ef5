package dev.errata.chat.showing;

import dev.errata.bot.Phrasebook;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Lesson;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.correction.teaching.ChangeCorrection;
import dev.errata.bot.interaction.Answer;
import dev.errata.bot.interaction.ExplainAnswer.Explanation;
import dev.errata.bot.interaction.ExplainAnswer.Line;
import dev.errata.bot.interaction.Source;
import dev.errata.bot.question.Person;
import dev.errata.bot.recall.Application;
import dev.errata.bot.recall.Application.Reason;
import dev.errata.bot.signal.Signal.Kind;
import dev.errata.chat.action.Actions;
import dev.errata.chat.screen.Button;
import dev.errata.chat.screen.Panel;
import dev.errata.chat.screen.Panel.Entry;
import dev.errata.chat.screen.Panel.More;
import dev.errata.chat.screen.Panel.Note;
import dev.errata.chat.screen.Panel.Section;
import dev.errata.chat.text.Link;
import dev.errata.chat.words.SourceWords;
import dev.errata.chat.words.TeamNames;
import dev.errata.chat.words.Voice;
import dev.errata.chat.words.WideWords;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** "Why this answer?": which corrections were used or came close, which passages it rests on, and why, as far as the reader may know. */
public final class Explained {

    private static final int LONGEST_TEXT = 1_500;
    private static final int LONGEST_QUESTION = 500;
    private static final int LONGEST_ADDRESS = 200;

    private final Voice voice;
    private final SourceWords sources;
    private final TeamNames teams;
    private final WideWords wide;

    public Explained(Voice voice, TeamNames teams) {
        this.voice = voice;
        this.teams = teams;
        this.wide = new WideWords(voice, teams);
        this.sources = new SourceWords(voice);
    }

    public Panel of(Explanation explanation, Person reader) {
        String answer = explanation.interaction().id().toString();
        List<Line> given = lines(explanation, line -> line.application().given());
        List<Line> held = lines(explanation, line -> !line.application().given() && !waits(line));
        More more = number -> voice.say("why.more", number);
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(
                title(given, explanation.interaction().answer()),
                given.stream()
                        .map(line -> entry(line, buttons(line.application().correction(), answer, reader)))
                        .toList(),
                more));
        if (!held.isEmpty()) {
            sections.add(new Section(
                    voice.say("why.held"),
                    held.stream().map(line -> entry(line, List.of())).toList(),
                    more));
        }
        Answer said = explanation.interaction().answer();
        if (!said.sources().isEmpty()) {
            sections.add(new Section(
                    voice.say("why.passages." + said.kind()),
                    said.sources().stream().map(this::entry).toList(),
                    more));
        }
        return new Panel(
                voice.say("why.title"),
                voice.say("why.close"),
                answer,
                sections,
                written(said) + beside(explanation.beside()));
    }

    /** What was said in a thread, or for just that answer, is kept as no correction. */
    private String title(List<Line> given, Answer said) {
        if (!given.isEmpty()) {
            return voice.say("why.given");
        }
        return Optional.ofNullable(said.changed())
                .filter(changed -> said.given().isEmpty())
                .map(changed -> voice.say("why.unkept", voice.inSentence(changed, LONGEST_QUESTION)))
                .orElseGet(() -> voice.say("why.none"));
    }

    /** Of what takes effect once a language model writes nothing is said until one does. */
    private static boolean waits(Line line) {
        return line.application().reason() == Reason.NEEDS_MODEL;
    }

    private static List<Line> lines(Explanation explanation, Predicate<Line> wanted) {
        return explanation.lines().stream().filter(wanted).toList();
    }

    private Entry entry(Line line, List<Button> buttons) {
        String text = line.application().correction().lesson().text();
        return new Entry(heading(line), Optional.of(voice.inSentence(text, LONGEST_TEXT)), notes(line), buttons);
    }

    /** Why it was used or not, and what its author said of when it holds and where that is written. */
    private List<Note> notes(Line line) {
        Correction correction = line.application().correction();
        Lesson lesson = correction.lesson();
        List<Note> notes = new ArrayList<>();
        notes.add(Note.of(reason(line)));
        if (line.application().isUnfollowed()) {
            notes.add(Note.of(voice.say("why.unfollowed")));
        }
        Optional.ofNullable(lesson.notWhen())
                .map(notWhen -> voice.say("why.not-when", voice.inSentence(notWhen, LONGEST_QUESTION)))
                .ifPresent(words -> notes.add(Note.of(words)));
        lesson.wanted()
                .map(wanted -> voice.say("why.waits." + WideWords.forWhom(lesson), wide.whom(correction)))
                .ifPresent(words -> notes.add(Note.of(words)));
        lesson.lastDay()
                .map(day -> voice.say("why.until", Phrasebook.day(day)))
                .ifPresent(words -> notes.add(Note.of(words)));
        Optional.ofNullable(lesson.source()).ifPresent(source -> notes.add(writtenAt(source)));
        return notes;
    }

    /** An address that may mislead is read, not followed. */
    private Note writtenAt(String source) {
        return Link.to(source)
                .map(link -> leading(voice.say("why.source"), link.address()))
                .orElseGet(() -> Note.of(voice.say("why.source.plain", voice.inSentence(source, LONGEST_ADDRESS))));
    }

    private Note leading(String words, String address) {
        return new Note(voice.link(words, Optional.of(address)), Optional.of(URI.create(address)));
    }

    private Entry entry(Source source) {
        List<Note> notes = new ArrayList<>();
        source.found()
                .map(found -> voice.say(
                        "why.passage",
                        Math.round(100 * Math.max(0, found.closeness())),
                        Math.round(100 * found.coverage())))
                .ifPresent(words -> notes.add(Note.of(words)));
        source.link()
                .map(link -> leading(voice.say("why.original"), link.toString()))
                .ifPresent(notes::add);
        return new Entry(sources.plain(source), Optional.empty(), notes, List.of());
    }

    private List<Button> buttons(Correction correction, String answer, Person reader) {
        Optional<String> id = Optional.of(correction.id().toString());
        List<Button> buttons = new ArrayList<>();
        if (mayReject(correction, reader)) {
            buttons.add(Button.does(voice.say("button.unfit"), new Actions.Reject(id, answer)));
        }
        if (ChangeCorrection.mayChange(correction, reader)) {
            buttons.add(Button.does(voice.say("button.undo"), new Actions.UndoGiven(id, answer)));
        }
        return buttons;
    }

    /** Whether this reader may say that a correction that was used does not fit. */
    static boolean mayReject(Correction correction, Person reader) {
        return !reader.isExternal() && (correction.isBy(reader) || !(correction.scope() instanceof Scope.Me));
    }

    /** Whose correction it is, since when, for which channel or team. */
    private String heading(Line line) {
        Correction correction = line.application().correction();
        String author = voice.inSentence(correction.author().name());
        String day = Phrasebook.day(correction.madeAt());
        return line.channel()
                .flatMap(voice::channel)
                .or(() -> teams.of(correction).map(team -> voice.say("whom.team.named", voice.inSentence(team))))
                .map(whom -> voice.say("why.line-for", author, day, whom))
                .orElseGet(() -> voice.say("why.line", author, day));
    }

    /** Why it was used or held back, with the probability where that rests on a question. */
    private String reason(Line line) {
        Application application = line.application();
        return application.exemplar() == null
                        || EnumSet.of(Reason.OTHERS_READ, Reason.NEEDS_MODEL).contains(application.reason())
                ? because(line)
                : because(line) + " " + voice.say("why.score", Math.round(application.probability() * 100));
    }

    private String because(Line line) {
        Reason reason = line.application().carries() && !line.application().given()
                ? Reason.NEEDS_MODEL
                : line.application().reason();
        String key = "why.reason." + reason;
        return switch (reason) {
            case LIKE_ACCEPTED, LIKE_REJECTED, MAY_FIT, DOUBTED, UNEXPECTED, NOT_SPECIFIC, OTHER_NUMBERS, OTHER_THING ->
                line.exemplar()
                        .map(question -> voice.say(key, voice.inSentence(question, LONGEST_QUESTION)))
                        .orElseGet(() -> voice.say(key + ".hidden"));
            case STANDING,
                    NAMED,
                    JUST_MADE,
                    JUDGED_TO_FIT,
                    JUDGED_NOT_TO_FIT,
                    EXCEPTED,
                    ANOTHER_FITS_BETTER,
                    NOT_ALIKE,
                    SAYS_NOTHING,
                    OVERRIDDEN,
                    CONTRADICTED,
                    DISPUTED,
                    OVER_BUDGET,
                    OTHERS_READ,
                    NEEDS_MODEL -> voice.say(key);
        };
    }

    /** What people did since, each thing in a few words; nothing is learnt from it. */
    private String beside(Map<Kind, Integer> beside) {
        String done = Stream.of(Kind.values())
                .filter(beside::containsKey)
                .map(kind -> voice.say("why.beside." + kind, beside.getOrDefault(kind, 0)))
                .collect(Collectors.joining(", "));
        return done.isEmpty() ? "" : " " + voice.say("why.beside", done);
    }

    private String written(Answer answer) {
        return answer.kind() == Answer.Kind.WRITTEN
                ? voice.say(
                        "why.written",
                        voice.inSentence(answer.writing().writer(), LONGEST_QUESTION),
                        answer.sources().size())
                : voice.say("why.quoted");
    }
}
