package dev.errata.storage.forgetting;

import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.storage.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Which answers belong to one question, within one transaction: those to it, those that replace them, and those to somebody alone. */
final class WholeQuestions {

    /** Whatever an answer leads back to was answered to the same words before. */
    private static final String FIRST = """
            first (id) as (
                select interaction_id from interaction where workspace_id = :workspace and
            """;

    private static final String UP = """
                union
                select earlier.interaction_id
                from first
                join interaction i on i.workspace_id = :workspace and i.interaction_id = first.id
                join interaction earlier on earlier.workspace_id = :workspace and earlier.interaction_id = coalesce(
                    i.replaces, case when i.taken_as like 'alone:%' then cast(substr(i.taken_as, 7) as uuid) end)
            )
            """;

    private static final String DOWN = """
            , whole (id) as (
                select id from first
                union
                select i.interaction_id
                from whole
                join interaction i on i.workspace_id = :workspace and (i.replaces = whole.id or i.taken_as = 'alone:' || whole.id)
            )
            """;

    private static final String STOOD_ON = """
            exists (
                select from correction c
                where c.workspace_id = :workspace and c.origin_id = w.id and c.state = 'ACTIVE'
                  and (c.until is null or c.until > now()))
            or exists (
                select from exemplar e
                join correction c on c.workspace_id = :workspace and c.correction_id = e.correction_id
                where e.workspace_id = :workspace and e.interaction_id = w.id and e.in_force and c.state = 'ACTIVE'
                  and (c.until is null or c.until > now()))
            """;

    private final Handle handle;
    private final WorkspaceId workspace;

    WholeQuestions(Handle handle, WorkspaceId workspace) {
        this.handle = handle;
        this.workspace = workspace;
    }

    List<InteractionId> of(InteractionId answer) {
        return list(
                "with recursive " + FIRST + "interaction_id = :answer" + UP + DOWN + "select id from whole",
                Map.of("answer", answer));
    }

    /** This answer and what replaced it. */
    List<InteractionId> since(InteractionId answer) {
        return list(
                "with recursive " + FIRST + "interaction_id = :answer)" + DOWN + "select id from whole",
                Map.of("answer", answer));
    }

    /** What others asked before them stays. */
    List<InteractionId> askedBy(PersonId person) {
        return list(
                "with recursive " + FIRST + "asker_id = :person)" + DOWN + "select id from whole",
                Map.of("person", person));
    }

    /**
     * Some of those that are older.
     *
     * @param most how many questions
     */
    List<InteractionId> olderThan(Instant moment, int most) {
        return list("""
                with recursive roots as (
                    select i.interaction_id as id from interaction i
                    where i.workspace_id = :workspace and i.asked_at < :moment and i.replaces is null
                      and (i.taken_as is null or i.taken_as not like 'alone:%')
                    order by i.asked_at, i.ordinal
                ), whole (root, id) as (
                    select id, id from roots
                    union
                    select whole.root, i.interaction_id
                    from whole
                    join interaction i on i.workspace_id = :workspace and (i.replaces = whole.id or i.taken_as = 'alone:' || whole.id)
                ), wanted as (
                    select w.root from whole w
                    join interaction i on i.workspace_id = :workspace and i.interaction_id = w.id
                    group by w.root
                    having max(i.asked_at) < :moment and not bool_or(
                """ + STOOD_ON + """
                    )
                    limit :most
                )
                select whole.id from whole join wanted using (root)
                """, Map.of("moment", moment, "most", most));
    }

    private List<InteractionId> list(String sql, Map<String, ?> parameters) {
        return handle.createQuery(sql)
                .bind("workspace", workspace)
                .bindMap(parameters)
                .map((row, context) -> Rows.id(row, "id", InteractionId::new))
                .list();
    }
}
