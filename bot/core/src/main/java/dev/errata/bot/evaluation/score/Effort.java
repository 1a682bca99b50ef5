package dev.errata.bot.evaluation.score;

import dev.errata.bot.interaction.Writing;
import dev.errata.bot.spending.Prices;
import dev.errata.bot.spending.Spent;
import java.util.Optional;

/**
 * What an answer took.
 *
 * @param tokens that all language models read and wrote for it
 * @param cost by the price list; empty if that does not say, or no model was asked
 */
public record Effort(long millis, long tokens, Optional<Double> cost) {

    public static Effort of(Writing writing, Spent spent, Prices prices) {
        return new Effort(writing.recallMillis() + writing.writeMillis(), spent.tokens(), spent.cost(prices));
    }
}
