package dev.errata.server.benchmark.disputes;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.errata.bot.disagreement.Relation;
import java.util.Set;

/**
 * Two corrections, and how people would say that they stand to each other.
 *
 * @param sign what shows that they contradict each other; empty where they do not
 */
record LabelledPair(
        @JsonProperty("id") String id,
        @JsonProperty("question_a") String questionOfOlder,
        @JsonProperty("a") String older,
        @JsonProperty("question_b") String questionOfNewer,
        @JsonProperty("b") String newer,
        @JsonProperty("verdict") String verdict,
        @JsonProperty("sign") String sign) {

    private static final Set<String> TOLD_BY_WORDS = Set.of("number", "date", "name", "negation");

    PairLine pair() {
        return new PairLine(id, questionOfOlder, older, questionOfNewer, newer);
    }

    boolean is(Relation relation) {
        return Words.of(relation).equals(verdict);
    }

    /** Whether they contradict each other in something that can be told without understanding them. */
    boolean isToldByWords() {
        return is(Relation.CONTRADICTION) && TOLD_BY_WORDS.contains(sign);
    }

    /** Whether whoever takes them for a contradiction troubles people for nothing. */
    boolean isNone() {
        return !is(Relation.CONTRADICTION) && !is(Relation.REPEAT);
    }
}
