package dev.errata.server.command;

import dev.errata.bot.Phrasebook;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.Reach;
import dev.errata.bot.correction.Severity;
import dev.errata.bot.correction.teaching.Proposal;
import dev.errata.bot.correction.teaching.ScopeChoice;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.loop.Cause.How;
import dev.errata.bot.loop.CorrectAnswer;
import dev.errata.bot.loop.CorrectAnswer.Outcome;
import dev.errata.bot.loop.CorrectAnswer.Outcome.Learnt;
import dev.errata.bot.loop.Replacement;
import dev.errata.bot.loop.Taught;
import dev.errata.bot.question.Directory;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Question;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.server.Bot;
import dev.errata.server.Main;
import dev.errata.server.terminal.ProgramName;
import dev.errata.server.terminal.ProgramWords;
import dev.errata.server.terminal.Terminal;
import dev.errata.server.terminal.WrongUse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Corrects an answer from the terminal, and shows it answered again. */
@Command(name = "correct", description = "Say what an answer should say instead.", mixinStandardHelpOptions = true)
public final class CorrectCommand implements Runnable {

    /** Where it holds, as it is typed. */
    enum Where {
        here(ScopeChoice.HERE, "correct.saved.here"),
        me(ScopeChoice.ME, "correct.saved.me"),
        everyone(ScopeChoice.EVERYONE, "correct.saved.everyone"),
        answer(ScopeChoice.JUST_THIS_ANSWER, "saved.once");

        private final ScopeChoice choice;
        private final String saved;

        Where(ScopeChoice choice, String saved) {
            this.choice = choice;
            this.saved = saved;
        }
    }

    @ParentCommand
    private Main main = new Main(Map.of());

    @Mixin
    private Identity identity = new Identity();

    @Parameters(index = "0", paramLabel = "ANSWER", description = "the number that was printed with the answer")
    private String answer = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "TEXT", description = "what it should say")
    private List<String> words = List.of();

    @Option(
            names = "--holds",
            paramLabel = "WHERE",
            description = "where it holds: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Where where = Where.here;

    @Option(names = "--every-answer", description = "for every answer there, not only for questions like this one")
    private boolean every;

    @Option(names = "--not-when", paramLabel = "TEXT", description = "when it does not hold")
    private @Nullable String notWhen;

    @Option(names = "--source", paramLabel = "LINK", description = "where that is written")
    private @Nullable String source;

    @Override
    public void run() {
        try (Bot bot = Bot.open(main.settings())) {
            Directory directory = bot.stored().directory();
            WorkspaceId workspace = identity.workspace(bot, main.settings());
            Interaction about =
                    MatchingId.one(bot.stored().interactions().findByPrefix(workspace, answer), "answer", answer);
            Person by = identity.person(directory, workspace);
            correct(bot, about, by);
        }
    }

    private void correct(Bot bot, Interaction about, Person by) {
        TerminalLoop loop = TerminalLoop.of(bot, identity);
        InteractionId again = InteractionId.random();
        Learnt learnt = learnt(loop.correct(), proposal(by), about, again);
        Replacement replacement = loop.answerAgain(again, Taught.of(about, learnt), by);
        Terminal terminal = new Terminal(main.spec().commandLine().getOut(), identity.again());
        said(learnt, about.question(), replacement.again(), by).forEach(terminal::line);
        replacement.neighbours().forEach(neighbour -> terminal.line(neighbour(neighbour)));
        terminal.line("");
        terminal.show(replacement.again(), loop.disputed(replacement.again(), identity));
        if (learnt.how() == How.TAKEN) {
            terminal.line(ProgramWords.say(
                    "correct.next",
                    Terminal.shortened(learnt.correction().id()),
                    ProgramName.asCalled(),
                    identity.again()));
        }
        main.spec().commandLine().getOut().flush();
    }

    /** Whoever corrects an answer that was replaced means the one that holds instead. */
    private static Learnt learnt(CorrectAnswer correct, Proposal proposal, Interaction about, InteractionId again) {
        Outcome outcome = correct.correct(proposal, about, again);
        if (outcome instanceof Outcome.Replaced replaced) {
            return learnt(correct, proposal, replaced.newer(), again);
        }
        if (outcome instanceof Outcome.Refused refused) {
            throw new WrongUse(ProgramWords.say("problem." + refused.problem()));
        }
        return (Learnt) outcome;
    }

    private List<String> said(Learnt learnt, Question about, Interaction again, Person by) {
        Correction correction = learnt.correction();
        String saved = again.answer().wasGiven(correction.id())
                ? ProgramWords.say(
                        correction.lesson().wanted().isPresent() ? "correct.saved.waits" : where.saved,
                        about.place().name())
                : ProgramWords.say("saved.waits");
        return switch (learnt.how()) {
            case TAKEN -> List.of(ProgramWords.say("correct.about", about.asked()), saved);
            case REPEATED ->
                List.of(
                        correction.isBy(by)
                                ? ProgramWords.say("saved.repeats.own", Phrasebook.day(correction.madeAt()))
                                : ProgramWords.say(
                                        "saved.repeats",
                                        correction.author().name(),
                                        Phrasebook.day(correction.madeAt())));
            default -> List.of(saved);
        };
    }

    private static String neighbour(Correction neighbour) {
        return ProgramWords.say(
                "correct.neighbour",
                neighbour.author().name(),
                Phrasebook.day(neighbour.madeAt()),
                neighbour.lesson().text());
    }

    private Proposal proposal(Person by) {
        return new Proposal(
                CorrectionId.random(),
                by,
                String.join(" ", words),
                where.choice,
                Optional.empty(),
                false,
                every ? Reach.EVERY_ANSWER : Reach.QUESTIONS_LIKE_THIS,
                null,
                Severity.MISLEADING,
                List.of(),
                notWhen,
                null,
                source);
    }
}
