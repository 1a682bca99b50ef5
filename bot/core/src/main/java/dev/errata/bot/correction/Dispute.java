package dev.errata.bot.correction;

import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import java.time.Instant;
import java.util.Optional;

/**
 * Two corrections that contradict each other, in the versions in which they do. It stands as long as both are in force in these.
 *
 * @param madeIn where the newer one was made
 * @param olderStays whether the older one is followed everywhere until somebody decides
 * @param ruling what was decided; empty as long as nobody did
 */
public record Dispute(
        WorkspaceId workspace,
        Side older,
        Side newer,
        PlaceId madeIn,
        boolean olderStays,
        Instant foundAt,
        Optional<Ruling> ruling) {

    /** A correction in one of its versions. */
    public record Side(CorrectionId correction, int version) {

        public static Side of(Correction correction) {
            return new Side(correction.id(), correction.version());
        }

        public boolean is(Correction correction) {
            return correction.id().equals(this.correction) && correction.version() == version;
        }
    }

    /** Which of the two is followed. */
    public enum Verdict {
        OLDER,
        NEWER,
        /** The newer one, because the author of both taught it in place of the older one. */
        REPLACED,
        /** Both hold, as any two do: the narrower first, then the newer. */
        BOTH
    }

    /**
     * What somebody decided of a dispute.
     *
     * @param reason in their words; empty where they gave none
     */
    public record Ruling(Verdict verdict, PersonId by, Instant at, String reason) {

        public static final int MAX_REASON = 500;

        public Ruling {
            if (reason.length() > MAX_REASON) {
                throw new IllegalArgumentException(
                        "a reason has at most " + MAX_REASON + " characters, not " + reason.length());
            }
        }
    }

    /** Of two that nobody has decided of. */
    public static Dispute of(Correction older, Correction newer, boolean olderStays, Instant foundAt) {
        return new Dispute(
                newer.workspace(),
                Side.of(older),
                Side.of(newer),
                newer.madeIn(),
                olderStays,
                foundAt,
                Optional.empty());
    }

    /** As it was at a moment; empty where it was not known by then. */
    public Optional<Dispute> asOf(Instant moment) {
        return foundAt.isAfter(moment)
                ? Optional.empty()
                : Optional.of(with(ruling.filter(decided -> !decided.at().isAfter(moment))));
    }

    public Dispute decided(Ruling decision) {
        return with(Optional.of(decision));
    }

    /** The same, with nothing decided. */
    public Dispute reopened() {
        return with(Optional.empty());
    }

    private Dispute with(Optional<Ruling> other) {
        return new Dispute(workspace, older, newer, madeIn, olderStays, foundAt, other);
    }

    /**
     * Whether it is yet to be decided, if both are in force: where one of them was decided for the other one went out of use, so that whoever
     * brought it back opened it again.
     */
    public boolean isOpen() {
        return ruling.map(Ruling::verdict)
                .filter(verdict -> verdict == Verdict.BOTH || verdict == Verdict.REPLACED)
                .isEmpty();
    }

    /** Whether the author of both taught the newer one in place of the older one. */
    public boolean isReplaced() {
        return ruling.filter(decided -> decided.verdict() == Verdict.REPLACED).isPresent();
    }

    /** The other one, if this is one of the two. */
    public Optional<Side> against(Correction correction) {
        if (older.is(correction)) {
            return Optional.of(newer);
        }
        return newer.is(correction) ? Optional.of(older) : Optional.empty();
    }

    /**
     * Which of the two comes first in a place, if both are in force: until it is decided the newer one where it was made and the older one
     * elsewhere. Empty where both hold.
     */
    public Optional<Side> first(PlaceId place) {
        if (isOpen()) {
            return Optional.of(olderStays || !place.equals(madeIn) ? older : newer);
        }
        return isReplaced() ? Optional.of(newer) : Optional.empty();
    }
}
