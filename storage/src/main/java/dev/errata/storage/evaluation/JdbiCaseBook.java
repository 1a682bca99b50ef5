package dev.errata.storage.evaluation;

import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.evaluation.cases.CaseBook;
import dev.errata.bot.evaluation.cases.Wording;
import dev.errata.bot.evaluation.cases.WrittenCase;
import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.storage.Rows;
import dev.errata.storage.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** What people say of cases, in PostgreSQL. */
public final class JdbiCaseBook implements CaseBook {

    private final Transactions transactions;

    public JdbiCaseBook(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void add(WorkspaceId workspace, WrittenCase written) {
        transactions.run(
                workspace,
                "keeping case " + written.id(),
                handle -> handle.createUpdate("""
                        insert into evaluation_case (workspace_id, case_id, place_id, asker_id, input, expected, must_follow,
                            must_not_follow)
                        values (:workspace, :id, :place, :asker, :input, :expected, :follow, :avoid)
                        on conflict do nothing
                        """)
                        .bind("workspace", workspace)
                        .bind("id", written.id())
                        .bind("place", written.place())
                        .bind("asker", written.asker().map(PersonId::value).orElse(null))
                        .bind("input", written.input())
                        .bind("expected", written.expected().orElse(null))
                        .bindByType("follow", array(written.mustFollow()), String[].class)
                        .bindByType("avoid", array(written.mustNotFollow()), String[].class)
                        .execute());
    }

    private static String @Nullable [] array(Optional<List<String>> texts) {
        return texts.map(all -> all.toArray(new String[0])).orElse(null);
    }

    @Override
    public List<WrittenCase> added(WorkspaceId workspace) {
        return transactions.in(
                workspace,
                "reading the cases of workspace " + workspace,
                handle -> handle.createQuery("""
                                select case_id, place_id, asker_id, input, expected, must_follow, must_not_follow
                                from evaluation_case where workspace_id = :workspace order by ordinal
                                """)
                        .bind("workspace", workspace)
                        .map(JdbiCaseBook::written)
                        .list());
    }

    private static WrittenCase written(ResultSet row, StatementContext context) throws SQLException {
        return new WrittenCase(
                row.getObject("case_id", UUID.class),
                Rows.id(row, "place_id", PlaceId::new),
                Optional.ofNullable(Rows.idOrNull(row, "asker_id", PersonId::new)),
                row.getString("input"),
                Optional.ofNullable(row.getString("expected")),
                texts(row, "must_follow"),
                texts(row, "must_not_follow"));
    }

    private static Optional<List<String>> texts(ResultSet row, String column) throws SQLException {
        return row.getArray(column) == null ? Optional.empty() : Optional.of(Rows.texts(row, column));
    }

    @Override
    public void drop(WorkspaceId workspace, UUID id) {
        transactions.run(workspace, "dropping case " + id, handle -> {
            int written = handle.createUpdate(
                            "delete from evaluation_case where workspace_id = :workspace and case_id = :id")
                    .bind("workspace", workspace)
                    .bind("id", id)
                    .execute();
            if (written == 0) {
                handle.createUpdate("""
                                insert into evaluation_dropped (workspace_id, case_id) values (:workspace, :id)
                                on conflict do nothing
                                """)
                        .bind("workspace", workspace)
                        .bind("id", id)
                        .execute();
            }
        });
    }

    @Override
    public Set<UUID> dropped(WorkspaceId workspace) {
        return new HashSet<>(transactions.in(
                workspace,
                "reading the cases that are left out in workspace " + workspace,
                handle -> handle.createQuery("select case_id from evaluation_dropped where workspace_id = :workspace")
                        .bind("workspace", workspace)
                        .mapTo(UUID.class)
                        .list()));
    }

    @Override
    public void word(WorkspaceId workspace, CorrectionId correction, Wording wording) {
        transactions.run(
                workspace,
                "keeping other words for correction " + correction,
                handle -> handle.createUpdate("""
                        insert into evaluation_wording (workspace_id, correction_id, origin_id, text, origin)
                        select c.workspace_id, c.correction_id, i.interaction_id, :text, :origin
                        from correction c
                        left join interaction i on i.workspace_id = :workspace and i.interaction_id = c.origin_id
                        where c.workspace_id = :workspace and c.correction_id = :correction
                        on conflict do nothing
                        """)
                        .bind("workspace", workspace)
                        .bind("correction", correction)
                        .bind("text", wording.text())
                        .bind("origin", wording.origin().name())
                        .execute());
    }

    @Override
    public Map<CorrectionId, List<Wording>> wordings(WorkspaceId workspace) {
        return transactions.in(
                workspace, "reading other words for the corrections of workspace " + workspace, handle -> {
                    Map<CorrectionId, List<Wording>> wordings = new HashMap<>();
                    handle.createQuery("""
                                    select correction_id, text, origin from evaluation_wording
                                    where workspace_id = :workspace order by ordinal
                                    """)
                            .bind("workspace", workspace)
                            .map((row, context) -> Map.entry(
                                    Rows.id(row, "correction_id", CorrectionId::new),
                                    new Wording(
                                            row.getString("text"), Wording.Origin.valueOf(row.getString("origin")))))
                            .forEach(one -> wordings.computeIfAbsent(one.getKey(), id -> new ArrayList<>())
                                    .add(one.getValue()));
                    return wordings;
                });
    }
}
