package dev.errata.web.surface;

import dev.errata.bot.interaction.Interaction.Audience;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.Question;
import dev.errata.bot.question.WorkspaceId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The answers that are waited for at this moment. It lives in memory: what is durable is the delivery behind each of them. */
public final class PendingAnswers {

    /** Whoever never looks at a failure shall not fill the memory. */
    private static final int MOST = 200;

    private final Map<InteractionId, Pending> all = new LinkedHashMap<>();

    /**
     * A question without its answer.
     *
     * @param replaces the answer that is written again
     */
    public record Pending(Question question, Optional<InteractionId> replaces, Audience audience, State state) {

        public boolean isFor(Person reader) {
            return audience == Audience.PLACE || question.asker().id().equals(reader.id());
        }

        private Pending now(Audience readers, State now) {
            return new Pending(question, replaces, readers, now);
        }

        private boolean isToldTo(Person reader) {
            return state instanceof State.Told && question.asker().id().equals(reader.id());
        }
    }

    /** How far it is. */
    public sealed interface State {

        /** It is being written. */
        record Writing() implements State {}

        /** It was given up. */
        record Failed() implements State {}

        /** There is none: this was said instead. */
        record Told(String words) implements State {}
    }

    /** Returns whether it was not there before. Whoever asks something has read what they were told before. */
    synchronized boolean begin(Question question, Optional<InteractionId> replaces, Audience audience) {
        if (all.containsKey(question.id())) {
            return false;
        }
        all.values().removeIf(pending -> pending.isToldTo(question.asker()));
        all.put(question.id(), new Pending(question, replaces, audience, new State.Writing()));
        if (all.size() > MOST) {
            all.remove(all.keySet().iterator().next());
        }
        return true;
    }

    /** Nothing is to come any more; what was said instead stays. */
    synchronized void end(InteractionId id) {
        all.computeIfPresent(id, (key, pending) -> pending.state instanceof State.Told ? pending : null);
    }

    synchronized void fail(InteractionId id) {
        all.computeIfPresent(id, (key, pending) -> pending.now(pending.audience, new State.Failed()));
    }

    /** Says something to whoever asked that is no answer. */
    synchronized void tell(InteractionId id, String words) {
        all.computeIfPresent(id, (key, pending) -> pending.now(Audience.ASKER, new State.Told(words)));
    }

    public synchronized void forget(WorkspaceId workspace) {
        all.values().removeIf(one -> one.question().place().workspace().equals(workspace));
    }

    /** Those in a place, oldest first. */
    public synchronized List<Pending> in(Place place) {
        return all.values().stream()
                .filter(pending -> pending.question.place().id().equals(place.id()))
                .toList();
    }
}
