package dev.errata.chat.usecase;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.teaching.ChangeCorrection;
import dev.errata.bot.correction.teaching.ChangeCorrection.Outcome;
import dev.errata.bot.correction.teaching.Problem;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.loop.Taught;
import dev.errata.bot.loop.Widening;
import dev.errata.bot.question.Person;
import dev.errata.chat.action.Actions;
import dev.errata.chat.queue.WorkQueue;
import dev.errata.chat.screen.Button;
import dev.errata.chat.screen.Message;
import dev.errata.chat.screen.Part;
import dev.errata.chat.screen.PendingReply;
import dev.errata.chat.screen.Reply;
import dev.errata.chat.showing.WideAsks;
import dev.errata.chat.surface.Surface;
import dev.errata.chat.surface.Visit;
import dev.errata.chat.words.Voice;
import dev.errata.chat.words.WideWords;
import java.util.List;
import java.util.Optional;

/** Takes what whoever asked says of a correction that waits to hold for more than where it was made. */
public final class Widen {

    private final Surface surface;
    private final Lookup lookup;
    private final Widening widening;
    private final ChangeCorrection change;
    private final WorkQueue queue;
    private final WideAsks asks;
    private final WideWords words;

    public Widen(
            Surface surface,
            Lookup lookup,
            Widening widening,
            ChangeCorrection change,
            WorkQueue queue,
            WideWords words) {
        this.surface = surface;
        this.lookup = lookup;
        this.widening = widening;
        this.change = change;
        this.queue = queue;
        this.asks = new WideAsks(widening, words);
        this.words = words;
    }

    public PendingReply widen(Actions.Widen said, Visit by) {
        return decide(said.correction(), said.answer(), true, by);
    }

    /** Its author asks somebody, who reads it in their own chat with the bot. */
    public PendingReply askSomebody(Actions.AskSomebody asked, Visit by) {
        Optional<PendingReply> done = lookup.correction(asked.correction(), by.workspace())
                .flatMap(waiting -> lookup.find(waiting.origin().toString(), by)
                        .flatMap(origin -> lookup.person(by.workspace(), asked.person())
                                .map(somebody -> PendingReply.of(askSomebody(waiting, origin, somebody, by)))));
        return lookup.orNotFound(done, by);
    }

    private Reply askSomebody(Correction waiting, Interaction origin, Person somebody, Visit by) {
        Optional<Problem> problem = widening.askFor(waiting, by.personAtOnce(), somebody);
        if (problem.isPresent()) {
            return refusal(problem.get(), waiting);
        }
        surface.tell(by, somebody, asks.ofAuthor(waiting, origin));
        Voice voice = surface.voice();
        return new Reply.Instead(Message.saying(voice.say("wide.asked", voice.inSentence(somebody.name()))));
    }

    public PendingReply leave(Actions.KeepNarrow said, Visit by) {
        return decide(said.correction(), said.answer(), false, by);
    }

    /** Whoever was asked may say so, wherever they read it: only they are believed. */
    private PendingReply decide(String correction, String answer, boolean wider, Visit by) {
        Optional<PendingReply> done = lookup.find(answer, by)
                .flatMap(found -> lookup.correction(correction, by.workspace())
                        .map(waiting -> PendingReply.of(decide(waiting, found, wider, by))));
        return lookup.orNotFound(done, by);
    }

    private Reply decide(Correction waiting, Interaction answer, boolean wider, Visit by) {
        Outcome outcome = widening.decide(waiting, wider, by.personAtOnce());
        if (outcome instanceof Outcome.Refused refused) {
            return refusal(refused.problem(), waiting);
        }
        Outcome.Done done = (Outcome.Done) outcome;
        tellAuthor(waiting, wider, by);
        boolean asker = answer.question().asker().id().equals(by.personAtOnce().id());
        if (wider && asker) {
            answerAgain(done, answer, by);
        }
        String said = words.decided(waiting, wider, asker);
        Button undo = Button.does(
                surface.voice().say("button.undo"),
                new Actions.TakeBack(done.act().id().toString()));
        return new Reply.Instead(new Message(said, List.of(Part.Notes.of(said), new Part.Row("wide", List.of(undo)))));
    }

    private Reply refusal(Problem problem, Correction waiting) {
        return switch (problem) {
            case ANSWERED_ALREADY -> Reply.say(surface.voice().say("wide.decided"));
            case NOT_YOURS -> Reply.say(surface.voice().say("wide.not-yours"));
            case CHANGED_MEANWHILE -> Reply.say(surface.voice().say("wide.changed"));
            default -> lookup.refusal(problem, waiting);
        };
    }

    private void tellAuthor(Correction waiting, boolean wider, Visit by) {
        String told = words.told(waiting, wider, by.personAtOnce().name());
        lookup.person(by.workspace(), waiting.author().id())
                .ifPresent(author -> surface.tell(by, author, Message.saying(told)));
    }

    /** Whoever has it hold here wants it for the question that they asked. What is undone below that is that it holds here. */
    private void answerAgain(Outcome.Done wide, Interaction answer, Visit by) {
        if (change.confirm(wide.correction(), answer.question(), by.personAtOnce()) instanceof Outcome.Done fits) {
            boolean unused = queue.answerAgain(
                    answer,
                    WorkQueue.named("fits", fits.act().id().toString()),
                    Taught.confirmed(answer, wide.act()),
                    by);
        }
    }
}
