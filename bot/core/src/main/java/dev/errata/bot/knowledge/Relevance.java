package dev.errata.bot.knowledge;

import java.util.List;

/**
 * Which of the best passages say enough about a question to be shown.
 *
 * @param floor of the score of the best one; below it nothing is shown
 * @param closest of the closeness of the best one: many words alone are not enough
 * @param tail how much less than the best one the others may score
 */
public record Relevance(double floor, double closest, double tail) {

    /** For bge-small-en-v1.5 with mean pooling. Chosen on the first half of the questions of docs/documents.md, which has what it does. */
    public static final Relevance OF_BGE_SMALL = new Relevance(.75, .56, .2);

    /** Those that should be shown, of some that come best first. */
    List<Passages.Scored> enough(List<Passages.Scored> best) {
        if (best.isEmpty() || !isEnough(best.get(0).hit())) {
            return List.of();
        }
        double least = best.get(0).hit().score() - tail;
        return best.stream().filter(one -> one.hit().score() >= least).toList();
    }

    private boolean isEnough(PassageIndex.Hit best) {
        return best.score() >= floor && best.closeness() >= closest;
    }
}
