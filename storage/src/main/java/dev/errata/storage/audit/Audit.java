package dev.errata.storage.audit;

import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.WorkspaceId;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The list of who did what to which id, written in the transaction of what was done. It can only be added to. */
public final class Audit {

    private Audit() {}

    /**
     * Adds to the list.
     *
     * @param person nobody if the program did it by itself or for its operator
     */
    public static void note(
            Handle handle, WorkspaceId workspace, @Nullable PersonId person, String what, UUID subject) {
        handle.createUpdate("""
                        insert into audit (workspace_id, person_id, what, subject_id)
                        values (:workspace, :person, :what, :subject)
                        """)
                .bind("workspace", workspace)
                .bind("person", person)
                .bind("what", what)
                .bind("subject", subject)
                .execute();
    }
}
