package dev.errata.chat.usecase;

import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.teaching.ChangeCorrection.Outcome;
import dev.errata.bot.correction.teaching.Problem;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.JudgeAnswer;
import dev.errata.bot.loop.ShownCorrections.Screens;
import dev.errata.bot.loop.Taught;
import dev.errata.chat.action.Actions;
import dev.errata.chat.queue.WorkQueue;
import dev.errata.chat.screen.PendingReply;
import dev.errata.chat.screen.Reply;
import dev.errata.chat.surface.Visit;
import java.util.Optional;

/** Takes that a correction which may fit does. The first answer counts; where the answer does not follow it, the question is answered again with it. */
public final class UseOffer implements UseCase<Actions.UseOffer> {

    private final Lookup lookup;
    private final JudgeAnswer judge;
    private final WorkQueue queue;
    private final Screens screens;

    public UseOffer(Lookup lookup, JudgeAnswer judge, WorkQueue queue, Screens screens) {
        this.lookup = lookup;
        this.judge = judge;
        this.queue = queue;
        this.screens = screens;
    }

    @Override
    public PendingReply take(Actions.UseOffer use, Visit by) {
        return lookup.with(
                use.answer(),
                by,
                answer -> Lookup.recalled(answer, use.correction())
                        .map(offered -> PendingReply.of(use(offered, answer, by)))
                        .orElseGet(() -> PendingReply.of(lookup.refusal(Problem.NOT_FOUND, by))));
    }

    private Reply use(Correction offered, Interaction answer, Visit by) {
        Outcome outcome = judge.fits(answer.workspace(), answer.id(), offered.id(), by.personAtOnce());
        // A press comes again when our acknowledgement was lost, perhaps before the question was on its way to be
        // answered again.
        Optional<Act> own = lookup.saidBefore(answer, offered, Act.Kind.CONFIRMED::equals, by);
        if (own.isPresent() && answer.answer().follows(offered.id())) {
            screens.answerChanged(
                    answer.workspace(), answer.id(), "act " + own.get().id());
            return new Reply.Saved();
        }
        if (own.isPresent() && answerAgain(answer, own.get(), by)) {
            return new Reply.Saved();
        }
        if (outcome instanceof Outcome.Refused refused) {
            return own.isPresent()
                    ? lookup.acknowledged(refused.problem(), offered)
                    : lookup.refusal(refused.problem(), offered);
        }
        return new Reply.Saved();
    }

    private boolean answerAgain(Interaction answer, Act confirmation, Visit by) {
        return queue.answerAgain(
                answer,
                WorkQueue.named("fits", confirmation.id().toString()),
                Taught.confirmed(answer, confirmation),
                by);
    }
}
