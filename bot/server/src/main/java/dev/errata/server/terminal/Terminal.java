package dev.errata.server.terminal;

import dev.errata.bot.Phrasebook;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.interaction.Answer;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Source;
import dev.errata.bot.recall.Application;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows answers on a terminal. */
public final class Terminal {

    private static final int SHORT_ID = 8;

    private final PrintWriter out;
    private final String again;
    private final CommonMarkOnTerminal markdown = new CommonMarkOnTerminal();

    public Terminal(PrintWriter out) {
        this(out, "");
    }

    /**
     * Shows answers on that terminal.
     *
     * @param again options that the next command needs too, with a space before each
     */
    public Terminal(PrintWriter out, String again) {
        this.out = out;
        this.again = again;
    }

    /** What would have been answered on a day, and which corrections of then it rests on. */
    public void showAsOf(Interaction interaction, LocalDate day) {
        Answer answer = interaction.answer();
        line(ProgramWords.say("ask.as-of.head", Phrasebook.day(day)));
        line("");
        text(answer.text());
        if (!answer.sources().isEmpty()) {
            line("");
            answer.sources().forEach(source -> line(source(source)));
        }
        line("");
        List<Application> given =
                answer.applications().stream().filter(Application::given).toList();
        given.forEach(one -> line(ProgramWords.say(
                "ask.as-of.given",
                one.correction().author().name(),
                Phrasebook.day(one.correction().madeAt()),
                one.correction().version(),
                one.correction().madeOn(),
                one.probability())));
        if (given.isEmpty()) {
            line(ProgramWords.say("ask.as-of.none"));
        }
        out.flush();
    }

    public void show(Interaction interaction) {
        show(interaction, List.of());
    }

    /**
     * An answer as people read it, with what it rests on and what can be done next.
     *
     * @param beside what else is to be said of it, a line each
     */
    public void show(Interaction interaction, List<String> beside) {
        Answer answer = interaction.answer();
        if (answer.changed() != null) {
            line(ProgramWords.say("ask.changed", answer.changed()));
            line("");
        }
        text(answer.text());
        if (!answer.sources().isEmpty()) {
            line("");
            answer.sources().forEach(source -> line(source(source)));
        }
        if (!answer.followed().isEmpty()) {
            line("");
            line(given(answer.followed()));
        }
        if (!answer.unfollowed().isEmpty()) {
            line("");
            line(unfollowed(answer.unfollowed()));
        }
        if (!answer.leftOut().isEmpty()) {
            line("");
            line(ProgramWords.say("left-out"));
        }
        answer.offered().ifPresent(correction -> {
            line("");
            line(offer(correction, interaction));
        });
        beside.forEach(one -> {
            line("");
            line(one);
        });
        line("");
        String next = answer.kind() == Answer.Kind.UNKNOWN ? "ask.next.unknown" : "ask.next";
        line(ProgramWords.say(next, shortened(interaction.id()), ProgramName.asCalled(), again));
        out.flush();
    }

    /** Text as people read it. */
    public void text(String commonMark) {
        line(markdown.render(commonMark));
    }

    /** What ids are called on a terminal: enough of them to be found again. */
    public static String shortened(Object id) {
        return id.toString().substring(0, SHORT_ID);
    }

    public void line(String text) {
        out.println(text.lines().map(Terminal::visible).collect(Collectors.joining(System.lineSeparator())));
    }

    /** One of several things about something, each on its line; a value of several lines goes on below itself. */
    public void field(String name, String value) {
        line("%-10s %s".formatted(name, value.replaceAll("\\R", System.lineSeparator() + " ".repeat(11))));
    }

    /** What is called by a name stands on one line, whatever its name. */
    public static String name(String name) {
        return name.replaceAll("\\R", " ");
    }

    /** People's texts can hold what a terminal would obey, and halves of characters. */
    public static String visible(String line) {
        return line.replaceAll("[\\p{Cc}&&[^\t]]", "")
                .replaceAll("[\u202A-\u202E\u2066-\u2069]", "")
                .replaceAll("\\p{Cs}", "\uFFFD");
    }

    /**
     * A message that may repeat what somebody typed.
     *
     * @param typed the arguments of the command, of which none is to begin a line or be obeyed by the terminal
     */
    public static String visible(String message, List<String> typed) {
        String said = message;
        for (String argument : typed) {
            for (String part : Stream.of(argument, argument.substring(argument.indexOf('=') + 1))
                    .filter(text -> text.lines().count() > 1)
                    .toList()) {
                said = said.replace(part, part.replaceAll("\\R", " "));
            }
        }
        return said.lines().map(Terminal::visible).collect(Collectors.joining(System.lineSeparator()));
    }

    private static String source(Source source) {
        String words = source.heading().isEmpty()
                ? ProgramWords.say("source", source.number(), source.title())
                : ProgramWords.say("source.heading", source.number(), source.title(), source.heading());
        String dated = source.found()
                .map(found -> ProgramWords.say("source.read", words, Phrasebook.day(found.readAt())))
                .orElse(words);
        return source.link().map(link -> dated + " " + link).orElse(dated);
    }

    private String offer(Correction correction, Interaction interaction) {
        return ProgramWords.say(
                interaction.answer().follows(correction.id()) ? "ask.offer.used" : "ask.offer",
                Phrasebook.possessive(correction.author().name()),
                ProgramName.asCalled(),
                shortened(correction.id()),
                shortened(interaction.id()),
                again);
    }

    private static String unfollowed(List<Correction> left) {
        return left.size() == 1
                ? ProgramWords.say(
                        "unfollowed.one",
                        Phrasebook.possessive(left.get(0).author().name()))
                : ProgramWords.say("unfollowed.several", left.size());
    }

    private static String given(List<Correction> given) {
        if (given.size() > 1) {
            return ProgramWords.say("given.several", given.size());
        }
        String name = given.get(0).author().name();
        return ProgramWords.say(
                "given.one",
                Phrasebook.possessive(name),
                Phrasebook.day(given.get(0).madeAt()));
    }
}
