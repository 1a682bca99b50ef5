package dev.errata.storage.knowledge;

import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.knowledge.Document;
import dev.errata.bot.knowledge.DocumentId;
import dev.errata.bot.knowledge.Passage;
import dev.errata.bot.knowledge.PassageId;
import dev.errata.bot.knowledge.Passages;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.storage.CurrentWorkspace;
import dev.errata.storage.Rows;
import dev.errata.storage.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The documents and passages in PostgreSQL, whose embeddings are kept in memory for the workspaces that asked last. */
public final class JdbiPassages implements Passages {

    private static final String DOCUMENT = "select document_id, name, title, place_id, content_hash from document ";
    private static final String PASSAGE =
            "select passage_id, document_id, title, position, heading, passage.text from passage ";

    /** Documents of the asker's place, and of the whole workspace where nobody of another organisation is about. */
    private static final String MAY_BE_SEEN =
            " passage.workspace_id = :workspace and (place_id = :place or place_id is null and not :strict) ";

    private final Transactions transactions;
    private final PassageVectors vectors;

    public JdbiPassages(Transactions transactions, CacheBudget caches) {
        this.transactions = transactions;
        this.vectors = new PassageVectors(caches);
    }

    @Override
    public Optional<Document> find(WorkspaceId workspace, Optional<PlaceId> place, String name) {
        return transactions.in(
                workspace,
                "finding a document of workspace " + workspace,
                handle -> handle.createQuery(DOCUMENT + """
                                where workspace_id = :workspace and name = :name
                                  and place_id is not distinct from cast(:place as uuid)
                                """)
                        .bind("workspace", workspace)
                        .bind("name", name)
                        .bind("place", place.orElse(null))
                        .map(JdbiPassages::document)
                        .findOne());
    }

    @Override
    public List<Document> list(WorkspaceId workspace) {
        return transactions.in(
                workspace,
                "listing the documents of workspace " + workspace,
                handle -> handle.createQuery(DOCUMENT + "where workspace_id = :workspace order by name, document_id")
                        .bind("workspace", workspace)
                        .map(JdbiPassages::document)
                        .list());
    }

    @Override
    public void replace(Document document, List<Passage> passages, String model, List<Embedding> embeddings) {
        if (passages.size() != embeddings.size()) {
            throw new IllegalArgumentException("document " + document.id() + " has " + passages.size()
                    + " passages and " + embeddings.size() + " embeddings");
        }
        transactions.run(document.workspace(), "storing document " + document.id(), handle -> {
            DocumentWrites writes = new DocumentWrites(handle, document);
            writes.replace();
            writes.insert(passages, model, embeddings);
        });
    }

    @Override
    public List<Passage> matching(Place place, Person asker, String text, int limit) {
        // The lexemes are joined by "or": a question is a sentence, and no passage has all of its words. ts_rank_cd()
        // takes five
        // times as long for that, and has nothing to say about words that need not stand together.
        return transactions.in(
                place.workspace(),
                "searching passages for place " + place.id(),
                handle -> handle.createQuery("""
                        with question as (
                            select string_agg(
                                '''' || replace(replace(lexeme, '\\', '\\\\'), '''', '''''') || '''', ' | ')::tsquery as words
                            from unnest(to_tsvector('english', :text))
                        )
                        """ + PASSAGE + ", question where" + MAY_BE_SEEN + """
                                  and passage.words @@ question.words
                                order by ts_rank(passage.words, question.words, 1) desc, passage_id
                                limit :limit
                                """)
                        .bind("workspace", place.workspace())
                        .bind("place", place.id())
                        .bind("strict", isStrict(place, asker))
                        .bind("text", text)
                        .bind("limit", limit)
                        .map(JdbiPassages::passage)
                        .list());
    }

    @Override
    public List<Passage> nearest(Place place, Person asker, String model, Embedding embedding, int limit) {
        boolean strict = isStrict(place, asker);
        return transactions.in(place.workspace(), "comparing passages for place " + place.id(), handle -> {
            List<PassageId> best = vectors.of(handle, place.workspace(), model)
                    .nearest(embedding, limit, of -> of.map(place.id()::equals).orElse(!strict));
            Map<PassageId, Passage> passages = visible(handle, place, strict, best);
            return best.stream()
                    .flatMap(id -> Optional.ofNullable(passages.get(id)).stream())
                    .toList();
        });
    }

    private static Map<PassageId, Passage> visible(Handle handle, Place place, boolean strict, List<PassageId> ids) {
        return handle.createQuery(PASSAGE + "where" + MAY_BE_SEEN + "and passage_id = any(:ids)")
                .bind("workspace", place.workspace())
                .bind("place", place.id())
                .bind("strict", strict)
                .bindArray("ids", PassageId.class, ids)
                .map(JdbiPassages::passage)
                .collect(Collectors.toMap(Passage::id, Function.identity()));
    }

    private static boolean isStrict(Place place, Person asker) {
        return place.shared() || asker.isExternal();
    }

    private static Document document(ResultSet row, StatementContext context) throws SQLException {
        return new Document(
                CurrentWorkspace.of(context),
                Rows.id(row, "document_id", DocumentId::new),
                row.getString("name"),
                row.getString("title"),
                Optional.ofNullable(Rows.idOrNull(row, "place_id", PlaceId::new)),
                row.getString("content_hash"));
    }

    private static Passage passage(ResultSet row, StatementContext context) throws SQLException {
        return new Passage(
                Rows.id(row, "passage_id", PassageId::new),
                Rows.id(row, "document_id", DocumentId::new),
                row.getString("title"),
                row.getInt("position"),
                row.getString("heading"),
                row.getString("text"));
    }
}
