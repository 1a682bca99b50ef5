package dev.errata.bot.disagreement;

import java.util.Optional;

/** Says how a later rule stands to an earlier one of about the same. */
@FunctionalInterface
public interface RelationJudge {

    /** Says of none. */
    RelationJudge NONE = (older, newer) -> Optional.empty();

    /** Empty where it does not say. */
    Optional<Relation> relation(Rule older, Rule newer);
}
