package dev.errata.storage.workspace;

import dev.errata.bot.people.Responsibilities;
import dev.errata.bot.people.Responsibility;
import dev.errata.bot.people.Responsibility.Duty;
import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.storage.CurrentWorkspace;
import dev.errata.storage.Rows;
import dev.errata.storage.Transactions;
import dev.errata.storage.audit.Audit;
import dev.errata.storage.correction.ScopeKey;
import java.util.List;
import java.util.Optional;

/** Who looks after what is taught where, in PostgreSQL. */
public final class JdbiResponsibilities implements Responsibilities {

    private final Transactions transactions;

    public JdbiResponsibilities(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean give(Responsibility responsibility, Optional<PersonId> by) {
        return change(responsibility, by, "responsibility given", """
                insert into responsibility (workspace_id, over, person_id, duty) values (:workspace, :over, :person, :duty)
                on conflict do nothing
                """);
    }

    @Override
    public boolean end(Responsibility responsibility, Optional<PersonId> by) {
        return change(responsibility, by, "responsibility ended", """
                delete from responsibility
                where workspace_id = :workspace and over = :over and person_id = :person and duty = :duty
                """);
    }

    private boolean change(Responsibility one, Optional<PersonId> by, String what, String sql) {
        return transactions.in(one.workspace(), "changing what person " + one.person() + " looks after", handle -> {
            int changed = handle.createUpdate(sql)
                    .bind("workspace", one.workspace())
                    .bind("over", ScopeKey.word(one.over()))
                    .bind("person", one.person())
                    .bind("duty", one.duty().name())
                    .execute();
            if (changed > 0) {
                Audit.note(
                        handle,
                        one.workspace(),
                        by.orElse(null),
                        what,
                        one.person().value());
            }
            return changed > 0;
        });
    }

    @Override
    public List<Responsibility> all(WorkspaceId workspace) {
        return transactions.in(
                workspace,
                "reading who looks after what in workspace " + workspace,
                handle -> handle.createQuery(
                                "select * from responsibility where workspace_id = :workspace order by ordinal")
                        .bind("workspace", workspace)
                        .map((row, context) -> new Responsibility(
                                CurrentWorkspace.of(context),
                                ScopeKey.ofAll(row.getString("over")),
                                Rows.id(row, "person_id", PersonId::new),
                                Duty.valueOf(row.getString("duty"))))
                        .list());
    }
}
