package dev.errata.bot.recall.judge;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Reads corrections that may apply to a question, and says which do. */
public interface Judge {

    /** Where there is nobody to ask. */
    Judge NONE = (question, candidates) -> Optional::empty;

    /**
     * A correction that may apply.
     *
     * @param confirmedFor questions beside the one it was made on for which people confirmed it
     */
    record Candidate(Correction correction, List<String> confirmedFor) {

        public Candidate {
            confirmedFor = List.copyOf(confirmedFor);
        }
    }

    /**
     * Begins to find out which of a few corrections apply to a question, and does not wait for it.
     *
     * @param question without its thread
     * @return waits; empty if that could not be said in time
     */
    Supplier<Optional<Set<CorrectionId>>> applying(String question, List<Candidate> candidates);
}
