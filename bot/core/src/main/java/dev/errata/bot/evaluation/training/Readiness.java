package dev.errata.bot.evaluation.training;

import dev.errata.bot.evaluation.run.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Whether there is enough to train on, and what speaks against it.
 *
 * @param examples how many there are
 */
public record Readiness(int examples, List<Doubt> doubts) {

    /** With fewer training would lock in noise: what a few people happened to correct. */
    public static final int ENOUGH = 300;

    /** Fewer the OpenAI API does not take. */
    public static final int LEAST = 10;

    /** From so many of all on one of them speaks for too many. */
    private static final double MUCH = .5;

    /** What speaks against training. */
    public enum Doubt {
        /** There are fewer than any training takes. */
        TOO_FEW,
        /** There are so few that training would lock in noise. */
        FEW,
        /** More than half of what was taught is one person's. */
        ONE_VOICE,
        /** Many of the answers are disputed. */
        DISPUTED,
        /** Nobody has measured what corrections are worth without training. */
        UNMEASURED,
        /** Confirmed answers are worse than they were. */
        GUARDS_WORSE;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Readiness {
        doubts = List.copyOf(doubts);
    }

    /**
     * Of some examples of a training set.
     *
     * @param used those that are to be trained on
     * @param last the last run that ended, if there is one
     */
    public static Readiness of(TrainingSet set, List<Example> used, Optional<Run> last) {
        List<Doubt> doubts = new ArrayList<>();
        if (used.size() < LEAST) {
            doubts.add(Doubt.TOO_FEW);
        } else if (used.size() < ENOUGH) {
            doubts.add(Doubt.FEW);
        }
        if (isOneVoice(used)) {
            doubts.add(Doubt.ONE_VOICE);
        }
        if (set.leftOut().disputed() > MUCH * set.examples().size()) {
            doubts.add(Doubt.DISPUTED);
        }
        if (last.isEmpty()) {
            doubts.add(Doubt.UNMEASURED);
        }
        if (last.filter(run -> run.guardsHurt() > 0).isPresent()) {
            doubts.add(Doubt.GUARDS_WORSE);
        }
        return new Readiness(used.size(), doubts);
    }

    private static boolean isOneVoice(List<Example> used) {
        Map<String, Long> taught = used.stream()
                .flatMap(one -> one.taughtBy().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        long all = taught.values().stream().mapToLong(Long::longValue).sum();
        return taught.values().stream().anyMatch(one -> one > MUCH * all) && all >= LEAST;
    }

    /** Whether it can be trained on at all. */
    public boolean isPossible() {
        return !doubts.contains(Doubt.TOO_FEW);
    }

    public boolean isReady() {
        return doubts.isEmpty();
    }
}
