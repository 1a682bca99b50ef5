package dev.errata.web.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.errata.bot.answer.Interaction;
import dev.errata.bot.correction.ChangeCorrection;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.CorrectionType;
import dev.errata.bot.correction.Problem;
import dev.errata.bot.correction.Proposal;
import dev.errata.bot.loop.Cause.How;
import dev.errata.bot.loop.CorrectAnswer;
import dev.errata.bot.loop.CorrectAnswer.Outcome.Learnt;
import dev.errata.bot.question.InteractionId;
import dev.errata.web.company.Named;
import dev.errata.web.company.Viewer;
import java.util.Optional;
import java.util.UUID;

/** Takes what somebody says about an answer, and has the question answered again. */
public final class Teach {

    private final CorrectAnswer correct;
    private final ChangeCorrection change;
    private final Promises promises;

    public Teach(CorrectAnswer correct, ChangeCorrection change, Promises promises) {
        this.correct = correct;
        this.change = change;
        this.promises = promises;
    }

    /** Takes a correction, and has the question answered again; the same proposal twice is taken once. */
    public CorrectAnswer.Outcome correct(Proposal proposal, Interaction about, Viewer by) {
        InteractionId id = again(proposal.id());
        CorrectAnswer.Outcome outcome = correct.correct(proposal, about, id);
        if (outcome instanceof Learnt learnt) {
            promises.answerAgain(id, about, learnt.correction(), learnt.how(), by);
        }
        return outcome;
    }

    private static InteractionId again(CorrectionId proposal) {
        return new InteractionId(UUID.nameUUIDFromBytes(("again:" + proposal).getBytes(UTF_8)));
    }

    /**
     * Changes the words of a correction.
     *
     * @param version of the correction that was seen
     * @param answer is written again
     */
    public CorrectAnswer.Outcome edit(
            Correction now, int version, String text, CorrectionType type, Interaction answer, Viewer by) {
        if (version != now.version()) {
            return new CorrectAnswer.Outcome.Refused(Problem.CHANGED_MEANWHILE);
        }
        ChangeCorrection.Outcome outcome = change.edit(now, text, type, by.person());
        if (outcome instanceof ChangeCorrection.Outcome.Done done) {
            InteractionId id = new InteractionId(
                    Named.of(by.workspace(), "edited", done.act().id() + " " + answer.id()));
            Learnt learnt = new Learnt(
                    How.EDITED, done.correction(), Optional.of(done.act().id()));
            promises.answerAgain(id, answer, learnt.correction(), learnt.how(), by);
            return learnt;
        }
        return new CorrectAnswer.Outcome.Refused(((ChangeCorrection.Outcome.Refused) outcome).problem());
    }
}
