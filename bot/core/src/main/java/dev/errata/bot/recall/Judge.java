package dev.errata.bot.recall;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks at what numbers leave uncertain. */
public interface Judge {

    /** Where there is nobody to ask. */
    Judge NONE = (question, uncertain) -> Optional.empty();

    /**
     * Those of a few corrections that fit a question; empty if that could not be said in time.
     *
     * @param question without its thread
     */
    Optional<Set<CorrectionId>> fitting(String question, List<Correction> uncertain);
}
