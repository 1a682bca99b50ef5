package dev.errata.storage.delivery;

import dev.errata.bot.cache.Bytes;
import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.cache.LruCache;
import dev.errata.bot.cache.Share;
import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.question.WorkspaceId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Whose turn it is: that of a channel of which least is being worked on and whose last turn is longest ago, so that a channel in which much
 * is asked delays no other. What nobody waits for comes after all of them.
 */
final class Turns {

    private final int perChannel;
    private final LruCache<Channel, Long> lastTurns;
    private long turn;

    /** @param perChannel how many of one channel are worked on at once */
    Turns(int perChannel, CacheBudget caches) {
        this.perChannel = perChannel;
        this.lastTurns = caches.cache(Share.TURNS, (channel, turn) -> Bytes.ENTRY + Bytes.of(channel.name()));
    }

    private record Channel(WorkspaceId workspace, String name) {}

    /**
     * Something that may be begun.
     *
     * @param ordinal in the order of taking
     * @param working how many of its channel are being worked on
     */
    record Waiting(UUID delivery, String channel, long ordinal, int working) {

        boolean isBackground() {
            return channel.equals(Delivery.BACKGROUND);
        }
    }

    /** What is to be begun next, if any of it may be. */
    synchronized Optional<Waiting> next(WorkspaceId workspace, List<Waiting> waiting) {
        Optional<Waiting> next = waiting.stream()
                .filter(this::hasRoom)
                .min(Comparator.comparing(Waiting::isBackground)
                        .thenComparingInt(Waiting::working)
                        .thenComparingLong(one -> lastTurn(workspace, one))
                        .thenComparingLong(Waiting::ordinal));
        next.ifPresent(one -> lastTurns.put(new Channel(workspace, one.channel()), ++turn));
        return next;
    }

    boolean hasRoom(Waiting waiting) {
        return waiting.working() < perChannel;
    }

    private long lastTurn(WorkspaceId workspace, Waiting waiting) {
        return lastTurns.get(new Channel(workspace, waiting.channel())).orElse(0L);
    }
}
