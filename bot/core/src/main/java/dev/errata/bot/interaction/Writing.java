package dev.errata.bot.interaction;

/**
 * How an answer was made.
 *
 * @param writer the language model's name, or {@code quoting}
 * @param promptVersion the prompt resource that was used, or {@code none}
 * @param inputTokens as the model's provider counted them, 0 when nothing was counted
 * @param outputTokens likewise
 * @param recallMillis from the question to the finished recall
 * @param writeMillis from the finished recall to the finished text
 */
public record Writing(
        String writer, String promptVersion, int inputTokens, int outputTokens, long recallMillis, long writeMillis) {}
