package dev.errata.chat.answering;

import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.loop.LearningLoop;
import dev.errata.bot.loop.Taught;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Interrogative;
import dev.errata.bot.question.ThreadId;
import dev.errata.bot.reply.CandidateReply;
import dev.errata.bot.reply.OfferReply;
import dev.errata.bot.reply.ReplyId;
import dev.errata.chat.queue.WorkQueue;
import dev.errata.chat.surface.Surface;
import dev.errata.chat.surface.Visit;
import java.util.Optional;

/** Answers again with what somebody says to the bot below an answer, in that thread alone, and asks whether it is to be remembered. */
public final class SaidInThread {

    private final LearningLoop loop;
    private final Surface surface;
    private final AnswerTaught taught;

    public SaidInThread(LearningLoop loop, Surface surface, AnswerTaught taught) {
        this.loop = loop;
        this.surface = surface;
        this.taught = taught;
    }

    /**
     * The answer that is corrected by what was said; empty where it is a question. Once an answer came of it, it is what it was then.
     *
     * @param id of the answer that is to come
     */
    Optional<Interaction> corrected(InteractionId id, Visit visit, String text) {
        Optional<Interaction> before = loop.interactions().find(visit.workspace(), id);
        if (before.isPresent()) {
            return before.flatMap(Interaction::replaces)
                    .flatMap(old -> loop.interactions().find(visit.workspace(), old));
        }
        ThreadId thread = visit.thread();
        return Interrogative.is(text)
                ? Optional.empty()
                : loop.repliedTo()
                        .in(visit.place(), thread)
                        .filter(answer -> CandidateReply.corrects(answer, text))
                        .filter(answer -> !visit.person().isExternal());
    }

    public void answer(Delivery taken, Visit visit, String text, Interaction about) {
        CorrectionId id = new CorrectionId(WorkQueue.named("said", taken.id().toString()));
        String own = CandidateReply.own(text);
        taught.answer(
                taken,
                visit,
                Taught.said(about, id, own),
                again -> loop.offer()
                        .toBot(
                                new OfferReply.Said(
                                        new ReplyId(again.id().value()), again, visit.person(), taken.key(), own),
                                !surface.can().rereads()));
    }
}
