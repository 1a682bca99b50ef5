package dev.errata.web.page;

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
 * @param standing what became of it: corrected, undone
 * @param newer the answer that holds instead
 * @param offer the correction about which this reader is asked whether it fits
 * @param saved what is said to whoever taught, where this is the answer that came of it
 */
public record AnswerView(
        String id,
        String kind,
        boolean again,
        Optional<String> changed,
        String html,
        List<String> sources,
        Optional<String> given,
        Optional<String> standing,
        Optional<String> newer,
        Optional<OfferView> offer,
        Optional<SavedView> saved,
        boolean onlyYou,
        RowView row) {

    /** A correction that may fit. */
    public record OfferView(String text, String correction) {}

    /**
     * The row of buttons.
     *
     * @param good what this reader thought of the answer
     * @param presses what this reader may do with the corrections it was given
     */
    public record RowView(Optional<Boolean> good, boolean mayCorrect, List<Press> presses) {}

    /**
     * A button.
     *
     * @param what its name, such as {@code unfit} or {@code undo}
     * @param value the id of what it is about
     */
    public record Press(String what, String label, String value) {}

    /**
     * What was just said below the answer before.
     *
     * @param undo takes it back, if this reader may
     * @param taken what it was taken for, if this reader may change it
     * @param doubts past questions about which this reader is asked
     */
    public record SavedView(String text, Optional<Press> undo, Optional<TakenView> taken, List<DoubtView> doubts) {}

    /** A correction that was taken for something, by its id. */
    public record TakenView(String type, String correction) {}

    /**
     * A past question of which it is unsure whether a new correction fits.
     *
     * @param said what was said about it, if anything was
     */
    public record DoubtView(String past, String question, Optional<String> said) {}
}
