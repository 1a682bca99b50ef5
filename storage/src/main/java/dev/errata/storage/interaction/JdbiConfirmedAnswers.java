package dev.errata.storage.interaction;

import dev.errata.bot.evaluation.cases.ConfirmedAnswers;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.storage.Rows;
import dev.errata.storage.Transactions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Answers that somebody said are right, in PostgreSQL. */
public final class JdbiConfirmedAnswers implements ConfirmedAnswers {

    private final Transactions transactions;

    public JdbiConfirmedAnswers(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<Interaction> confirmed(WorkspaceId workspace, int most) {
        return transactions.in(
                workspace,
                "reading the confirmed answers of workspace " + workspace,
                handle -> new InteractionReads(handle, workspace).where("""
                        interaction.interaction_id in (
                            select interaction_id from rating where workspace_id = :workspace and not guessed
                            group by interaction_id having bool_and(rating = 'GOOD')
                            union
                            select interaction_id from rewrite where workspace_id = :workspace and how = 'CONFIRMED')
                        and not exists (
                            select from rating bad where bad.workspace_id = :workspace
                              and bad.interaction_id = interaction.interaction_id and bad.rating = 'BAD')
                        order by interaction.asked_at desc, interaction.ordinal desc limit :most
                        """, Map.of("most", most)));
    }

    @Override
    public List<Rated> rated(WorkspaceId workspace, int most) {
        return transactions.in(workspace, "reading the rated answers of workspace " + workspace, handle -> {
            Map<InteractionId, Thumbs> thumbs = thumbs(handle, workspace);
            return new InteractionReads(handle, workspace)
                    .where("""
                            interaction.interaction_id in (
                                select interaction_id from rating where workspace_id = :workspace and not guessed)
                            order by interaction.asked_at desc, interaction.ordinal desc limit :most
                            """, Map.of("most", most)).stream()
                            .map(answer -> thumbs.getOrDefault(answer.id(), Thumbs.NONE)
                                    .of(answer))
                            .toList();
        });
    }

    private record Thumbs(int up, int down) {

        static final Thumbs NONE = new Thumbs(0, 0);

        Rated of(Interaction answer) {
            return new Rated(answer, up, down);
        }
    }

    private static Map<InteractionId, Thumbs> thumbs(Handle handle, WorkspaceId workspace) {
        Map<InteractionId, Thumbs> all = new HashMap<>();
        handle.createQuery("""
                        select interaction_id, count(*) filter (where rating = 'GOOD') as up,
                            count(*) filter (where rating <> 'GOOD') as down
                        from rating where workspace_id = :workspace and not guessed group by interaction_id
                        """)
                .bind("workspace", workspace)
                .map((row, context) -> all.put(
                        Rows.id(row, "interaction_id", InteractionId::new),
                        new Thumbs(row.getInt("up"), row.getInt("down"))))
                .list();
        return all;
    }
}
