package dev.errata.web.page;

import java.util.List;
import java.util.Optional;

/**
 * A correction that holds here.
 *
 * @param used how often, in words
 * @param heldBack how often, in words
 * @param undo the correction to take back, if this reader may
 */
public record InForceView(
        String id,
        String text,
        String line,
        boolean standing,
        String used,
        String heldBack,
        List<UseView> uses,
        List<UseView> nearMisses,
        Optional<String> undo) {

    /**
     * A question for which it was looked at.
     *
     * @param channel where, if that is elsewhere
     * @param percent how alike the questions are; empty where that was not asked
     */
    public record UseView(String question, Optional<String> channel, Optional<Integer> percent) {}
}
