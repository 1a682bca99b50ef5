package dev.errata.bot.evaluation.score;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was measured of one answer; what could not be is absent.
 *
 * @param judged the scores for which a language model had to be asked
 */
public record Scored(Map<Score, Double> values, Set<Score> judged) {

    public static final Scored NOTHING = new Scored(Map.of(), Set.of());

    public Scored {
        values = Map.copyOf(values);
        judged = Set.copyOf(judged);
    }

    /** Both. */
    public Scored and(Scored other) {
        Map<Score, Double> all = new EnumMap<>(Score.class);
        all.putAll(values);
        all.putAll(other.values);
        Set<Score> both = EnumSet.noneOf(Score.class);
        both.addAll(judged);
        both.addAll(other.judged);
        return new Scored(all, both);
    }

    public Optional<Double> of(Score score) {
        return Optional.ofNullable(values.get(score));
    }

    /** Collects scores. */
    static final class Builder {
        private final Map<Score, Double> values = new EnumMap<>(Score.class);
        private final Set<Score> judged = EnumSet.noneOf(Score.class);

        void put(Score score, double value) {
            values.put(score, value);
        }

        void put(Score score, boolean holds) {
            put(score, holds ? 1 : 0);
        }

        void judged(Score score, boolean holds) {
            put(score, holds);
            judged.add(score);
        }

        void isJudged(Score score) {
            judged.add(score);
        }

        Scored build() {
            return new Scored(values, judged);
        }
    }
}
