package dev.errata.chat.usecase;

import dev.errata.bot.Phrasebook;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.Dispute.Verdict;
import dev.errata.bot.correction.teaching.Problem;
import dev.errata.bot.disagreement.Contested;
import dev.errata.bot.disagreement.SettleDispute;
import dev.errata.bot.disagreement.SettleDispute.Outcome;
import dev.errata.bot.loop.ShownCorrections.Screens;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.chat.action.Actions;
import dev.errata.chat.screen.Message;
import dev.errata.chat.screen.PendingReply;
import dev.errata.chat.screen.Reply;
import dev.errata.chat.showing.SavedNotes;
import dev.errata.chat.surface.Capabilities.PrivateWords;
import dev.errata.chat.surface.Surface;
import dev.errata.chat.surface.Visit;
import dev.errata.chat.words.Voice;

/** Takes which of two corrections that contradict each other is kept. */
public final class Decide {

    private final Surface surface;
    private final Lookup lookup;
    private final SettleDispute settle;
    private final Screens screens;
    private final SavedNotes saved;

    public Decide(Surface surface, Lookup lookup, SettleDispute settle, Screens screens, SavedNotes saved) {
        this.surface = surface;
        this.lookup = lookup;
        this.settle = settle;
        this.screens = screens;
        this.saved = saved;
    }

    public PendingReply decide(Actions.Decide decide, Visit by) {
        WorkspaceId workspace = by.workspace();
        return lookup.orNotFound(
                lookup.correction(decide.older(), workspace)
                        .flatMap(older -> lookup.correction(decide.newer(), workspace)
                                .map(newer -> PendingReply.of(
                                        decided(older.id(), newer.id(), decide.verdict(), decide.answer(), by)))),
                by);
    }

    private Reply decided(CorrectionId older, CorrectionId newer, Verdict verdict, String answer, Visit by) {
        Outcome outcome = settle.decide(by.workspace(), older, newer, verdict, by.personAtOnce(), "");
        if (outcome instanceof Outcome.Refused refused) {
            return refusal(refused.problem(), older, by);
        }
        Outcome.Done done = (Outcome.Done) outcome;
        lookup.find(answer, by)
                .ifPresent(shown -> screens.answerChanged(
                        shown.workspace(), shown.id(), "dispute of " + older + " and " + newer + " by " + verdict));
        return said(done, verdict, answer);
    }

    private Reply refusal(Problem problem, CorrectionId older, Visit by) {
        return lookup.correction(older.toString(), by.workspace())
                .map(correction -> lookup.refusal(problem, correction))
                .orElseGet(() -> lookup.refusal(problem, by));
    }

    private Reply said(Outcome.Done done, Verdict verdict, String answer) {
        Voice voice = surface.voice();
        if (done.act().isEmpty()) {
            return new Reply.Acknowledge(voice.say("contradicted.kept"));
        }
        Correction kept = kept(done.contested(), verdict);
        String words = voice.say("dispute.decided", voice.whose(kept), Phrasebook.day(kept.madeAt()));
        return surface.can().privateWords() == PrivateWords.ELSEWHERE
                ? Reply.say(words)
                : new Reply.Say(Message.undoable(
                        words, saved.undo(done.act().orElseThrow().id(), InteractionId.of(answer))));
    }

    private static Correction kept(Contested contested, Verdict verdict) {
        return verdict == Verdict.OLDER ? contested.older() : contested.newer();
    }
}
