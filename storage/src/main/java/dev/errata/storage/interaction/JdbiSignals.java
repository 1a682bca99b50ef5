package dev.errata.storage.interaction;

import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.signal.Signal;
import dev.errata.bot.signal.Signal.Kind;
import dev.errata.bot.signal.Signals;
import dev.errata.storage.Transactions;
import java.util.EnumMap;
import java.util.Map;
import org.jdbi.v3.core.statement.SqlStatement;

/** What happened beside answers, in PostgreSQL. It is noted while a platform waits. */
public final class JdbiSignals implements Signals {

    private final Transactions transactions;

    public JdbiSignals(Transactions acknowledging) {
        this.transactions = acknowledging;
    }

    @Override
    public boolean note(Signal signal) {
        return transactions.in(
                signal.workspace(),
                "noting something beside answer " + signal.answer(),
                handle -> bound(handle.createUpdate("""
                                        insert into signal (workspace_id, interaction_id, kind, person_id, noted_at)
                                        select :workspace, :answer, :kind, cast(:by as uuid), :at
                                        from interaction
                                        where workspace_id = :workspace and interaction_id = :answer
                                        on conflict do nothing
                                        """), signal)
                                .bind("at", signal.at())
                                .execute()
                        > 0);
    }

    @Override
    public void takeBack(Signal signal) {
        transactions.run(
                signal.workspace(),
                "taking back something beside answer " + signal.answer(),
                handle -> bound(handle.createUpdate("""
                        delete from signal
                        where workspace_id = :workspace and interaction_id = :answer and kind = :kind
                          and person_id is not distinct from cast(:by as uuid)
                        """), signal).execute());
    }

    private static <S extends SqlStatement<S>> S bound(S statement, Signal signal) {
        return statement
                .bind("workspace", signal.workspace())
                .bind("answer", signal.answer())
                .bind("kind", signal.kind().name())
                .bind("by", signal.by().map(PersonId::value).orElse(null));
    }

    @Override
    public Map<Kind, Integer> beside(WorkspaceId workspace, InteractionId answer) {
        return transactions.in(
                workspace,
                "counting what happened beside answer " + answer,
                handle -> handle.createQuery("""
                        select kind, count(*)::integer as times from signal
                        where workspace_id = :workspace and interaction_id = :answer
                        group by kind
                        """)
                        .bind("workspace", workspace)
                        .bind("answer", answer)
                        .reduceRows(new EnumMap<>(Kind.class), (counts, row) -> {
                            counts.put(
                                    Kind.valueOf(row.getColumn("kind", String.class)),
                                    row.getColumn("times", Integer.class));
                            return counts;
                        }));
    }
}
