package dev.errata.report;

import dev.errata.bot.evaluation.score.Score;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The curve as a picture by itself: the right correction applied, and false use. */
public final class SvgReport {

    private static final List<Score> SHOWN = List.of(Score.RECALL, Score.FALSE_USE);

    private SvgReport() {}

    /** Empty where nothing was measured of a curve. */
    public static Optional<String> of(Report report) {
        return CurvePlot.of(report.evaluation().curve(), SHOWN).map(plot -> {
            StringOutput picture = new StringOutput();
            HtmlReport.TEMPLATES.render(
                    "picture.jte", Map.of("plot", plot, "axis", ReportWords.say("curve.axis")), picture);
            return picture.toString();
        });
    }
}
