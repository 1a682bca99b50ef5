package dev.errata.bot.recall.occasion;

import dev.errata.bot.correction.Correction;
import java.util.Optional;

/** Says in its own words when a correction holds. */
public interface Restater {

    /** One line of at most {@value Restatements#LONGEST} characters; empty if that could not be said in time. */
    Optional<String> whenHolds(Correction correction);
}
