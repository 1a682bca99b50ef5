package dev.errata.bot.recall.suggestion;

import dev.errata.bot.correction.Correction;
import java.util.List;

/** Suggests in its own words what a correction is for. */
public interface Suggester {

    /** Where nobody is asked. */
    Suggester NONE = correction -> List.of();

    /** What it says, in the order in which it is to be shown; none if that could not be said in time. */
    List<Said> about(Correction correction);

    /** One thing that it says. */
    record Said(Suggestion.Kind kind, String text) {}
}
