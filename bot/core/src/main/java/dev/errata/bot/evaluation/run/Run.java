package dev.errata.bot.evaluation.run;

import dev.errata.bot.evaluation.Curve;
import dev.errata.bot.evaluation.outcome.Condition;
import dev.errata.bot.evaluation.score.Estimate;
import dev.errata.bot.evaluation.score.Score;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A measurement, as it is kept.
 *
 * @param ended empty while it goes on, and of one that was interrupted
 * @param measuredIn which cases it took: of the workspace, a channel, a file
 * @param guardsHurt how many guards got worse
 */
public record Run(
        UUID id,
        Instant began,
        Optional<Instant> ended,
        String measuredIn,
        Circumstances circumstances,
        int guardsHurt,
        Map<Condition, Map<Score, Estimate>> scores,
        List<Curve.Point> curve) {

    public Run {
        scores = Map.copyOf(scores);
        curve = List.copyOf(curve);
    }

    /** One that begins. */
    public static Run begun(Instant at, String measuredIn, Circumstances circumstances) {
        return new Run(UUID.randomUUID(), at, Optional.empty(), measuredIn, circumstances, 0, Map.of(), List.of());
    }

    /** What has come of it. */
    public Run ended(Instant at, int hurt, Map<Condition, Map<Score, Estimate>> means, List<Curve.Point> points) {
        return new Run(id, began, Optional.of(at), measuredIn, circumstances, hurt, means, points);
    }
}
