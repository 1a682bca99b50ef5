package dev.errata.bot.question;

import dev.errata.bot.interaction.InMemoryInteractions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@link Threads} in memory. */
public final class InMemoryThreads implements Threads {

    private final InMemoryInteractions interactions;
    private final Map<List<Object>, Boolean> botSpokeLast = new HashMap<>();

    public InMemoryThreads(InMemoryInteractions interactions) {
        this.interactions = interactions;
    }

    @Override
    public void botSpoke(Place place, ThreadId thread) {
        botSpokeLast.put(List.of(place.workspace(), place.externalId(), thread), true);
    }

    @Override
    public void otherSpoke(WorkspaceId workspace, String placeExternalId, ThreadId thread) {
        botSpokeLast.replace(List.of(workspace, placeExternalId, thread), false);
    }

    @Override
    public boolean mayContinue(
            WorkspaceId workspace, String placeExternalId, ThreadId thread, String personExternalId) {
        Boolean last = botSpokeLast.get(List.of(workspace, placeExternalId, thread));
        return last != null && (last || interactions.hasAsked(workspace, placeExternalId, thread, personExternalId));
    }

    @Override
    public boolean hasAsked(WorkspaceId workspace, String placeExternalId, ThreadId thread, String personExternalId) {
        return interactions.hasAsked(workspace, placeExternalId, thread, personExternalId);
    }
}
