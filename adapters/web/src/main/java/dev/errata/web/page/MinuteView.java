package dev.errata.web.page;

import dev.errata.web.company.Move;
import dev.errata.web.company.Step;
import java.util.List;
import java.util.Optional;

/**
 * The guided first minute.
 *
 * @param next the press that comes now; empty at the end
 */
public record MinuteView(List<Step> steps, Optional<Move> next) {

    /** What the last press has shown. */
    public String said() {
        List<Move> moves = steps.stream().flatMap(step -> step.moves().stream()).toList();
        int done = next.map(moves::indexOf).orElse(moves.size());
        return Words.say(
                done == 0
                        ? "minute.begin"
                        : "minute.said." + moves.get(done - 1).key());
    }

    /** {@code done}, {@code now} or {@code later}. */
    public String state(Step step) {
        if (next.filter(step.moves()::contains).isPresent()) {
            return "now";
        }
        boolean later = next.isPresent()
                && steps.subList(0, steps.indexOf(step)).stream()
                        .anyMatch(earlier -> earlier.moves().contains(next.get()));
        return later ? "later" : "done";
    }
}
