package dev.errata.web.company;

import java.util.List;

/** One of the promises that the guided minute shows, and the presses that show it. */
public record Step(String key, List<Move> moves) {

    public Step {
        moves = List.copyOf(moves);
    }
}
