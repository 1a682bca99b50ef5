package dev.errata.bot.knowledge;

import java.util.HashSet;
import java.util.Set;

/**
 * When a passage says enough about a question to be shown: closeness plus a bonus for shared words reaches a floor.
 *
 * @param floor for closeness and bonus together
 * @param wordBonus for a passage that holds every word of the question; a part of it for a part of them
 */
public record Relevance(double floor, double wordBonus) {

    /**
     * For bge-small-en-v1.5 with mean pooling. Measured on a handbook of 32 sections: of 38 questions that it answers, 29 keep their passage
     * (26 where a passage holds three subjects); of 46 that it does not answer, most of them on its subjects, 4 are shown a passage (2).
     * Closeness of .60 or most of the words would be 32 (26) and 8 (8).
     */
    public static final Relevance OF_BGE_SMALL = new Relevance(.65, .1);

    /** Whether a passage of this closeness should be shown. */
    public boolean isEnough(double cosine, String question, Passage passage) {
        return cosine + wordBonus * sharedWords(question, passage) >= floor;
    }

    private static double sharedWords(String question, Passage passage) {
        Set<String> asked = TellingWords.stems(question);
        if (asked.isEmpty()) {
            return 0;
        }
        Set<String> shared = new HashSet<>(TellingWords.stems(passage.searchText()));
        shared.retainAll(asked);
        return (double) shared.size() / asked.size();
    }
}
