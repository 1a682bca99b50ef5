package dev.errata.server.command;

import dev.errata.bot.evaluation.AnswerAsOf;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Directory;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.Question;
import dev.errata.bot.question.ThreadId;
import dev.errata.bot.question.VisibleText;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.spending.Ledger;
import dev.errata.bot.spending.Prices;
import dev.errata.bot.trace.Span;
import dev.errata.server.Bot;
import dev.errata.server.Main;
import dev.errata.server.terminal.ProgramName;
import dev.errata.server.terminal.ProgramWords;
import dev.errata.server.terminal.Terminal;
import dev.errata.server.terminal.WrongUse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Asks a question from the terminal. */
@Command(name = "ask", description = "Ask a question.", mixinStandardHelpOptions = true)
public final class AskCommand implements Runnable {

    @ParentCommand
    private Main main = new Main(Map.of());

    @Mixin
    private Identity identity = new Identity();

    @Option(names = "--reply-to", paramLabel = "ANSWER", description = "go on in the thread of this answer")
    private @Nullable String replyTo;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "what would have been answered at the end of that day, such as 2026-04-01; recorded nowhere")
    private @Nullable LocalDate asOf;

    @Parameters(arity = "1..*", paramLabel = "QUESTION", description = "the question")
    private List<String> words = List.of();

    @Override
    public void run() {
        String asked = String.join(" ", words).strip();
        if (VisibleText.isBlank(asked)) {
            throw new WrongUse(ProgramWords.say("ask.blank", ProgramName.asCalled()));
        }
        LocalDate day = asOf;
        if (day != null && replyTo != null) {
            throw new WrongUse(ProgramWords.say("ask.as-of.thread"));
        }
        try (Bot bot = Bot.open(main.settings())) {
            if (day != null) {
                asOf(bot, question(bot, asked), day);
                return;
            }
            Interaction answered = answered(bot, question(bot, asked));
            new Terminal(main.spec().commandLine().getOut(), identity.again())
                    .show(answered, TerminalLoop.of(bot, identity).disputed(answered, identity));
        }
    }

    /** At the end of that day in UTC, as all days that are told. With corrections as they were, and everything else as it is. */
    private void asOf(Bot bot, Question question, LocalDate day) {
        Instant moment = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        if (day.isAfter(LocalDate.now(ZoneOffset.UTC))) {
            throw new WrongUse(ProgramWords.say("ask.as-of.future", day));
        }
        Interaction answer = new AnswerAsOf(
                        bot.stored().pastCorrections(),
                        bot.stored().sources(),
                        bot.means(model -> model, new Ledger(OptionalLong.empty(), Prices.UNKNOWN)))
                .answer(question.place(), question.asker(), question.asked(), moment);
        new Terminal(main.spec().commandLine().getOut()).showAsOf(answer, day);
    }

    /** Found again by the id of the answer, as what is asked in a chat. */
    private static Interaction answered(Bot bot, Question question) {
        try (Span span = bot.traces().begin(question.id().value(), "command.question")) {
            span.with("errata.workspace", question.workspace().toString());
            return bot.answers().answer(question);
        }
    }

    private Question question(Bot bot, String asked) {
        Directory directory = bot.stored().directory();
        WorkspaceId workspace = identity.workspace(bot, main.settings());
        Person asker = identity.person(directory, workspace);
        InteractionId id = InteractionId.random();
        String before = replyTo;
        if (before == null) {
            Place place = identity.place(bot, workspace);
            return new Question(
                    id,
                    place,
                    new ThreadId(id.toString()),
                    asker,
                    asked,
                    Clock.systemUTC().instant());
        }
        Question earlier = MatchingId.one(bot.stored().interactions().findByPrefix(workspace, before), "answer", before)
                .question();
        return new Question(
                id,
                earlier.place(),
                earlier.thread(),
                asker,
                asked,
                Clock.systemUTC().instant());
    }
}
