package dev.errata.storage.knowledge;

import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.knowledge.Document;
import dev.errata.bot.knowledge.DocumentId;
import dev.errata.bot.knowledge.Documents;
import dev.errata.bot.knowledge.Passage;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.storage.CurrentWorkspace;
import dev.errata.storage.Rows;
import dev.errata.storage.Transactions;
import dev.errata.storage.audit.Audit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The documents and their sources in PostgreSQL. */
public final class JdbiDocuments implements Documents {

    private static final String DOCUMENT = "document_id, source, name, title, document.place_id, content_hash";

    private final Transactions transactions;

    public JdbiDocuments(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<Document> list(WorkspaceId workspace) {
        return transactions.in(
                workspace,
                "listing the documents of workspace " + workspace,
                handle -> handle.createQuery("select " + DOCUMENT + """
                                 from document where workspace_id = :workspace order by source, name, document_id
                                """)
                        .bind("workspace", workspace)
                        .map(JdbiDocuments::document)
                        .list());
    }

    @Override
    public List<Listed> shelf(WorkspaceId workspace) {
        return transactions.in(
                workspace,
                "listing the documents of workspace " + workspace,
                handle -> handle.createQuery("select " + DOCUMENT + """
                                , stored_at, (
                                    select count(*) from passage
                                    where passage.workspace_id = :workspace and passage.document_id = document.document_id
                                ) as passages
                                from document where workspace_id = :workspace order by source, name, document_id
                                """)
                        .bind("workspace", workspace)
                        .map((row, context) -> new Listed(
                                document(row, context),
                                row.getObject("stored_at", OffsetDateTime.class).toInstant(),
                                row.getInt("passages")))
                        .list());
    }

    @Override
    public List<Passage> passages(WorkspaceId workspace, DocumentId document) {
        return transactions.in(
                workspace,
                "reading document " + document,
                handle -> handle.createQuery(JdbiPassages.PASSAGE_AND_PLACE + """
                                where workspace_id = :workspace and document_id = :document order by position
                                """)
                        .bind("workspace", workspace)
                        .bind("document", document)
                        .map(JdbiPassages::passage)
                        .list());
    }

    @Override
    public List<Source> sources(WorkspaceId workspace) {
        return transactions.in(
                workspace,
                "listing the sources of workspace " + workspace,
                handle -> handle.createQuery(SourceRows.SELECT + "where workspace_id = :workspace order by name")
                        .bind("workspace", workspace)
                        .map(SourceRows::source)
                        .list());
    }

    @Override
    public void save(WorkspaceId workspace, Source source) {
        transactions.run(workspace, "storing a source of workspace " + workspace, handle -> {
            SourceRows rows = new SourceRows(handle, workspace);
            rows.store(rows.find(source.name()).map(known -> known.and(source)).orElse(source));
        });
    }

    @Override
    public void takeOver(WorkspaceId workspace, String from, String to, String prefix) {
        transactions.run(workspace, "taking over a source of workspace " + workspace, handle -> {
            DocumentWrites.announce(handle, workspace);
            handle.createUpdate("""
                            update document set source = :to, name = :prefix || name
                            where workspace_id = :workspace and source = :from
                            """)
                    .bind("workspace", workspace)
                    .bind("from", from)
                    .bind("to", to)
                    .bind("prefix", prefix)
                    .execute();
            SourceRows rows = new SourceRows(handle, workspace);
            rows.find(from)
                    .flatMap(gone -> rows.find(to).map(above -> above.with(prefix, gone)))
                    .ifPresent(rows::store);
            rows.remove(from);
        });
    }

    @Override
    public void adopt(WorkspaceId workspace, DocumentId document, String source) {
        transactions.run(workspace, "storing the source of document " + document, handle -> {
            DocumentWrites.announce(handle, workspace);
            handle.createUpdate("""
                            update document set source = :source
                            where workspace_id = :workspace and document_id = :document and source is null
                            """)
                    .bind("workspace", workspace)
                    .bind("document", document)
                    .bind("source", source)
                    .execute();
        });
    }

    @Override
    public void replace(Document document, List<Passage> passages, String model, Map<String, Embedding> windows) {
        transactions.run(document.workspace(), "storing document " + document.id(), handle -> {
            DocumentWrites writes = new DocumentWrites(handle, document);
            writes.replace();
            writes.insert(passages, model, windows);
        });
    }

    @Override
    public void remove(WorkspaceId workspace, Collection<DocumentId> documents) {
        if (documents.isEmpty()) {
            return;
        }
        transactions.run(workspace, "removing documents of workspace " + workspace, handle -> {
            DocumentWrites.announce(handle, workspace);
            documents.forEach(document -> remove(handle, workspace, document));
        });
    }

    private static void remove(Handle handle, WorkspaceId workspace, DocumentId document) {
        int removed = handle.createUpdate(
                        "delete from document where workspace_id = :workspace and document_id = :document")
                .bind("workspace", workspace)
                .bind("document", document)
                .execute();
        if (removed > 0) {
            Audit.note(handle, workspace, null, "document removed", document.value());
        }
    }

    private static Document document(ResultSet row, StatementContext context) throws SQLException {
        return new Document(
                CurrentWorkspace.of(context),
                Rows.id(row, "document_id", DocumentId::new),
                Optional.ofNullable(row.getString("source")),
                row.getString("name"),
                row.getString("title"),
                Optional.ofNullable(Rows.idOrNull(row, "place_id", PlaceId::new)),
                row.getString("content_hash"));
    }
}
