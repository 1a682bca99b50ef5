package dev.errata.server.metrics;

import dev.errata.bot.delivery.Outbox;
import dev.errata.bot.delivery.OutboxOfOthers;
import dev.errata.bot.delivery.Outgoing;
import java.util.function.Consumer;

/** An outbox that says of each message what became of it. */
record CountedOutbox(Outbox others, Consumer<Outgoing.Status> ended) implements OutboxOfOthers {

    @Override
    public void sent(Outgoing outgoing, String messageId) {
        others.sent(outgoing, messageId);
        ended.accept(Outgoing.Status.SENT);
    }

    @Override
    public void ended(Outgoing outgoing, Outgoing.Status status) {
        others.ended(outgoing, status);
        ended.accept(status);
    }
}
