package dev.errata.web.conversation;

import dev.errata.bot.answer.Interaction;
import dev.errata.bot.correction.ChangeCorrection;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.CorrectionType;
import dev.errata.bot.correction.Problem;
import dev.errata.bot.correction.Proposal;
import dev.errata.bot.correction.TakeCorrection;
import dev.errata.bot.delivery.Deliveries;
import dev.errata.bot.question.InteractionId;
import dev.errata.web.company.Named;
import dev.errata.web.company.Viewer;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes what somebody says about an answer, and has the question answered again. */
public final class Teach {

    private final Learning learning;
    private final TakeCorrection take;
    private final ChangeCorrection change;
    private final KnownAnswers known;
    private final AnswerAgain again;
    private final Deliveries deliveries;
    private final Changes changes;

    public Teach(
            Learning learning,
            TakeCorrection take,
            ChangeCorrection change,
            KnownAnswers known,
            AnswerAgain again,
            Deliveries deliveries,
            Changes changes) {
        this.learning = learning;
        this.take = take;
        this.change = change;
        this.known = known;
        this.again = again;
        this.deliveries = deliveries;
        this.changes = changes;
    }

    /** What became of it. */
    public sealed interface Outcome {

        /** It is answered again. */
        record Saved() implements Outcome {}

        /** The same rule holds already, and this confirmed it. */
        record Repeats(Correction existing) implements Outcome {}

        /** Not saved. */
        record Refused(Problem problem) implements Outcome {}

        /** Somebody corrected the answer meanwhile; this is the one that holds now. */
        record Replaced(Interaction newer) implements Outcome {}
    }

    /** Saves a correction; the same proposal twice is saved once. */
    public Outcome correct(Proposal proposal, Interaction about, Viewer by) {
        UUID id = again(proposal.id());
        boolean wasSaved =
                learning.corrections().find(by.workspace(), proposal.id()).isPresent()
                        || learning.interactions()
                                .find(by.workspace(), new InteractionId(id))
                                .isPresent();
        Optional<Interaction> newer = wasSaved ? Optional.empty() : known.newer(about);
        if (newer.isPresent()) {
            return new Outcome.Replaced(newer.get());
        }
        TakeCorrection.Outcome outcome = take.take(proposal, about.question(), about.standalone());
        if (outcome instanceof TakeCorrection.Outcome.Refused refused) {
            return new Outcome.Refused(refused.problem());
        }
        return answered(outcome, id, about, by);
    }

    private Outcome answered(TakeCorrection.Outcome outcome, UUID id, Interaction about, Viewer by) {
        @Nullable Outcome said = null;
        if (outcome instanceof TakeCorrection.Outcome.Taken taken) {
            deliveries.take(again.promise(id, about, taken.correction(), by.person(), true));
        } else if (outcome instanceof TakeCorrection.Outcome.OnlyThisAnswer only) {
            deliveries.take(again.promise(id, about, only.correction(), by.person(), false));
        } else if (outcome instanceof TakeCorrection.Outcome.Repeats repeats) {
            deliveries.take(again.promise(id, about, repeats.existing(), by.person(), false));
            said = new Outcome.Repeats(repeats.existing());
        }
        changes.happened();
        return said == null ? new Outcome.Saved() : said;
    }

    private static UUID again(CorrectionId proposal) {
        return UUID.nameUUIDFromBytes(("again:" + proposal).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /**
     * Changes the words of a correction.
     *
     * @param version of the correction that was seen
     * @param answer is written again
     */
    public Outcome edit(Correction now, int version, String text, CorrectionType type, Interaction answer, Viewer by) {
        if (version != now.version()) {
            return new Outcome.Refused(Problem.CHANGED_MEANWHILE);
        }
        ChangeCorrection.Outcome outcome = change.edit(now, text, type, by.person());
        if (outcome instanceof ChangeCorrection.Outcome.Done done) {
            UUID id = Named.of(by.workspace(), "edited", done.act().id() + " " + answer.id());
            deliveries.take(again.promise(id, answer, done.correction(), by.person(), true));
            changes.happened();
            return new Outcome.Saved();
        }
        return new Outcome.Refused(((ChangeCorrection.Outcome.Refused) outcome).problem());
    }
}
