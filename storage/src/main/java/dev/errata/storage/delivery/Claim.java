package dev.errata.storage.delivery;

import dev.errata.bot.delivery.Delivery;
import dev.errata.storage.delivery.DeliveryRows.Found;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is to be done about a delivery that the scheduler says is due. */
record Claim(Kind kind, @Nullable Delivery found, int attempt) {

    enum Kind {
        /** It ended before: the process died between ending it and telling the scheduler. */
        GONE,
        /** Something earlier in its queue has not ended. */
        BLOCKED,
        /** It was begun as often as it may be, and never ended. */
        USED_UP,
        /** To be worked on now. */
        BEGIN
    }

    static Claim of(Optional<Found> found, DeliveryRows rows, WorkerSettings pace) {
        if (found.isEmpty() || found.get().ended()) {
            return new Claim(Kind.GONE, null, 0);
        }
        Delivery delivery = found.get().delivery();
        Optional<UUID> first = rows.firstOf(delivery.queueKey());
        if (!first.equals(Optional.of(delivery.id()))) {
            return new Claim(Kind.BLOCKED, delivery, 0);
        }
        Kind kind = found.get().attempts() < pace.attempts() ? Kind.BEGIN : Kind.USED_UP;
        return new Claim(kind, delivery, found.get().attempts() + 1);
    }

    Delivery delivery() {
        return Objects.requireNonNull(found, "a delivery that is gone");
    }
}
