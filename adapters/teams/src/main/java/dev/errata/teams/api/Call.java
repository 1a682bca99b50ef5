package dev.errata.teams.api;

import com.fasterxml.jackson.databind.JsonNode;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * One call.
 *
 * @param name what it does, in words for whoever reads that it failed
 * @param target the conversation, team or person it is about
 */
record Call(
        String name,
        String target,
        Care care,
        String method,
        HttpUrl url,
        @Nullable JsonNode body) {

    /** What a call may cost when it does not work at once. */
    enum Care {
        /** Doing it twice is the same as doing it once: repeated until the patience is used up. */
        REPEATABLE,
        /** Doing it twice shows: repeated only where Teams is known not to have done it. */
        ONCE,
        /** Somebody is waiting, or it is worth nothing later: one attempt, and a short one. */
        AT_ONCE
    }
}
