package dev.errata.storage.correction;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.recall.suggestion.Suggestion;
import dev.errata.bot.recall.suggestion.Suggestions;
import dev.errata.storage.Rows;
import dev.errata.storage.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** What was suggested of corrections, in PostgreSQL. */
public final class JdbiSuggestions implements Suggestions {

    private static final String SELECT =
            "select suggestion_id, correction_id, place_id, kind, text from suggestion where workspace_id = :workspace and ";

    private final Transactions transactions;

    public JdbiSuggestions(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void keep(Correction correction, List<Suggestion> suggested) {
        transactions.run(
                correction.workspace(), "keeping what is suggested of correction " + correction.id(), handle -> {
                    // Two who ask at once keep one answer; of a question that was forgotten meanwhile nothing is kept.
                    boolean stored = new CorrectionWrites(handle, correction.workspace())
                            .lock(correction.id())
                            .isPresent();
                    if (stored && !suggested.isEmpty() && of(handle, correction).isEmpty()) {
                        insert(handle, correction, suggested);
                    }
                });
    }

    private static void insert(Handle handle, Correction correction, List<Suggestion> suggested) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into suggestion (workspace_id, suggestion_id, correction_id, origin_id, place_id, kind, text)
                select workspace_id, :id, :correction, interaction_id, :place, :kind, :text
                from interaction where workspace_id = :workspace and interaction_id = :origin
                """);
        for (Suggestion one : suggested) {
            batch.bind("workspace", correction.workspace())
                    .bind("id", one.id())
                    .bind("correction", correction.id())
                    .bind("origin", correction.origin())
                    .bind("place", one.place())
                    .bind("kind", one.kind().name())
                    .bind("text", one.text())
                    .add();
        }
        batch.execute();
    }

    @Override
    public List<Suggestion> of(Correction correction) {
        return transactions.in(
                correction.workspace(),
                "reading what was suggested of correction " + correction.id(),
                handle -> of(handle, correction));
    }

    private static List<Suggestion> of(Handle handle, Correction correction) {
        return handle.createQuery(SELECT + "correction_id = :correction order by ordinal")
                .bind("workspace", correction.workspace())
                .bind("correction", correction.id())
                .map(JdbiSuggestions::suggestion)
                .list();
    }

    @Override
    public Optional<Suggestion> find(WorkspaceId workspace, InteractionId id) {
        return transactions.in(
                workspace,
                "finding suggestion " + id,
                handle -> handle.createQuery(SELECT + "suggestion_id = :id")
                        .bind("workspace", workspace)
                        .bind("id", id)
                        .map(JdbiSuggestions::suggestion)
                        .findOne());
    }

    private static Suggestion suggestion(ResultSet row, StatementContext context) throws SQLException {
        return new Suggestion(
                Rows.id(row, "suggestion_id", InteractionId::new),
                Rows.id(row, "correction_id", CorrectionId::new),
                Rows.id(row, "place_id", PlaceId::new),
                Suggestion.Kind.valueOf(row.getString("kind")),
                row.getString("text"));
    }
}
