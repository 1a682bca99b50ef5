package dev.errata.chat.usecase;

import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.ActId;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.correction.teaching.ChangeCorrection;
import dev.errata.bot.correction.teaching.ChangeCorrection.Outcome;
import dev.errata.bot.correction.teaching.Problem;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.recall.Application;
import dev.errata.chat.action.Actions;
import dev.errata.chat.screen.Message;
import dev.errata.chat.screen.PendingReply;
import dev.errata.chat.screen.Reply;
import dev.errata.chat.showing.SavedNotes;
import dev.errata.chat.surface.Capabilities.PrivateWords;
import dev.errata.chat.surface.Surface;
import dev.errata.chat.surface.Visit;
import dev.errata.chat.words.Voice;
import java.util.Optional;

/** Takes back what was done to a correction. The messages that show it are shown again by whoever keeps corrections. */
public final class Undo {

    private static final int LONGEST_QUESTION = 200;

    private final Surface surface;
    private final Lookup lookup;
    private final Corrections corrections;
    private final ChangeCorrection change;
    private final SavedNotes saved;
    private final Explain explain;

    public Undo(
            Surface surface,
            Lookup lookup,
            Corrections corrections,
            ChangeCorrection change,
            SavedNotes saved,
            Explain explain) {
        this.surface = surface;
        this.lookup = lookup;
        this.corrections = corrections;
        this.change = change;
        this.saved = saved;
        this.explain = explain;
    }

    /** The act that was offered for it below an answer. */
    public PendingReply act(Actions.Undo undo, Visit by) {
        return lookup.with(
                undo.answer(),
                by,
                answer -> lookup.orNotFound(
                        find(undo.act(), answer.workspace()).flatMap(act -> undo(act, answer, by)), by));
    }

    private Optional<Act> find(String id, WorkspaceId workspace) {
        try {
            return corrections.findAct(workspace, ActId.of(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** An act that says of a question that a correction does not fit it. */
    public Optional<Act> saying(String id, Visit by) {
        return find(id, by.workspace()).filter(act -> act.kind().saysNo());
    }

    public Optional<InteractionId> question(Act said) {
        return corrections.saidOf(said.workspace(), said.id());
    }

    /** What somebody said of a correction, by its author, or taught, by whoever had said it: they were told of it. */
    public PendingReply said(Actions.TakeBack takeBack, Visit by) {
        return PendingReply.of(find(takeBack.act(), by.workspace())
                .map(act -> takeBack(act, by))
                .orElseGet(() -> lookup.refusal(Problem.NOT_FOUND, by)));
    }

    private Reply takeBack(Act act, Visit by) {
        String done = act.kind().saysNo() ? "unfit.undone" : "undone";
        return change.undo(act, by.personAtOnce()) instanceof Outcome.Refused refused
                ? refusal(refused.problem(), act.id().toString(), by)
                : new Reply.Instead(Message.saying(surface.voice().say(done)));
    }

    private Optional<PendingReply> undo(Act act, Interaction answer, Visit by) {
        return about(act, answer).map(about -> tell(change.undo(act, by.personAtOnce()), about, answer));
    }

    /** In words that name the author, where they do. */
    Reply refusal(Problem problem, String act, Visit by) {
        return saying(act, by)
                .flatMap(said -> lookup.correction(said.correction().toString(), by.workspace()))
                .map(correction -> lookup.refusal(problem, correction))
                .orElseGet(() -> lookup.refusal(problem, by));
    }

    private static Optional<Correction> about(Act act, Interaction answer) {
        return answer.answer().applications().stream()
                .filter(application ->
                        application.carries() || application.reason().asks() || application.isOutdone())
                .map(Application::correction)
                .filter(correction -> correction.id().equals(act.correction()))
                .findFirst();
    }

    /** What made a correction what it was for an answer. */
    public PendingReply given(Actions.UndoGiven undo, Visit by) {
        return explain.which(
                undo.correction(),
                undo.answer(),
                by,
                (given, answer) -> tell(change.undoGiven(given, by.personAtOnce()), given, answer));
    }

    /** The correction is still there, as it was before: what made it that can be undone too. */
    private Reply edit(Correction now, Interaction answer) {
        String words = surface.voice().say("undone.edit");
        return surface.can().privateWords() == PrivateWords.ELSEWHERE
                ? Reply.say(words)
                : corrections
                        .latestAct(now.workspace(), now.id())
                        .<Reply>map(act -> new Reply.Say(Message.undoable(words, saved.undoToo(act.id(), answer.id()))))
                        .orElseGet(() -> Reply.say(words));
    }

    private PendingReply tell(Outcome outcome, Correction about, Interaction answer) {
        if (outcome instanceof Outcome.Refused refused) {
            return PendingReply.of(lookup.refusal(refused.problem(), about));
        }
        Voice voice = surface.voice();
        Outcome.Done done = (Outcome.Done) outcome;
        if (done.act().kind() == Act.Kind.EDITED) {
            return PendingReply.of(edit(done.correction(), answer));
        }
        if (!done.act().kind().saysNo()) {
            return PendingReply.of(new Reply.Acknowledge(voice.say("undone")));
        }
        if (surface.can().privateWords() != PrivateWords.ELSEWHERE) {
            return PendingReply.of(Reply.say(voice.say("unfit.undone")));
        }
        String asked = voice.inSentence(answer.question().asked(), LONGEST_QUESTION);
        String words = voice.say("unfit.undone.asked", voice.whose(about), asked);
        return PendingReply.of(new Reply.Instead(Message.saying(words)));
    }
}
