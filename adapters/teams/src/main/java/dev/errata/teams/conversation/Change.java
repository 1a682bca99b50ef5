package dev.errata.teams.conversation;

import dev.errata.bot.answer.Interaction;
import dev.errata.bot.answer.JudgeAnswer;
import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.ActId;
import dev.errata.bot.correction.ChangeCorrection;
import dev.errata.bot.correction.ChangeCorrection.Outcome;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.correction.Problem;
import dev.errata.bot.recall.Application;
import dev.errata.bot.recall.Application.Reason;
import dev.errata.teams.cards.AnswerMessage;
import dev.errata.teams.cards.FormValues;
import dev.errata.teams.cards.SavedNote;
import dev.errata.teams.cards.Words;
import dev.errata.teams.conversation.Payloads.Undone;
import dev.errata.teams.sending.Privately;
import dev.errata.teams.text.CardText;
import java.util.Optional;
import java.util.UUID;

/** Undo and "Doesn't fit here", as they are pressed under an answer or in its explanation. */
final class Change {

    private static final int LONGEST_QUESTION = 200;

    private final Corrections corrections;
    private final ChangeCorrection change;
    private final JudgeAnswer judge;
    private final Lanes lanes;
    private final Privately privately;

    Change(Corrections corrections, ChangeCorrection change, JudgeAnswer judge, Lanes lanes, Privately privately) {
        this.corrections = corrections;
        this.change = change;
        this.judge = judge;
        this.lanes = lanes;
        this.privately = privately;
    }

    /** Undoes the act that was offered below an answer. */
    Next undoAct(FormValues pressed, Interaction answer, Actor by) {
        Optional<Act> act = pressed.act().flatMap(Change::id).flatMap(id -> corrections.findAct(by.workspace(), id));
        Optional<Correction> about = answer.answer().applications().stream()
                .filter(application -> application.given() || application.reason() == Reason.MAY_FIT)
                .map(Application::correction)
                .filter(correction ->
                        act.isPresent() && correction.id().equals(act.get().correction()))
                .findFirst();
        return about.map(correction -> tell(change.undo(act.orElseThrow(), by.person()), correction, answer, by))
                .orElseGet(() -> Refusals.of(Problem.NOT_FOUND));
    }

    /** Undoes what made a correction what it was for an answer. */
    Next undoGiven(Correction given, Interaction answer, Actor by) {
        return tell(change.undoGiven(given, by.person()), given, answer, by);
    }

    private Next tell(Outcome outcome, Correction about, Interaction answer, Actor by) {
        if (outcome instanceof Outcome.Refused refused) {
            return Refusals.of(refused.problem(), about);
        }
        Outcome.Done done = (Outcome.Done) outcome;
        if (done.act().kind() == Act.Kind.REJECTED) {
            // It takes the place of what was undone.
            AnswerMessage undone = AnswerMessage.saying(Words.say(
                    "unfit.undone.asked", Words.possessive(about.author().name()), asked(answer)));
            return new Next.Show(undone.summary(), undone.card());
        }
        Undone undone = new Undone(
                by.scene(), answer.id(), done.correction().id(), done.act().kind() == Act.Kind.CONFIRMED);
        lanes.take(
                answer.question(), UUID.randomUUID(), "undone:" + done.act().id(), new Lanes.Work(Undone.KIND, undone));
        return Next.say("undone");
    }

    Next doesNotFit(Correction given, Interaction answer, Actor by) {
        Outcome outcome = judge.doesNotFit(by.workspace(), answer.id(), given.id(), by.person());
        return outcome instanceof Outcome.Done done
                ? rejected(done, answer, by)
                : Refusals.of(((Outcome.Refused) outcome).problem(), given);
    }

    /** What takes it back follows in the chat with the bot, because a reply holds no button. */
    Next rejected(Outcome.Done done, Interaction answer, Actor by) {
        String whose = Words.possessive(done.correction().author().name());
        privately.show(
                by.scene(),
                AnswerMessage.undoable(
                        Words.say("unfit.done.asked", whose, asked(answer)),
                        SavedNote.undo(done.act().id(), answer.id())));
        return Next.say("unfit.done", whose);
    }

    private static String asked(Interaction answer) {
        return CardText.inSentence(answer.question().asked(), LONGEST_QUESTION);
    }

    private static Optional<ActId> id(String text) {
        try {
            return Optional.of(ActId.of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
