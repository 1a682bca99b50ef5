package dev.errata.storage.knowledge;

import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.knowledge.Document;
import dev.errata.bot.knowledge.Passage;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.storage.audit.Audit;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Stores one document with its passages, within one transaction. */
final class DocumentWrites {

    private final Handle handle;
    private final Document document;
    private final WorkspaceId workspace;
    private final @Nullable PlaceId place;

    DocumentWrites(Handle handle, Document document) {
        this.handle = handle;
        this.document = document;
        this.workspace = document.workspace();
        this.place = document.place().orElse(null);
    }

    /** Whoever keeps passages in memory is to know. It also makes one wait who stores in this workspace at the same time. */
    static void announce(Handle handle, WorkspaceId workspace) {
        handle.createUpdate("""
                        insert into passage_change (workspace_id, changes) values (:workspace, 1)
                        on conflict (workspace_id) do update set changes = passage_change.changes + 1
                        """).bind("workspace", workspace).execute();
    }

    /** Its passages go with an earlier document of the same source, name and place. */
    void replace() {
        announce(handle, workspace);
        handle.createUpdate("""
                        delete from document where workspace_id = :workspace and name = :name
                          and source is not distinct from :source and place_id is not distinct from cast(:place as uuid)
                        """)
                .bind("workspace", workspace)
                .bind("source", document.source().orElse(null))
                .bind("name", document.name())
                .bind("place", place)
                .execute();
        handle.createUpdate("""
                        insert into document (workspace_id, document_id, source, name, title, place_id, content_hash)
                        values (:workspace, :id, :source, :name, :title, :place, :contentHash)
                        """)
                .bind("workspace", workspace)
                .bind("id", document.id())
                .bind("source", document.source().orElse(null))
                .bind("name", document.name())
                .bind("title", document.title())
                .bind("place", place)
                .bind("contentHash", document.contentHash())
                .execute();
        Audit.note(
                handle,
                document.workspace(),
                null,
                "document stored",
                document.id().value());
    }

    void insert(List<Passage> passages, String model, Map<String, Embedding> windows) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into passage (workspace_id, passage_id, document_id, place_id, title, position, heading, text,
                    text_hash)
                values (:workspace, :id, :document, :place, :title, :position, :heading, :text, :hash)
                """);
        for (Passage passage : passages) {
            batch.bind("workspace", workspace)
                    .bind("id", passage.id())
                    .bind("document", document.id())
                    .bind("place", place)
                    .bind("title", passage.title())
                    .bind("position", passage.position())
                    .bind("heading", passage.heading())
                    .bind("text", passage.text())
                    .bind("hash", TextHash.of(passage.searchText()).bytes())
                    .add();
        }
        batch.execute();
        JdbiEmbeddings.insert(handle, document.workspace(), model, windows);
    }
}
