package dev.errata.bot.disagreement;

import java.util.Optional;

/** Says how a later rule stands to an earlier one of about the same. */
@FunctionalInterface
public interface RelationJudge {

    /** Says of none. */
    RelationJudge NONE = (older, newer) -> Optional.empty();

    /** Empty where it does not say. */
    Optional<Relation> relation(Rule older, Rule newer);

    /** Asks another one where this one does not say. */
    default RelationJudge or(RelationJudge other) {
        return (older, newer) -> relation(older, newer).or(() -> other.relation(older, newer));
    }
}
