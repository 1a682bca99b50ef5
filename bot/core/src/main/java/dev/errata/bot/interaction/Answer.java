package dev.errata.bot.interaction;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.recall.Application;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the bot said, and what that rests on.
 *
 * @param text CommonMark; empty if it was forgotten
 * @param applications every correction that was recalled, the given ones first, in order of precedence
 * @param sources passages by the number under which the text cites them
 * @param changed one line that says what is different from the answer it replaces
 */
public record Answer(
        Kind kind,
        String text,
        List<Application> applications,
        List<Source> sources,
        @Nullable String changed,
        Writing writing) {

    /** How an answer came about. */
    public enum Kind {
        /** A language model wrote it. */
        WRITTEN,
        /** Corrections and passages were quoted word for word. */
        QUOTED,
        /** Nothing is known about it. */
        UNKNOWN
    }

    public Answer {
        applications = List.copyOf(applications);
        sources = List.copyOf(sources);
    }

    /** The correction about which people are asked whether it fits. */
    public Optional<Correction> offered() {
        return applications.stream()
                .filter(application -> application.reason().asks())
                .map(Application::correction)
                .findFirst();
    }

    /** The correction because of which a question was answered again. */
    public Optional<Correction> justMade() {
        return applications.stream()
                .filter(application -> application.reason() == Application.Reason.JUST_MADE)
                .map(Application::correction)
                .findFirst();
    }

    /** Whether something else that says otherwise was left out of it. */
    public boolean outdoesAny() {
        return applications.stream().anyMatch(Application::isOutdone);
    }

    /** What its asker alone would have got, had nobody else read it. */
    public List<Correction> leftOut() {
        return applications.stream()
                .filter(application -> application.reason() == Application.Reason.OTHERS_READ)
                .map(Application::correction)
                .toList();
    }

    public List<Correction> given() {
        return applications.stream()
                .filter(Application::given)
                .map(Application::correction)
                .toList();
    }

    /** What it was given and follows, as far as is known. */
    public List<Correction> followed() {
        return applications.stream()
                .filter(application -> application.given() && !application.isUnfollowed())
                .map(Application::correction)
                .toList();
    }

    /** Whether it was given a correction and follows it, as far as is known. */
    public boolean follows(CorrectionId correction) {
        return followed().stream().anyMatch(one -> one.id().equals(correction));
    }

    /** What it was given and does not follow. */
    public List<Correction> unfollowed() {
        return applications.stream()
                .filter(Application::isUnfollowed)
                .map(Application::correction)
                .toList();
    }

    /** Whether it stands and falls with a correction. */
    public boolean isCarriedBy(CorrectionId correction) {
        return applications.stream()
                .anyMatch(one -> one.carries() && one.correction().id().equals(correction));
    }

    public boolean wasGiven(CorrectionId correction) {
        return given().stream().anyMatch(given -> given.id().equals(correction));
    }
}
