package dev.errata.bot.recall;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.disagreement.Disagreements;
import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.embedding.Vectors;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What happens to a correction right after it was taken: it is embedded, and compared with its neighbours. */
public final class LearnCorrection {

    private static final int MOST_NEIGHBOURS = 3;

    /** So many of those that may be of the same are compared, the likeliest first. */
    private static final int MOST_COMPARED = 5;

    /**
     * From this cosine of questions on two corrections may be of the same: paraphrases have less than what is taken for the same subject. Of
     * corrections of one place that have nothing to do with each other, below it one in sixty would be taken for a contradiction.
     */
    private static final double MAY_BE_OF_THE_SAME = .70;

    private final Corrections corrections;
    private final Vectors vectors;
    private final Disagreements disagreements;
    private final Clock clock;

    public LearnCorrection(Corrections corrections, Vectors vectors, Disagreements disagreements, Clock clock) {
        this.corrections = corrections;
        this.vectors = vectors;
        this.disagreements = disagreements;
        this.clock = clock;
    }

    /**
     * Finds what it contradicts. Returns other corrections of the same scope that were made for questions like the one this was made on, in order of precedence, at most
     * three: the author should see them, because one of them may say the opposite.
     */
    public List<Correction> learn(Correction taken, Place place, Person by) {
        Embedding mine = vectors.of(taken.workspace(), taken.madeOn());
        if (taken.lesson().isStanding()) {
            return List.of();
        }
        Map<CorrectionId, Correction> others = corrections.inScope(place, by, clock.instant()).stream()
                .filter(c -> !c.id().equals(taken.id()))
                .filter(c -> !c.lesson().isStanding())
                .collect(Collectors.toMap(Correction::id, c -> c));
        Subjects subjects = Subjects.of(taken.workspace(), others.values(), corrections, vectors);
        disagreements.find(
                taken,
                place,
                others.values().stream()
                        .filter(other -> isForTheSame(other, taken))
                        .filter(other -> subjects.likeness(other.id(), mine) >= MAY_BE_OF_THE_SAME)
                        .sorted(Comparator.comparingDouble((Correction other) -> -subjects.likeness(other.id(), mine))
                                .thenComparing(Precedence.ORDER))
                        .limit(MOST_COMPARED)
                        .toList());
        return others.values().stream()
                .filter(other -> other.scope().equals(taken.scope()))
                .filter(other -> subjects.isOf(other.id(), mine))
                .sorted(Precedence.ORDER)
                .limit(MOST_NEIGHBOURS)
                .toList();
    }

    /** Of two that are for others both stand, and the narrower comes first. */
    private static boolean isForTheSame(Correction one, Correction other) {
        return one.scope().equals(other.scope())
                || one.lesson().meant().equals(other.lesson().meant());
    }
}
