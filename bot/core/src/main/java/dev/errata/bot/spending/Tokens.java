package dev.errata.bot.spending;

import dev.langchain4j.model.output.TokenUsage;
import org.jspecify.annotations.Nullable;

/** Tokens that a language model read and wrote. */
public record Tokens(long input, long output) {

    public static final Tokens NONE = new Tokens(0, 0);

    /** What a provider says; what it does not say is taken for nothing. */
    public static Tokens of(@Nullable TokenUsage usage) {
        return usage == null ? NONE : new Tokens(count(usage.inputTokenCount()), count(usage.outputTokenCount()));
    }

    private static long count(@Nullable Integer tokens) {
        return tokens == null ? 0 : tokens;
    }

    public Tokens plus(Tokens other) {
        return new Tokens(input + other.input, output + other.output);
    }

    public Tokens minus(Tokens other) {
        return new Tokens(input - other.input, output - other.output);
    }

    public long all() {
        return input + output;
    }
}
