package dev.errata.bot.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a correction teaches: the part of it that an edit replaces.
 *
 * @param text plain language, at most {@value #MAX_TEXT} characters
 * @param notWhen plain language: when it does not hold
 * @param until the moment from which it no longer holds
 * @param source a link to where that is written
 */
public record Lesson(
        String text,
        CorrectionType type,
        Severity severity,
        Scope scope,
        Reach reach,
        List<String> tags,
        @Nullable String notWhen,
        @Nullable Instant until,
        @Nullable String source) {

    public static final int MAX_TEXT = 3_000;

    public Lesson {
        tags = List.copyOf(tags);
        if (text.isBlank() || text.length() > MAX_TEXT) {
            throw new IllegalArgumentException("a lesson has 1 to " + MAX_TEXT + " characters, not " + text.length());
        }
    }

    public Lesson withType(CorrectionType other) {
        return new Lesson(text, other, severity, scope, reach, tags, notWhen, until, source);
    }

    public Lesson withText(String other) {
        return new Lesson(other, type, severity, scope, reach, tags, notWhen, until, source);
    }

    /** The last day on which it holds, as people enter it: until the end of that day, UTC. */
    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(until).map(end -> LocalDate.ofInstant(end.minusNanos(1), ZoneOffset.UTC));
    }

    public boolean isStanding() {
        return reach == Reach.EVERY_ANSWER;
    }
}
