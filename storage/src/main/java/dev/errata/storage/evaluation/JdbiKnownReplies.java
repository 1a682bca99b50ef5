package dev.errata.storage.evaluation;

import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.spending.KnownReplies;
import dev.errata.bot.spending.Tokens;
import dev.errata.storage.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What language models replied while something was measured, in PostgreSQL. */
public final class JdbiKnownReplies implements KnownReplies {

    private final Transactions transactions;

    public JdbiKnownReplies(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Known> find(WorkspaceId workspace, String call, Instant now) {
        return transactions.in(
                workspace,
                "looking for reply " + call,
                handle -> handle.createQuery("""
                                update known_reply set used_at = greatest(used_at, :now)
                                where workspace_id = :workspace and call = :call
                                returning reply, ending, input_tokens, output_tokens, extract(epoch from took) * 1000 as millis
                                """)
                        .bind("workspace", workspace)
                        .bind("call", call)
                        .bind("now", now)
                        .map((row, context) -> known(row))
                        .findOne());
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                row.getString("reply"),
                Optional.ofNullable(row.getString("ending")),
                new Tokens(row.getLong("input_tokens"), row.getLong("output_tokens")),
                Duration.ofMillis(row.getLong("millis")));
    }

    @Override
    public void keep(WorkspaceId workspace, String call, Known reply, Instant now) {
        transactions.run(
                workspace,
                "keeping reply " + call,
                handle -> handle.createUpdate("""
                        insert into known_reply (workspace_id, call, reply, ending, input_tokens, output_tokens, took, used_at)
                        values (:workspace, :call, :reply, :ending, :input, :output, :millis * interval '1 millisecond', :now)
                        on conflict do nothing
                        """)
                        .bind("workspace", workspace)
                        .bind("call", call)
                        .bind("reply", reply.text())
                        .bind("ending", reply.ending().orElse(null))
                        .bind("input", reply.tokens().input())
                        .bind("output", reply.tokens().output())
                        .bind("millis", reply.took().toMillis())
                        .bind("now", now)
                        .execute());
    }

    @Override
    public void drop(WorkspaceId workspace, Instant unusedSince) {
        transactions.run(
                workspace,
                "dropping replies that nobody uses",
                handle -> handle.createUpdate("""
                        delete from known_reply where workspace_id = :workspace and used_at < :since
                        """)
                        .bind("workspace", workspace)
                        .bind("since", unusedSince)
                        .execute());
    }
}
