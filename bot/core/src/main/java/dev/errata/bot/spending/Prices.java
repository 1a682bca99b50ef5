package dev.errata.bot.spending;

import java.util.Map;
import java.util.Optional;

/**
 * What language models cost, in whatever currency the list is in.
 *
 * @param models by name, such as {@code openai/gpt-4.1-mini}
 */
public record Prices(Map<String, Price> models) {

    /** Where nothing is known of prices. */
    public static final Prices UNKNOWN = new Prices(Map.of());

    private static final double MILLION = 1e6;

    /**
     * The price of one model.
     *
     * @param input for a million tokens that it reads
     * @param output for a million tokens that it writes
     */
    public record Price(double input, double output) {}

    public Prices {
        models = Map.copyOf(models);
    }

    /** What calls of a model cost; empty if it is not in the list. */
    public Optional<Double> of(String model, Tokens tokens) {
        return Optional.ofNullable(models.get(model))
                .map(price -> (tokens.input() * price.input() + tokens.output() * price.output()) / MILLION);
    }
}
