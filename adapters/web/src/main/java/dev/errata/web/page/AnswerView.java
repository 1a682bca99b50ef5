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
 * @param saved what is said to whoever taught, where this is the answer that came of it
 * @param rating what this reader thought of it: {@code GOOD} or {@code BAD}
 * @param presses what this reader may do with the corrections it was given
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
        Optional<SavedView> saved,
        boolean onlyYou,
        Optional<String> rating,
        boolean mayCorrect,
        List<Press> presses) {

    /**
     * What was just taught.
     *
     * @param type what it was taken for, with the key of the correction in {@code edit}, if this reader may change it
     * @param undo the correction to take back, if this reader may
     */
    public record SavedView(String text, Optional<String> type, Optional<String> undo) {}

    /**
     * A button.
     *
     * @param what {@code unfit} or {@code undo}
     */
    public record Press(String what, String label, String correction) {}
}
