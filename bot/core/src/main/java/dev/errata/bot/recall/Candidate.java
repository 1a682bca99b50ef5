package dev.errata.bot.recall;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Exemplar;
import dev.errata.bot.correction.Exemplar.Verdict;
import dev.errata.bot.embedding.Embedding;
import java.util.List;

/** A correction that scope allows, with what people confirmed about it. */
public record Candidate(Correction correction, List<Known> known) {

    /** An exemplar with its embedding. */
    public record Known(Exemplar exemplar, Embedding embedding) {}

    public Candidate {
        known = List.copyOf(known);
    }

    public List<Known> accepted() {
        return of(Verdict.ACCEPTED);
    }

    public List<Known> rejected() {
        return of(Verdict.REJECTED);
    }

    private List<Known> of(Verdict verdict) {
        return known.stream().filter(k -> k.exemplar().verdict() == verdict).toList();
    }

    /** The highest cosine between questions that both were confirmed for; -1 if one has none. */
    double likeness(Candidate other) {
        double best = -1;
        for (Known mine : accepted()) {
            for (Known theirs : other.accepted()) {
                best = Math.max(best, mine.embedding().cosine(theirs.embedding()));
            }
        }
        return best;
    }
}
