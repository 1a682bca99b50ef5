package dev.errata.bot.loop;

import dev.errata.bot.correction.ActId;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.correction.teaching.Problem;
import dev.errata.bot.correction.teaching.Proposal;
import dev.errata.bot.correction.teaching.TakeCorrection;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Interactions;
import dev.errata.bot.loop.Cause.How;
import dev.errata.bot.question.InteractionId;
import java.util.Optional;

/** Takes what somebody says about an answer, unless another answer holds by now. */
public final class CorrectAnswer {

    private final TakeCorrection take;
    private final Corrections corrections;
    private final Interactions interactions;
    private final Replacements replacements;

    public CorrectAnswer(
            TakeCorrection take, Corrections corrections, Interactions interactions, Replacements replacements) {
        this.take = take;
        this.corrections = corrections;
        this.interactions = interactions;
        this.replacements = replacements;
    }

    /** What became of it. */
    public sealed interface Outcome {

        /**
         * The question is to be answered again.
         *
         * @param act what undo would reverse; empty where nothing was stored
         */
        record Learnt(How how, Correction correction, Optional<ActId> act) implements Outcome {}

        /** Somebody corrected the answer meanwhile, and nothing was taken; this is the one that holds now. */
        record Replaced(Interaction newer) implements Outcome {}

        /** Not taken. */
        record Refused(Problem problem) implements Outcome {}
    }

    /**
     * Doing it twice, with the same ids, takes one correction and has the same outcome.
     *
     * @param again the id of the answer that is to come of it
     */
    public Outcome correct(Proposal proposal, Interaction about, InteractionId again) {
        Optional<Interaction> newer = wasTaken(proposal, about, again) ? Optional.empty() : replacements.newer(about);
        return newer.<Outcome>map(Outcome.Replaced::new)
                .orElseGet(() -> outcome(take.take(proposal, about.question(), about.standalone())));
    }

    private boolean wasTaken(Proposal proposal, Interaction about, InteractionId again) {
        return corrections.find(about.workspace(), proposal.id()).isPresent()
                || interactions.find(about.workspace(), again).isPresent();
    }

    private static Outcome outcome(TakeCorrection.Outcome outcome) {
        if (outcome instanceof TakeCorrection.Outcome.Taken taken) {
            return learnt(How.TAKEN, taken.correction(), taken.act().id());
        }
        if (outcome instanceof TakeCorrection.Outcome.Repeats repeats) {
            return repeats.decision()
                    .map(decision -> learnt(How.WIDENED, repeats.existing(), decision.id()))
                    .orElseGet(() -> learnt(
                            How.REPEATED,
                            repeats.existing(),
                            repeats.confirmation().id()));
        }
        if (outcome instanceof TakeCorrection.Outcome.OnlyThisAnswer only) {
            return new Outcome.Learnt(How.ONLY_THIS, only.correction(), Optional.empty());
        }
        return new Outcome.Refused(((TakeCorrection.Outcome.Refused) outcome).problem());
    }

    private static Outcome learnt(How how, Correction correction, ActId act) {
        return new Outcome.Learnt(how, correction, Optional.of(act));
    }
}
