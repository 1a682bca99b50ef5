package dev.errata.web.page;

import dev.errata.bot.question.Question;
import dev.errata.web.surface.PendingAnswers.Pending;
import dev.errata.web.surface.PendingAnswers.State;
import java.util.List;
import java.util.Optional;

/** A question with everything that followed from it. */
public record ThreadView(String id, List<Entry> entries) {

    /** One thing that was said. */
    public sealed interface Entry {

        /** A question as it was asked. */
        record Asked(Question question) implements Entry {}

        /** An answer as its reader sees it now. */
        record Answered(AnswerView view) implements Entry {}

        /** An answer that is being written or was given up, or what is said instead of one. */
        record Waiting(Pending pending) implements Entry {

            public boolean isWriting() {
                return pending.state() instanceof State.Writing;
            }

            public boolean hasFailed() {
                return pending.state() instanceof State.Failed;
            }

            public String words() {
                if (pending.state() instanceof State.Told told) {
                    return told.words();
                }
                boolean again = pending.replaces().isPresent();
                return hasFailed()
                        ? Words.say(again ? "gave-up.correction" : "gave-up")
                        : Words.say(again ? "status.again" : "status.answering");
            }
        }
    }

    /** The answer to go on from. */
    public Optional<String> replyTo() {
        return entries.stream()
                .filter(Entry.Answered.class::isInstance)
                .map(answered -> ((Entry.Answered) answered).view().id())
                .reduce((earlier, later) -> later);
    }
}
