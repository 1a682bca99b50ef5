package dev.errata.teams.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.errata.chat.call.RetryPolicy;
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
        RetryPolicy care,
        String method,
        HttpUrl url,
        @Nullable JsonNode body) {}
