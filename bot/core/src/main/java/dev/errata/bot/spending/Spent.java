package dev.errata.bot.spending;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What calls took, by the name of the model.
 *
 * @param asked of calls that a model answered now
 * @param remembered of calls whose answer was known from before
 */
public record Spent(Map<String, Tokens> asked, Map<String, Tokens> remembered) {

    public static final Spent NOTHING = new Spent(Map.of(), Map.of());

    public Spent {
        asked = Map.copyOf(asked);
        remembered = Map.copyOf(remembered);
    }

    /** What was taken since then. */
    public Spent since(Spent before) {
        return new Spent(difference(asked, before.asked), difference(remembered, before.remembered));
    }

    private static Map<String, Tokens> difference(Map<String, Tokens> now, Map<String, Tokens> before) {
        Map<String, Tokens> left = new HashMap<>();
        now.forEach((model, tokens) -> {
            Tokens more = tokens.minus(before.getOrDefault(model, Tokens.NONE));
            if (!more.equals(Tokens.NONE)) {
                left.put(model, more);
            }
        });
        return left;
    }

    /** Of both. */
    public long tokens() {
        return sum(asked) + sum(remembered);
    }

    public long askedTokens() {
        return sum(asked);
    }

    public long rememberedTokens() {
        return sum(remembered);
    }

    private static long sum(Map<String, Tokens> models) {
        return models.values().stream().mapToLong(Tokens::all).sum();
    }

    /** What it costs if every call is asked; empty if the price of any model is not known, or no model was asked. */
    public Optional<Double> cost(Prices prices) {
        Map<String, Tokens> all = new HashMap<>(asked);
        remembered.forEach((model, tokens) -> all.merge(model, tokens, Tokens::plus));
        return cost(all, prices);
    }

    /** What it did cost, by the same rule. */
    public Optional<Double> paid(Prices prices) {
        return cost(asked, prices);
    }

    private static Optional<Double> cost(Map<String, Tokens> models, Prices prices) {
        if (models.isEmpty() || !prices.models().keySet().containsAll(models.keySet())) {
            return Optional.empty();
        }
        return Optional.of(models.entrySet().stream()
                .mapToDouble(one -> prices.of(one.getKey(), one.getValue()).orElse(0.0))
                .sum());
    }
}
