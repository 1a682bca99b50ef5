package dev.errata.web.conversation;

import dev.errata.bot.answer.Interaction;
import dev.errata.bot.answer.Interaction.Audience;
import dev.errata.bot.delivery.Deliveries;
import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Question;
import dev.errata.bot.question.ThreadId;
import dev.errata.bot.question.VisibleText;
import dev.errata.web.company.Viewer;
import java.time.Clock;
import java.util.Optional;

/** Takes a question durably; the answer comes when it is written. */
public final class Ask {

    public static final int LONGEST = 4_000;

    private final Deliveries deliveries;
    private final Underway underway;
    private final Changes changes;
    private final Clock clock;

    public Ask(Deliveries deliveries, Underway underway, Changes changes, Clock clock) {
        this.deliveries = deliveries;
        this.underway = underway;
        this.changes = changes;
        this.clock = clock;
    }

    /** Why a question is not taken. */
    public enum Problem {
        EMPTY,
        TOO_LONG
    }

    public static Optional<Problem> problemOf(String text) {
        if (VisibleText.isBlank(text)) {
            return Optional.of(Problem.EMPTY);
        }
        return text.strip().length() > LONGEST ? Optional.of(Problem.TOO_LONG) : Optional.empty();
    }

    /**
     * Taking the same id twice asks once.
     *
     * @param before the answer that is gone on from
     */
    public void ask(InteractionId id, Viewer asker, String text, Optional<Interaction> before) {
        ThreadId thread = before.map(answer -> answer.question().thread()).orElseGet(() -> new ThreadId(id.toString()));
        Question question = new Question(id, asker.place(), thread, asker.person(), text.strip(), clock.instant());
        Payload payload = new Payload()
                .with("place", question.place().id())
                .with("person", question.asker().id())
                .with("thread", thread)
                .with("text", question.asked());
        boolean begins = underway.begin(question, Optional.empty(), Audience.PLACE);
        boolean isNew = deliveries.take(new Delivery(
                question.workspace(),
                id.value(),
                "ask:" + id,
                thread.value(),
                Work.QUESTION,
                payload.text(),
                question.at()));
        if (begins && !isNew) {
            underway.end(id);
        }
        changes.happened();
    }
}
