package dev.errata.bot.spending;

import dev.errata.bot.question.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What language models replied while something was measured, so that only what has changed is asked for again. */
public interface KnownReplies {

    /**
     * A reply as it came.
     *
     * @param ending why it ended, if that is known: the name of a reason to finish
     * @param took until it was there
     */
    record Known(String text, Optional<String> ending, Tokens tokens, Duration took) {}

    /**
     * The reply to a call, which counts as used now.
     *
     * @param call a digest of all that it holds
     */
    Optional<Known> find(WorkspaceId workspace, String call, Instant now);

    /** Keeps a reply; one that is there already stays. */
    void keep(WorkspaceId workspace, String call, Known reply, Instant now);

    /** Those that nobody has used since are gone. */
    void drop(WorkspaceId workspace, Instant unusedSince);
}
