package dev.errata.report;

import dev.errata.bot.evaluation.score.Estimate;
import dev.errata.bot.evaluation.score.Score;
import java.util.Locale;

/** How figures and texts are shown. */
final class Shown {

    private static final int SHORT_ID = 8;
    private static final int LONGEST = 60;

    private Shown() {}

    /** A mean with its interval, and of how many cases it is. */
    static String value(Score score, Estimate one) {
        return switch (score.unit()) {
            case SHARE -> mean(score, one.mean()) + " [" + interval(one) + "] " + one.n();
            case MILLISECONDS, NUMBER, MONEY -> mean(score, one.mean());
        };
    }

    static String mean(Score score, double mean) {
        return switch (score.unit()) {
            case SHARE -> percent(mean);
            case MILLISECONDS, NUMBER -> String.valueOf(Math.round(mean));
            case MONEY -> String.format(Locale.ROOT, "%.5f", mean);
        };
    }

    static String interval(Estimate one) {
        return percent(one.low()) + "\u2013" + percent(one.high());
    }

    /** With its sign, and whether it is noise. */
    static String difference(Score score, Estimate one) {
        String mean = mean(score, one.mean());
        String by = (one.mean() > 0 && !mean.equals("0") ? "+" : "") + mean;
        return one.isNoise() ? by + " " + ReportWords.say("noise") : by;
    }

    static String percent(double share) {
        return String.valueOf(Math.round(100 * share));
    }

    /** Enough of an id to find it again. */
    static String id(Object id) {
        return id.toString().substring(0, SHORT_ID);
    }

    /** A text on one short line. */
    static String line(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "\u2026";
    }
}
