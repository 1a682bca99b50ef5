package dev.errata.storage.interaction;

import dev.errata.bot.evaluation.cases.ConfirmedAnswers;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.storage.Transactions;
import java.util.List;
import java.util.Map;

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
}
