package dev.errata.storage.delivery;

import dev.errata.bot.question.WorkspaceId;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Work that nobody wants any more. */
public final class UnwantedDeliveries {

    private UnwantedDeliveries() {}

    /** Ends what nobody is working on and what somebody took for whoever has this id on their platform. */
    public static void dropOf(Handle handle, WorkspaceId workspace, String personExternalId, Instant at) {
        DeliveryRows rows = new DeliveryRows(handle, workspace);
        rows.resting('"' + personExternalId + '"').forEach(unwanted -> rows.drop(unwanted, at));
    }
}
