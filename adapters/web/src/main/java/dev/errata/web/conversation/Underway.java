package dev.errata.web.conversation;

import dev.errata.bot.answer.Interaction.Audience;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The questions that are being answered at this moment. It lives in memory: what is durable is the delivery behind each of them. */
public final class Underway {

    /** Whoever never looks at a failure shall not fill the memory. */
    private static final int MOST = 200;

    private final Map<InteractionId, Waiting> all = new LinkedHashMap<>();

    /**
     * A question without its answer.
     *
     * @param replaces the answer that is written again
     * @param failed whether it was given up
     */
    public record Waiting(Question question, Optional<InteractionId> replaces, Audience audience, boolean failed) {

        public boolean isFor(Person reader) {
            return audience == Audience.PLACE || question.asker().id().equals(reader.id());
        }
    }

    /** Returns whether it was not there before. */
    synchronized boolean begin(Question question, Optional<InteractionId> replaces, Audience audience) {
        boolean isNew = all.putIfAbsent(question.id(), new Waiting(question, replaces, audience, false)) == null;
        if (all.size() > MOST) {
            all.remove(all.keySet().iterator().next());
        }
        return isNew;
    }

    synchronized void end(InteractionId id) {
        all.remove(id);
    }

    synchronized void fail(InteractionId id) {
        all.computeIfPresent(
                id, (key, waiting) -> new Waiting(waiting.question, waiting.replaces, waiting.audience, true));
    }

    synchronized void forgetAll() {
        all.clear();
    }

    /** Those in a place, oldest first. */
    public synchronized List<Waiting> in(Place place) {
        return all.values().stream()
                .filter(waiting -> waiting.question.place().id().equals(place.id()))
                .toList();
    }
}
