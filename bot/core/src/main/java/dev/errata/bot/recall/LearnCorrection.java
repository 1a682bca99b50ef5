package dev.errata.bot.recall;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.embedding.Vectors;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What happens to a correction right after it was taken: it is embedded, and compared with its neighbours. */
public final class LearnCorrection {

    private static final int MOST_NEIGHBOURS = 3;

    private final Corrections corrections;
    private final Vectors vectors;
    private final Clock clock;

    public LearnCorrection(Corrections corrections, Vectors vectors, Clock clock) {
        this.corrections = corrections;
        this.vectors = vectors;
        this.clock = clock;
    }

    /**
     * Other corrections of the same scope that were made for questions like the one this was made on, in order of precedence, at most
     * three: the author should see them, because one of them may say the opposite.
     */
    public List<Correction> learn(Correction taken, Place place, Person by) {
        Embedding mine = vectors.of(taken.workspace(), taken.madeOn());
        if (taken.lesson().isStanding()) {
            return List.of();
        }
        Map<CorrectionId, Correction> others = corrections.inScope(place, by, clock.instant()).stream()
                .filter(c -> !c.id().equals(taken.id()) && c.scope().equals(taken.scope()))
                .filter(c -> !c.lesson().isStanding())
                .collect(Collectors.toMap(Correction::id, c -> c));
        Subjects subjects = Subjects.of(taken.workspace(), others.values(), corrections, vectors);
        return others.values().stream()
                .filter(other -> subjects.isOf(other.id(), mine))
                .sorted(Precedence.ORDER)
                .limit(MOST_NEIGHBOURS)
                .toList();
    }
}
