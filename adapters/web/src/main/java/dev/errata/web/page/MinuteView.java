package dev.errata.web.page;

import java.util.List;
import java.util.Optional;

/**
 * The guided first minute.
 *
 * @param said what the last press has shown
 * @param next the press that comes now; empty at the end
 */
public record MinuteView(List<StepView> steps, String said, Optional<NextView> next) {

    /**
     * One of its steps.
     *
     * @param state {@code done}, {@code now} or {@code later}
     */
    public record StepView(int number, String title, String state) {}

    /**
     * A button.
     *
     * @param key the move that it makes
     */
    public record NextView(String key, String label) {}
}
