package dev.errata.bot.spending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/** Counts what calls take, and knows what they may take. For several threads. */
public final class Ledger {

    private final OptionalLong most;
    private final Prices prices;
    private final Map<String, Tokens> asked = new HashMap<>();
    private final Map<String, Tokens> remembered = new HashMap<>();
    private Duration spared = Duration.ZERO;

    /** @param most tokens that may be asked for; empty for as many as it takes */
    public Ledger(OptionalLong most, Prices prices) {
        this.most = most;
        this.prices = prices;
    }

    /** As it was made with. */
    public OptionalLong most() {
        return most;
    }

    public Prices prices() {
        return prices;
    }

    synchronized void asked(String model, Tokens tokens) {
        asked.merge(model, tokens, Tokens::plus);
    }

    /** @param took when it was asked for */
    synchronized void remembered(String model, Tokens tokens, Duration took) {
        remembered.merge(model, tokens, Tokens::plus);
        spared = spared.plus(took);
    }

    /** Until now. */
    public synchronized Spent spent() {
        return new Spent(asked, remembered);
    }

    /** Whether no more may be asked for. What has begun may take a little more than the most. */
    public synchronized boolean isExhausted() {
        return most.isPresent() && spent().askedTokens() >= most.getAsLong();
    }

    /** By this clock, what is remembered takes as long as it took when it was asked for. */
    public Clock clock(Clock real) {
        return new Clock() {
            @Override
            public Instant instant() {
                return real.instant().plus(spared());
            }

            @Override
            public ZoneId getZone() {
                return real.getZone();
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return clock(real.withZone(zone));
            }
        };
    }

    private synchronized Duration spared() {
        return spared;
    }
}
