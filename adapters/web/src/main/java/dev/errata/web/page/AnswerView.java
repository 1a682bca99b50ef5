package dev.errata.web.page;

import dev.errata.chat.screen.AnswerScreen.Given;
import dev.errata.chat.screen.Button;
import dev.errata.chat.screen.Part;
import java.util.List;
import java.util.Optional;

/**
 * An answer as one reader sees it.
 *
 * @param kind {@code written}, {@code quoted} or {@code unknown}
 * @param changed what is different from the answer it replaces
 * @param html sanitised
 * @param sources what it cites, readable
 * @param given one line about the corrections it was given
 * @param standing what became of it, where it is no longer the one
 * @param saved what is said where this is the answer that came of something taught
 * @param offer the correction about which this reader is asked whether it fits
 * @param row what this reader can do with it
 */
public record AnswerView(
        String id,
        String kind,
        boolean again,
        Optional<String> changed,
        String html,
        List<String> sources,
        Optional<Given> given,
        Optional<StandingView> standing,
        List<Part> saved,
        Optional<DoubtsView> doubts,
        Optional<OfferView> offer,
        boolean onlyYou,
        Optional<RowView> row) {

    /**
     * What became of an answer.
     *
     * @param newer the answer that holds instead
     */
    public record StandingView(String text, Optional<String> newer) {}

    /** A correction that may fit, and the two buttons that say so or not. */
    public record OfferView(String text, Button use, Button misfit) {}

    /** The row of buttons. */
    public record RowView(List<ThumbView> thumbs, Button correct, List<Button> menu) {}

    /** A thumb, and whether it is what this reader thought of the answer. */
    public record ThumbView(Button button, boolean good, boolean pressed) {}

    /**
     * Past questions about which this reader is asked.
     *
     * @param correction that was taught
     * @param left how many are left
     */
    public record DoubtsView(String correction, int left, List<DoubtView> questions) {}

    /**
     * A past question of which it is unsure whether a new correction fits.
     *
     * @param said what was said about it, if anything was
     */
    public record DoubtView(String question, Optional<String> said, Button fits, Button misfit) {}
}
