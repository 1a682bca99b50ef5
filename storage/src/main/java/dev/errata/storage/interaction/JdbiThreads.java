package dev.errata.storage.interaction;

import dev.errata.bot.question.Place;
import dev.errata.bot.question.ThreadId;
import dev.errata.bot.question.Threads;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.storage.Transactions;

/** The threads in PostgreSQL. It is asked while a platform waits. */
public final class JdbiThreads implements Threads {

    private static final String ASKED = """
            select from place
            join interaction
              on interaction.workspace_id = :workspace and interaction.place_id = place.place_id
            join person
              on person.workspace_id = :workspace and person.person_id = interaction.asker_id
            where place.workspace_id = :workspace and place.external_id = :place
              and interaction.thread = :thread and person.external_id = :person
            """;

    private final Transactions transactions;

    public JdbiThreads(Transactions acknowledging) {
        this.transactions = acknowledging;
    }

    @Override
    public void botSpoke(Place place, ThreadId thread) {
        transactions.run(
                place.workspace(),
                "noting that the bot spoke in place " + place.id(),
                handle -> handle.createUpdate("""
                        insert into thread (workspace_id, place_id, thread, bot_spoke_last)
                        values (:workspace, :place, :thread, true)
                        on conflict (workspace_id, place_id, thread) do update set bot_spoke_last = true
                        """)
                        .bind("workspace", place.workspace())
                        .bind("place", place.id())
                        .bind("thread", thread)
                        .execute());
    }

    @Override
    public void otherSpoke(WorkspaceId workspace, String placeExternalId, ThreadId thread) {
        transactions.run(
                workspace,
                "noting that somebody spoke in place " + placeExternalId,
                handle -> handle.createUpdate("""
                        update thread set bot_spoke_last = false
                        from place
                        where thread.workspace_id = :workspace and thread.thread = :thread and thread.bot_spoke_last
                          and place.workspace_id = :workspace and place.place_id = thread.place_id
                          and place.external_id = :place
                        """)
                        .bind("workspace", workspace)
                        .bind("place", placeExternalId)
                        .bind("thread", thread)
                        .execute());
    }

    @Override
    public boolean mayContinue(
            WorkspaceId workspace, String placeExternalId, ThreadId thread, String personExternalId) {
        return transactions.in(
                workspace,
                "asking who spoke in place " + placeExternalId,
                handle -> handle.createQuery("""
                        select exists (
                            select from place
                            join thread on thread.workspace_id = :workspace and thread.place_id = place.place_id
                            where place.workspace_id = :workspace and place.external_id = :place
                              and thread.thread = :thread and thread.bot_spoke_last
                        ) or exists (
                        """ + ASKED + ")")
                        .bind("workspace", workspace)
                        .bind("place", placeExternalId)
                        .bind("thread", thread)
                        .bind("person", personExternalId)
                        .mapTo(Boolean.class)
                        .one());
    }

    @Override
    public boolean hasAsked(WorkspaceId workspace, String placeExternalId, ThreadId thread, String personExternalId) {
        return transactions.in(
                workspace,
                "asking who asked in place " + placeExternalId,
                handle -> handle.createQuery("select exists (" + ASKED + ")")
                        .bind("workspace", workspace)
                        .bind("place", placeExternalId)
                        .bind("thread", thread)
                        .bind("person", personExternalId)
                        .mapTo(Boolean.class)
                        .one());
    }
}
