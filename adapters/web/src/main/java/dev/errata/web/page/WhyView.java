package dev.errata.web.page;

import java.util.List;
import java.util.Optional;

/**
 * Why an answer is what it is.
 *
 * @param written how it came about, in one sentence
 */
public record WhyView(String answer, String asked, List<Line> given, List<Line> held, String written) {

    /**
     * One correction.
     *
     * @param text empty if the reader may not see it
     * @param percent how alike the questions are; empty where that was not asked
     */
    public record Line(String heading, Optional<String> text, String reason, Optional<Integer> percent) {}
}
