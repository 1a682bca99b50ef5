package dev.errata.storage.delivery;

import dev.errata.bot.question.WorkspaceId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How many deliveries of one workspace are worked on at once in this process, and which ones wait for that. */
final class WorkspaceLimit {

    private final int limit;
    private final Map<WorkspaceId, Room> rooms = new HashMap<>();

    WorkspaceLimit(int limit) {
        this.limit = limit;
    }

    private record Room(Set<DeliveryRef> working, Deque<DeliveryRef> parked) {}

    /** Returns false if there is no room, or if this process is at that very delivery already. */
    synchronized boolean enter(DeliveryRef delivery) {
        Set<DeliveryRef> working = room(delivery).working();
        return working.size() < limit && working.add(delivery);
    }

    synchronized void leave(DeliveryRef delivery) {
        room(delivery).working().remove(delivery);
        forgetIfEmpty(delivery.workspace());
    }

    /** Remembers that a delivery was put back for want of room. */
    synchronized void park(DeliveryRef delivery) {
        room(delivery).parked().add(delivery);
    }

    /** The next one to be woken, if there is room for it now. */
    synchronized Optional<DeliveryRef> next(WorkspaceId workspace) {
        Optional<DeliveryRef> next = Optional.ofNullable(rooms.get(workspace))
                .filter(room -> room.working().size() < limit)
                .filter(room -> !room.working().contains(room.parked().peek()))
                .map(room -> room.parked().poll());
        forgetIfEmpty(workspace);
        return next;
    }

    private Room room(DeliveryRef delivery) {
        return rooms.computeIfAbsent(delivery.workspace(), w -> new Room(new HashSet<>(), new ArrayDeque<>()));
    }

    private void forgetIfEmpty(WorkspaceId workspace) {
        rooms.computeIfPresent(
                workspace,
                (w, room) -> room.working().isEmpty() && room.parked().isEmpty() ? null : room);
    }
}
