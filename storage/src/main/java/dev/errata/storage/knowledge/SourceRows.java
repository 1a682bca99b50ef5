package dev.errata.storage.knowledge;

import dev.errata.bot.knowledge.Documents.Source;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.storage.Rows;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Where the documents of a workspace come from, in one transaction. */
final class SourceRows {

    static final String SELECT = "select name, base_url, folders from document_source ";

    private final Handle handle;
    private final WorkspaceId workspace;

    SourceRows(Handle handle, WorkspaceId workspace) {
        this.handle = handle;
        this.workspace = workspace;
    }

    /** So that there is one to {@link #find}; nothing happens if there is. */
    void ensure(String name) {
        handle.createUpdate(
                        "insert into document_source (workspace_id, name) values (:workspace, :name) on conflict do nothing")
                .bind("workspace", workspace)
                .bind("name", name)
                .execute();
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<Source> find(String name) {
        return handle.createQuery(SELECT + "where workspace_id = :workspace and name = :name for update")
                .bind("workspace", workspace)
                .bind("name", name)
                .map(SourceRows::source)
                .findOne();
    }

    void store(Source source) {
        List<String> folders = new ArrayList<>();
        source.folders().forEach((folder, url) -> folders.addAll(List.of(folder, url.toString())));
        handle.createUpdate("""
                        insert into document_source (workspace_id, name, base_url, folders)
                        values (:workspace, :name, :url, :folders)
                        on conflict (workspace_id, name) do update set base_url = excluded.base_url, folders = excluded.folders
                        """)
                .bind("workspace", workspace)
                .bind("name", source.name())
                .bind("url", source.baseUrl().map(URI::toString).orElse(null))
                .bindArray("folders", String.class, folders)
                .execute();
    }

    void remove(String name) {
        handle.createUpdate("delete from document_source where workspace_id = :workspace and name = :name")
                .bind("workspace", workspace)
                .bind("name", name)
                .execute();
    }

    static Source source(ResultSet row, StatementContext context) throws SQLException {
        return of(row, row.getString("name"));
    }

    /** Of a row that has the columns of a source, which may not be there. */
    static Source of(ResultSet row, @Nullable String name) throws SQLException {
        Map<String, URI> folders = new HashMap<>();
        if (row.getArray("folders") != null) {
            List<String> inTurn = Rows.texts(row, "folders");
            for (int i = 0; i < inTurn.size(); i += 2) {
                folders.put(inTurn.get(i), URI.create(inTurn.get(i + 1)));
            }
        }
        return new Source(
                name == null ? "" : name,
                Optional.ofNullable(row.getString("base_url")).map(URI::create),
                folders);
    }
}
