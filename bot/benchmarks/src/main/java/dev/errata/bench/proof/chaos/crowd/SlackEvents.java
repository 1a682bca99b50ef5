package dev.errata.bench.proof.chaos.crowd;

import dev.errata.bench.proof.Books;
import dev.errata.slack.Delivered;
import dev.errata.slack.SlackRoute;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Slack's way to the bot while the bot may be gone: it sends messages again, and what people press once. */
final class SlackEvents implements SlackRoute, AutoCloseable {

    private static final Delivered NOTHING = new Delivered(0, "", Map.of());
    private static final Pattern TS = Pattern.compile("\"ts\":\"([0-9.]+)\"");

    private final SlackRoute route;
    private final Deeds deeds;
    private final Resending resending;

    SlackEvents(SlackRoute route, Deeds deeds, Random random, Books books) {
        this.route = route;
        this.deeds = deeds;
        this.resending = new Resending(random, books);
    }

    /** What becomes of it is seen later. */
    @Override
    public Delivered event(String json, int retry) {
        resending.send(
                before -> made(() -> route.event(json, before)).isAccepted(),
                () -> deeds.acknowledged(Deeds.Platform.SLACK, ts(json)));
        return NOTHING;
    }

    private static String ts(String json) {
        Matcher ts = TS.matcher(json);
        if (!ts.find()) {
            throw new IllegalArgumentException("no message is in " + json);
        }
        return ts.group(1);
    }

    @Override
    public Delivered payload(String json) {
        return made(() -> route.payload(json));
    }

    @Override
    public Delivered command(Map<String, String> fields) {
        return made(() -> route.command(fields));
    }

    /** A connection that is refused, or breaks, is no answer. */
    private static Delivered made(Supplier<Delivered> delivery) {
        try {
            return delivery.get();
        } catch (RuntimeException e) {
            return NOTHING;
        }
    }

    void awaitAll() {
        resending.awaitAll();
    }

    @Override
    public void close() {
        resending.close();
    }
}
