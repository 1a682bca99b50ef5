package dev.errata.server.command;

import dev.errata.bot.Phrasebook;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.teaching.ChangeCorrection;
import dev.errata.bot.disagreement.Contested;
import dev.errata.bot.disagreement.SettleDispute;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.JudgeAnswer;
import dev.errata.bot.loop.Cause;
import dev.errata.bot.loop.CorrectAnswer;
import dev.errata.bot.loop.LearningLoop;
import dev.errata.bot.loop.Replacement;
import dev.errata.bot.loop.ShownCorrections.Screens;
import dev.errata.bot.loop.Taught;
import dev.errata.bot.people.Visibility;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.server.Bot;
import dev.errata.server.terminal.ProgramName;
import dev.errata.server.terminal.ProgramWords;
import dev.errata.server.terminal.Terminal;
import java.util.List;
import java.util.Optional;

/** The learning loop of a workspace for whoever sits at the terminal, who sees all of it. */
final class TerminalLoop {

    private static final Visibility EVERYTHING = (person, place) -> true;

    private final LearningLoop loop;
    private final Optional<Screens> screens;

    private TerminalLoop(LearningLoop loop, Optional<Screens> screens) {
        this.loop = loop;
        this.screens = screens;
    }

    /** Of the workspace that this identity means. */
    static TerminalLoop of(Bot bot, Identity identity) {
        Optional<Screens> screens = bot.screens(identity.meant());
        return new TerminalLoop(screens.map(bot.loop()::shownOn).orElseGet(bot::loop), screens);
    }

    CorrectAnswer correct() {
        return loop.correct(EVERYTHING);
    }

    ChangeCorrection change() {
        return loop.change(EVERYTHING);
    }

    JudgeAnswer judge() {
        return loop.judge(EVERYTHING);
    }

    SettleDispute settle() {
        return loop.settle(EVERYTHING);
    }

    /** What contradicts a correction and nobody has decided of. */
    List<Contested> contested(Correction correction) {
        return loop.states().contested(correction);
    }

    /** What contradicts what an answer rests on, a line each. */
    List<String> disputed(Interaction answer, Identity identity) {
        return loop.states().contested(answer).stream()
                .map(two -> {
                    Correction other = two.dispute().isOpen()
                            ? two.leftOut(answer.question().place().id())
                            : two.older();
                    return ProgramWords.say(
                            two.dispute().isOpen() ? "ask.disputed" : "ask.replaced",
                            other.author().name(),
                            Terminal.name(other.lesson().text()),
                            Phrasebook.day(other.madeAt()),
                            ProgramName.asCalled(),
                            Terminal.shortened(other.id()),
                            identity.again());
                })
                .toList();
    }

    /** Answers again, here and where the answer stands that is replaced. */
    Replacement answerAgain(InteractionId again, Taught taught, Person by) {
        Cause cause = loop.again().cause(again, taught, by, loop.clock().instant());
        Replacement replacement = loop.again().answer(cause);
        screens.ifPresent(shown -> shown.answerChanged(by.workspace(), again, "written"));
        return replacement;
    }
}
