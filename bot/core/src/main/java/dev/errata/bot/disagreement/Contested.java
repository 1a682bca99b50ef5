package dev.errata.bot.disagreement;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.correction.Dispute;
import dev.errata.bot.question.PlaceId;
import java.time.Instant;
import java.util.Optional;

/** Two corrections that contradict each other, both in force. */
public record Contested(Dispute dispute, Correction older, Correction newer) {

    /** Empty where one of them is not in force in that version. */
    public static Optional<Contested> of(Dispute dispute, Corrections corrections, Instant now) {
        Optional<Correction> older = inForce(dispute, dispute.older(), corrections, now);
        return older.flatMap(one ->
                inForce(dispute, dispute.newer(), corrections, now).map(other -> new Contested(dispute, one, other)));
    }

    private static Optional<Correction> inForce(
            Dispute dispute, Dispute.Side side, Corrections corrections, Instant now) {
        return corrections
                .find(dispute.workspace(), side.correction())
                .filter(correction -> side.is(correction) && correction.holdsAt(now));
    }

    /** The one that is followed in a place until somebody decides. */
    public Correction followed(PlaceId place) {
        return dispute.first(place)
                        .filter(older -> older.equals(dispute.older()))
                        .isPresent()
                ? older
                : newer;
    }

    /** The one that is not. */
    public Correction leftOut(PlaceId place) {
        return followed(place).equals(older) ? newer : older;
    }
}
