package dev.errata.report;

import dev.errata.bot.evaluation.Curve;
import dev.errata.bot.evaluation.score.Estimate;
import dev.errata.bot.evaluation.score.Score;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The curve as lines of an SVG picture.
 *
 * @param ticks below the picture, one for each number of corrections
 */
public record CurvePlot(List<Tick> ticks, List<Line> lines) {

    public static final int WIDTH = 640;
    public static final int HEIGHT = 300;
    private static final int LEFT = 44;
    private static final int RIGHT = 16;
    private static final int TOP = 12;
    private static final int BOTTOM = 40;

    private static final List<Score> SHOWN =
            List.of(Score.RECALL, Score.ADHERENCE, Score.COMPLETENESS, Score.FALSE_USE);

    /** A number of corrections, and where it stands. */
    public record Tick(String x, String label) {}

    /**
     * A score.
     *
     * @param points of the mean
     * @param band around where the mean lies with 95 %
     */
    public record Line(String name, String key, String points, String band, List<Dot> dots) {}

    /** A mean, and what it says. */
    public record Dot(String x, String y, String label) {}

    public CurvePlot {
        ticks = List.copyOf(ticks);
        lines = List.copyOf(lines);
    }

    /** Empty where there is no curve. */
    static Optional<CurvePlot> of(List<Curve.Point> points) {
        return of(points, SHOWN);
    }

    /** Of these scores alone. */
    static Optional<CurvePlot> of(List<Curve.Point> points, List<Score> shown) {
        if (points.size() < 2) {
            return Optional.empty();
        }
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            ticks.add(
                    new Tick(number(x(i, points)), String.valueOf(points.get(i).records())));
        }
        List<Line> lines =
                shown.stream().flatMap(score -> line(score, points).stream()).toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new CurvePlot(ticks, lines));
    }

    private static Optional<Line> line(Score score, List<Curve.Point> points) {
        List<String> means = new ArrayList<>();
        List<String> lows = new ArrayList<>();
        List<String> highs = new ArrayList<>();
        List<Dot> dots = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            Estimate estimate = points.get(i).scores().get(score);
            if (estimate != null) {
                String x = number(x(i, points));
                means.add(x + "," + number(y(estimate.mean())));
                lows.add(x + "," + number(y(estimate.low())));
                highs.add(x + "," + number(y(estimate.high())));
                dots.add(new Dot(
                        x,
                        number(y(estimate.mean())),
                        ReportWords.say(
                                "curve.dot",
                                ReportWords.say("score." + score.key()),
                                String.valueOf(points.get(i).records()),
                                Shown.value(score, estimate))));
            }
        }
        if (means.size() < 2) {
            return Optional.empty();
        }
        Collections.reverse(lows);
        String band =
                String.join(" ", Stream.concat(highs.stream(), lows.stream()).toList());
        return Optional.of(
                new Line(ReportWords.say("score." + score.key()), score.key(), String.join(" ", means), band, dots));
    }

    /** Where lines for 0, 25, 50, 75 and 100 % run. */
    public static List<Tick> shares() {
        return Stream.of(0, 25, 50, 75, 100)
                .map(percent -> new Tick(number(y(percent / 100.0)), percent + " %"))
                .toList();
    }

    private static double x(int index, List<Curve.Point> points) {
        return LEFT + (double) (WIDTH - LEFT - RIGHT) * index / (points.size() - 1);
    }

    private static double y(double share) {
        return TOP + (HEIGHT - TOP - BOTTOM) * (1 - share);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
