package dev.errata.teams.conversation;

import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.delivery.DeliveryWork;
import dev.errata.teams.conversation.Payloads.Asked;
import dev.errata.teams.conversation.Payloads.Said;
import dev.errata.teams.conversation.Payloads.Undone;
import org.slf4j.MDC;

/** The work behind everything that was taken from Teams. */
final class TeamsWork implements DeliveryWork {

    /** What a delivery makes has its id: every line logged on the way names it. */
    private static final String LOGGED_ID = "interaction";

    private final AnswerInTeams answers;
    private final AnswerAgainInTeams again;
    private final MarkUndone undone;

    TeamsWork(AnswerInTeams answers, AnswerAgainInTeams again, MarkUndone undone) {
        this.answers = answers;
        this.again = again;
        this.undone = undone;
    }

    @Override
    public boolean takes(String kind) {
        return kind.equals(Asked.KIND) || kind.equals(Said.KIND) || kind.equals(Undone.KIND);
    }

    @Override
    public void work(Delivery delivery) {
        MDC.put(LOGGED_ID, delivery.id().toString());
        try {
            switch (delivery.kind()) {
                case Asked.KIND -> answers.answer(delivery, Payloads.read(delivery.payload(), Asked.class));
                case Said.KIND -> again.answer(delivery, Payloads.read(delivery.payload(), Said.class));
                case Undone.KIND -> undone.mark(delivery, Payloads.read(delivery.payload(), Undone.class));
                default -> throw new IllegalArgumentException("delivery " + delivery.id() + " is " + delivery.kind());
            }
        } finally {
            MDC.remove(LOGGED_ID);
        }
    }

    @Override
    public void giveUp(Delivery delivery, RuntimeException cause) {
        if (delivery.kind().equals(Asked.KIND)) {
            answers.giveUp(Payloads.read(delivery.payload(), Asked.class));
        } else if (delivery.kind().equals(Said.KIND)) {
            again.giveUp(Payloads.read(delivery.payload(), Said.class));
        }
    }
}
