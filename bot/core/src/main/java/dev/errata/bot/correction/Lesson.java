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
 * @param wider where it is to hold as soon as somebody else has confirmed that; null where it holds as widely as it was meant to
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
        @Nullable String source,
        @Nullable Scope wider) {

    public static final int MAX_TEXT = 3_000;

    public Lesson {
        tags = List.copyOf(tags);
        if (text.isBlank() || text.length() > MAX_TEXT) {
            throw new IllegalArgumentException("a lesson has 1 to " + MAX_TEXT + " characters, not " + text.length());
        }
        if (wider != null && wider.width() <= scope.width()) {
            throw new IllegalArgumentException("a lesson for " + scope + " cannot wait to hold for " + wider);
        }
    }

    /** One that holds as widely as it was meant to. */
    public Lesson(
            String text,
            CorrectionType type,
            Severity severity,
            Scope scope,
            Reach reach,
            List<String> tags,
            @Nullable String notWhen,
            @Nullable Instant until,
            @Nullable String source) {
        this(text, type, severity, scope, reach, tags, notWhen, until, source, null);
    }

    public Lesson withType(CorrectionType other) {
        return new Lesson(text, other, severity, scope, reach, tags, notWhen, until, source, wider);
    }

    public Lesson withText(String other) {
        return new Lesson(other, type, severity, scope, reach, tags, notWhen, until, source, wider);
    }

    /** The same for somewhere else, and perhaps for more later. */
    public Lesson holding(Scope now, @Nullable Scope later) {
        return new Lesson(text, type, severity, now, reach, tags, notWhen, until, source, later);
    }

    public Optional<Scope> wanted() {
        return Optional.ofNullable(wider);
    }

    /** Where it holds once nobody is waited for. */
    public Scope meant() {
        return wanted().orElse(scope);
    }

    /** Whether it says what another one says, wherever either holds. */
    public boolean saysTheSame(Lesson other) {
        return holding(other.scope, other.wider).equals(other);
    }

    /** The last day on which it holds, as people enter it: until the end of that day, UTC. */
    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(until).map(end -> LocalDate.ofInstant(end.minusNanos(1), ZoneOffset.UTC));
    }

    public boolean isStanding() {
        return reach == Reach.EVERY_ANSWER;
    }
}
