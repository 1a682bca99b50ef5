package dev.errata.bot.disagreement;

import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.correction.Dispute;
import dev.errata.bot.correction.Dispute.Ruling;
import dev.errata.bot.correction.Dispute.Verdict;
import dev.errata.bot.correction.Disputes;
import dev.errata.bot.correction.teaching.Problem;
import dev.errata.bot.people.Deciders;
import dev.errata.bot.people.Visibility;
import dev.errata.bot.question.Directory;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.WorkspaceId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Takes what people decide of two corrections that contradict each other. */
public final class SettleDispute {

    private final Corrections corrections;
    private final Disputes disputes;
    private final Directory directory;
    private final Deciders deciders;
    private final Visibility sight;
    private final Clock clock;

    public SettleDispute(
            Corrections corrections,
            Disputes disputes,
            Directory directory,
            Deciders deciders,
            Visibility sight,
            Clock clock) {
        this.corrections = corrections;
        this.disputes = disputes;
        this.directory = directory;
        this.deciders = deciders;
        this.sight = sight;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {

        /**
         * Decided.
         *
         * @param act that put one of them out of use; empty where both hold
         */
        record Done(Contested contested, Optional<Act> act) implements Outcome {}

        /** Nothing has changed. */
        record Refused(Problem problem) implements Outcome {}
    }

    /**
     * Keeps one of two, or both. Whoever owns the place where the newer one was made may, and administrators; where no owner is known anybody
     * there who taught neither of them; and whoever taught one of them may let it go for the other one. Whoever replaced their own may keep both.
     *
     * @param reason in their words; empty where they give none
     */
    public Outcome decide(
            WorkspaceId workspace, CorrectionId older, CorrectionId newer, Verdict verdict, Person by, String reason) {
        Optional<Contested> contested = contested(workspace, older, newer);
        if (contested.isEmpty()) {
            return new Outcome.Refused(Problem.NO_LONGER_HOLDS);
        }
        if (!mayDecide(contested.get(), verdict, by)) {
            return new Outcome.Refused(by.isExternal() ? Problem.EXTERNAL : Problem.NOT_DECIDER);
        }
        Dispute dispute = contested.get().dispute();
        boolean keepsReplaced = verdict == Verdict.BOTH && dispute.isReplaced();
        if (!dispute.isOpen() && !keepsReplaced) {
            return new Outcome.Refused(Problem.ANSWERED_ALREADY);
        }
        boolean reopened = dispute.ruling().isPresent() && disputes.reopen(dispute);
        Instant now = clock.instant();
        return disputes.decide(dispute, new Ruling(verdict, by.id(), now, reason))
                ? new Outcome.Done(contested.get(), retired(contested.get(), verdict, by, now))
                : new Outcome.Refused(reopened ? Problem.CHANGED_MEANWHILE : Problem.ANSWERED_ALREADY);
    }

    private Optional<Act> retired(Contested contested, Verdict verdict, Person by, Instant now) {
        return switch (verdict) {
            case OLDER -> Optional.of(corrections.retire(contested.newer(), by, now));
            case NEWER -> Optional.of(corrections.retire(contested.older(), by, now));
            case BOTH, REPLACED -> Optional.empty();
        };
    }

    /** Two that are in force, as they are now, if they contradict each other in these versions. */
    private Optional<Contested> contested(WorkspaceId workspace, CorrectionId older, CorrectionId newer) {
        return disputes.find(workspace, older, newer)
                .flatMap(dispute -> Contested.of(dispute, corrections, clock.instant()));
    }

    /** Whoever owns the place where the newer one was made; empty where nobody is known. */
    public List<Person> owners(Contested contested) {
        return directory
                .place(contested.dispute().workspace(), contested.dispute().madeIn())
                .map(place -> deciders.owners(place, sight))
                .orElse(List.of());
    }

    /** Whether this person may decide so. */
    public boolean mayDecide(Contested contested, Verdict verdict, Person by) {
        if (by.isExternal() || !by.workspace().equals(contested.dispute().workspace())) {
            return false;
        }
        Correction older = contested.older();
        Correction newer = contested.newer();
        boolean own = contested.dispute().isReplaced() && newer.isBy(by);
        boolean letsGo = (verdict == Verdict.NEWER && older.isBy(by)) || (verdict == Verdict.OLDER && newer.isBy(by));
        return own
                || letsGo
                || by.isAdmin()
                || directory
                        .place(by.workspace(), newer.madeIn())
                        .filter(place -> ownsOrIsThird(by, place, contested))
                        .isPresent();
    }

    private boolean ownsOrIsThird(Person by, Place place, Contested contested) {
        List<Person> owners = deciders.owners(place, sight);
        boolean third = owners.isEmpty()
                && !contested.older().isBy(by)
                && !contested.newer().isBy(by)
                && sight.canSee(by, place);
        return third || owners.stream().anyMatch(owner -> owner.id().equals(by.id()));
    }
}
