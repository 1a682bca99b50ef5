package dev.errata.bot.trace;

import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.delivery.DeliveryWork;
import dev.errata.bot.delivery.WaitForTurn;

/** Work of which each piece is a trace, found again by the id of what comes of it. */
public record TracedWork(DeliveryWork work, Traces traces) implements DeliveryWork {

    @Override
    public boolean takes(String kind) {
        return work.takes(kind);
    }

    @Override
    public void work(Delivery delivery) {
        try (Span span = traces.begin(delivery.id(), delivery.kind())) {
            span.with("errata.workspace", delivery.workspace().toString());
            worked(delivery, span);
        }
    }

    private void worked(Delivery delivery, Span span) {
        try {
            work.work(delivery);
        } catch (WaitForTurn e) {
            // It is not its turn yet, which is no failure.
            throw e;
        } catch (RuntimeException e) {
            span.failed(e);
            throw e;
        }
    }

    @Override
    public void waits(Delivery delivery, int place) {
        work.waits(delivery, place);
    }

    @Override
    public void giveUp(Delivery delivery, RuntimeException cause) {
        work.giveUp(delivery, cause);
    }
}
