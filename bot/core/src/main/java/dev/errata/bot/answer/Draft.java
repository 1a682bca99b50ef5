package dev.errata.bot.answer;

import dev.errata.bot.interaction.Answer.Kind;
import dev.errata.bot.interaction.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a writer made of a brief.
 *
 * @param text CommonMark, never blank
 * @param changed one line about what is different now, for a rewrite
 */
public record Draft(
        Kind kind,
        String text,
        List<Source> sources,
        @Nullable String changed,
        String writer,
        String promptVersion,
        int inputTokens,
        int outputTokens) {

    public Draft {
        sources = List.copyOf(sources);
        if (text.isBlank()) {
            throw new IllegalArgumentException("a draft by " + writer + " is blank");
        }
    }
}
