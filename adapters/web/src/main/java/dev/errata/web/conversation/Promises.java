package dev.errata.web.conversation;

import dev.errata.bot.answer.Interaction;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.delivery.Deliveries;
import dev.errata.bot.loop.Cause;
import dev.errata.bot.loop.Cause.How;
import dev.errata.bot.question.InteractionId;
import dev.errata.web.company.Viewer;
import java.time.Clock;

/** Promises that a question is answered again: taken durably, and shown until it is done. */
public final class Promises {

    private final AnswerAgainOnPage again;
    private final Deliveries deliveries;
    private final Changes changes;
    private final Clock clock;

    public Promises(AnswerAgainOnPage again, Deliveries deliveries, Changes changes, Clock clock) {
        this.again = again;
        this.deliveries = deliveries;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Promising the same id twice promises once.
     *
     * @param id of the answer that is to come
     */
    void answerAgain(InteractionId id, Interaction old, Correction correction, How how, Viewer by) {
        Cause cause = new Cause(id, old, correction, how, by.person(), clock.instant());
        boolean begins = again.begin(cause);
        boolean isNew = deliveries.take(AnswerAgainOnPage.delivery(cause));
        if (begins && !isNew) {
            again.end(cause);
        }
        changes.happened();
    }
}
