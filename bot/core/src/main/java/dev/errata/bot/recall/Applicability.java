package dev.errata.bot.recall;

import dev.errata.bot.embedding.Embedding;

/** Decides whether a correction applies to a question: found for the paraphrase, held back for the near miss. */
public interface Applicability {

    /** The decision on one candidate, with how likely it is and why. */
    Application decide(Embedding question, Candidate candidate);
}
