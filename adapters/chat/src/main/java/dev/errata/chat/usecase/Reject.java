package dev.errata.chat.usecase;

import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.teaching.ChangeCorrection.Outcome;
import dev.errata.bot.correction.teaching.Problem;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.JudgeAnswer;
import dev.errata.bot.question.Person;
import dev.errata.chat.action.Actions;
import dev.errata.chat.screen.Button;
import dev.errata.chat.screen.Message;
import dev.errata.chat.screen.Part;
import dev.errata.chat.screen.PendingReply;
import dev.errata.chat.screen.Reply;
import dev.errata.chat.showing.SavedNotes;
import dev.errata.chat.surface.Capabilities.PrivateWords;
import dev.errata.chat.surface.Surface;
import dev.errata.chat.surface.Visit;
import dev.errata.chat.words.Voice;
import java.util.ArrayList;
import java.util.List;

/** Takes that a correction does not fit a question, be it one that the answer was given or one that was offered below it. */
public final class Reject {

    private static final int LONGEST_QUESTION = 200;

    private final Surface surface;
    private final Lookup lookup;
    private final JudgeAnswer judge;
    private final Undo undo;
    private final SavedNotes saved;
    private final Explain explain;

    public Reject(Surface surface, Lookup lookup, JudgeAnswer judge, Undo undo, SavedNotes saved, Explain explain) {
        this.surface = surface;
        this.lookup = lookup;
        this.judge = judge;
        this.undo = undo;
        this.saved = saved;
        this.explain = explain;
    }

    public PendingReply given(Actions.Reject reject, Visit by) {
        return explain.which(
                reject.correction(),
                reject.answer(),
                by,
                (given, answer) -> PendingReply.of(reject(given, answer, by)));
    }

    /** The buttons go away; the answer stays. */
    public PendingReply offered(Actions.RejectOffer reject, Visit by) {
        return lookup.with(
                reject.answer(),
                by,
                answer -> Lookup.recalled(answer, reject.correction())
                        .map(offered -> PendingReply.of(reject(offered, answer, by)))
                        .orElseGet(() -> PendingReply.of(lookup.refusal(Problem.NOT_FOUND, by))));
    }

    private Reply reject(Correction correction, Interaction answer, Visit by) {
        boolean again = lookup.saidBefore(answer, correction, Act.Kind::saysNo, by)
                .filter(act -> act.person().equals(by.personAtOnce().id()))
                .isPresent();
        Outcome outcome = judge.doesNotFit(answer.workspace(), answer.id(), correction.id(), by.personAtOnce());
        if (outcome instanceof Outcome.Refused refused) {
            return lookup.saidBefore(answer, correction, Act.Kind::saysNo, by).isPresent()
                    ? lookup.acknowledged(refused.problem(), correction)
                    : lookup.refusal(refused.problem(), correction);
        }
        Outcome.Done done = (Outcome.Done) outcome;
        if (!again) {
            tellAuthor(done, answer, by);
        }
        return done(done, answer, by);
    }

    /** Nobody holds a correction back unseen by whoever taught it. */
    private void tellAuthor(Outcome.Done done, Interaction answer, Visit by) {
        Correction correction = done.correction();
        Person who = by.personAtOnce();
        if (correction.isBy(who)) {
            return;
        }
        Voice voice = surface.voice();
        boolean sees =
                surface.sight().canSee(correction.author(), answer.question().place());
        List<String> lines = new ArrayList<>();
        lines.add(voice.say(
                "unfit.told", who.name(), voice.inSentence(correction.lesson().text(), LONGEST_QUESTION)));
        if (sees) {
            lines.add(voice.say(
                    "unfit.told.asked", voice.inSentence(answer.question().asked(), LONGEST_QUESTION)));
        }
        List<Button> buttons = new ArrayList<>();
        String act = done.act().id().toString();
        buttons.add(Button.does(voice.say("button.undo"), new Actions.TakeBack(act)));
        if (done.act().kind() == Act.Kind.CONTESTED) {
            lines.add(voice.say(sees ? "unfit.told.until" : "unfit.told.until-second"));
            if (sees) {
                buttons.add(Button.does(voice.say("button.agree"), new Actions.Agree(act)));
            }
        }
        Part row = new Part.Row("said", buttons);
        surface.tell(by, correction.author(), new Message(lines.get(0), List.of(new Part.Notes(lines), row)));
    }

    /** Its author says so too, so it counts for all questions like that one. */
    public PendingReply agree(Actions.Agree agree, Visit by) {
        return PendingReply.of(undo.saying(agree.act(), by)
                .flatMap(said -> lookup.correction(said.correction().toString(), by.workspace())
                        .flatMap(correction -> undo.question(said)
                                .map(question -> judge.agrees(correction, question, by.personAtOnce()))))
                .map(outcome -> outcome instanceof Outcome.Refused refused
                        ? undo.refusal(refused.problem(), agree.act(), by)
                        : new Reply.Instead(Message.saying(surface.voice().say("unfit.agreed"))))
                .orElseGet(() -> lookup.refusal(Problem.NOT_FOUND, by)));
    }

    /** With a button that takes it back; where a reply holds no button it is in a message of its own. */
    private Reply done(Outcome.Done done, Interaction answer, Visit by) {
        Voice voice = surface.voice();
        String whose = voice.whose(done.correction());
        Part.Row undo = saved.undo(done.act().id(), answer.id());
        if (done.act().kind() == Act.Kind.CONTESTED) {
            return contested(whose, undo, answer, by);
        }
        if (surface.can().privateWords() != PrivateWords.ELSEWHERE) {
            return new Reply.Say(Message.undoable(voice.say("unfit.done", whose), undo));
        }
        String asked = voice.inSentence(answer.question().asked(), LONGEST_QUESTION);
        by.tell(answer, Message.undoable(voice.say("unfit.done.asked", whose, asked), undo));
        return Reply.say(voice.say("unfit.done.elsewhere", whose));
    }

    /** It counts for that question alone until its author or somebody else says so too. */
    private Reply contested(String whose, Part.Row undo, Interaction answer, Visit by) {
        Voice voice = surface.voice();
        if (surface.can().privateWords() != PrivateWords.ELSEWHERE) {
            return new Reply.Say(Message.undoable(voice.say("unfit.contested", whose), undo));
        }
        String asked = voice.inSentence(answer.question().asked(), LONGEST_QUESTION);
        by.tell(answer, Message.undoable(voice.say("unfit.contested.asked", whose, asked), undo));
        return Reply.say(voice.say("unfit.contested.elsewhere", whose));
    }
}
