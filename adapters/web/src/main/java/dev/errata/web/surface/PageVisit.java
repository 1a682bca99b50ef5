package dev.errata.web.surface;

import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.loop.KnownAnswers;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.ThreadId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.chat.screen.Message;
import dev.errata.chat.surface.Visit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with the page open, in a channel of the company.
 *
 * @param at empty below an answer
 */
record PageVisit(Behind behind, Person person, Place place, Optional<At> at) implements Visit {

    /** What it is that a visit asks for. */
    record Behind(KnownAnswers known, PendingAnswers pending) {}

    /**
     * A question that is asked.
     *
     * @param id of the answer that is to come
     */
    record At(ThreadId thread, InteractionId id) {}

    /**
     * What is stored of it, by the ids of the directory.
     *
     * @param thread null below an answer, which has its own
     * @param question null where nothing is asked
     */
    record Stored(
            String place,
            String person,
            @Nullable String thread,
            @Nullable String question) {

        Optional<At> at() {
            return thread == null || question == null
                    ? Optional.empty()
                    : Optional.of(new At(new ThreadId(thread), InteractionId.of(question)));
        }
    }

    @Override
    public WorkspaceId workspace() {
        return place.workspace();
    }

    @Override
    public String user() {
        return person.externalId();
    }

    @Override
    public String room() {
        return place.externalId();
    }

    @Override
    public ThreadId thread() {
        return at.orElseThrow(() -> new IllegalStateException("nothing is asked here"))
                .thread();
    }

    @Override
    public Person personAtOnce() {
        return person;
    }

    @Override
    public boolean reaches(Interaction answer) {
        return behind.known.isFor(answer, person);
    }

    /** In place of the answer that is waited for. */
    @Override
    public void say(String words) {
        at.ifPresent(asked -> behind.pending.tell(asked.id, words));
    }

    /** What was given up is seen where it was waited for, and nothing else is told later. */
    @Override
    public void tell(Message message) {}

    @Override
    public void tell(Interaction below, Message message) {}

    @Override
    public Map<String, Object> stored() {
        Map<String, Object> stored = new HashMap<>();
        stored.put("place", place.id().toString());
        stored.put("person", person.id().toString());
        at.ifPresent(asked -> {
            stored.put("thread", asked.thread.value());
            stored.put("question", asked.id.toString());
        });
        return stored;
    }
}
