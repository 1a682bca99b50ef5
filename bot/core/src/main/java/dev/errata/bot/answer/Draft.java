package dev.errata.bot.answer;

import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.interaction.Answer.Kind;
import dev.errata.bot.interaction.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a writer made of a brief.
 *
 * @param text CommonMark, never blank
 * @param followed of the given corrections those that it follows, and those that it does not, as far as that is known
 * @param changed one line about what is different now, for a rewrite
 */
public record Draft(
        Kind kind,
        String text,
        List<Source> sources,
        Map<CorrectionId, Boolean> followed,
        @Nullable String changed,
        String writer,
        String promptVersion,
        int inputTokens,
        int outputTokens) {

    /** The same with what another one cost as well, which came to nothing. */
    Draft costing(Draft other) {
        return new Draft(
                kind,
                text,
                sources,
                followed,
                changed,
                writer,
                promptVersion,
                inputTokens + other.inputTokens,
                outputTokens + other.outputTokens);
    }

    /** The same, where it is not known otherwise what it follows. */
    Draft knowing(Map<CorrectionId, Boolean> before) {
        Map<CorrectionId, Boolean> all = new HashMap<>(before);
        all.putAll(followed);
        return new Draft(kind, text, sources, all, changed, writer, promptVersion, inputTokens, outputTokens);
    }

    public Draft {
        sources = List.copyOf(sources);
        followed = Map.copyOf(followed);
        if (text.isBlank()) {
            throw new IllegalArgumentException("a draft by " + writer + " is blank");
        }
    }
}
