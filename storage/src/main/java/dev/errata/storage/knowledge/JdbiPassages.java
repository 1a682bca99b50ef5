package dev.errata.storage.knowledge;

import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.knowledge.DocumentId;
import dev.errata.bot.knowledge.Passage;
import dev.errata.bot.knowledge.PassageId;
import dev.errata.bot.knowledge.PassageIndex;
import dev.errata.bot.knowledge.PassageIndex.Hit;
import dev.errata.bot.knowledge.Passages;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.storage.Rows;
import dev.errata.storage.Transactions;
import dev.errata.storage.knowledge.PassageIndexes.Loaded;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The passages in PostgreSQL, which are found by what of them is kept in memory, for the workspaces that asked last. */
public final class JdbiPassages implements Passages {

    /** Whose place is read, too. */
    static final String PASSAGE_AND_PLACE =
            "select passage_id, document_id, place_id, title, position, heading, passage.text from passage ";

    /** Documents of the asker's place, and of the whole workspace where nobody of another organisation is about. */
    private static final String MAY_BE_SEEN =
            "passage.workspace_id = :workspace and (passage.place_id = :place or passage.place_id is null and not :strict) ";

    /** With the number of changes, also where nothing is found. */
    private static final String WITH_ORIGIN = """
            select known.changes, found.* from (
                select coalesce((select changes from passage_change where workspace_id = :workspace), 0) as changes
            ) known
            left join (
            select passage_id, passage.document_id, passage.title, position, heading, passage.text,
                document.name, document.source, document.stored_at, base_url, folders
            from passage
            join document on document.workspace_id = :workspace and document.document_id = passage.document_id
            left join document_source on document_source.workspace_id = :workspace and document_source.name = document.source
            """;

    private final Transactions transactions;
    private final PassageIndexes indexes;

    public JdbiPassages(Transactions transactions, CacheBudget caches) {
        this.transactions = transactions;
        this.indexes = new PassageIndexes(caches);
    }

    @Override
    public List<Scored> best(Place place, Person asker, String model, Embedding asked, String question, int limit) {
        boolean strict = isStrict(place, asker);
        Function<PassageIndex, List<Hit>> search = index ->
                index.best(asked, question, of -> of.map(place.id()::equals).orElse(!strict), limit);
        // Looked up before the database is asked whether that still holds: it nearly always does.
        Optional<Loaded> known = indexes.known(place.workspace(), model);
        List<Hit> likely = known.map(Loaded::index).map(search).orElse(List.of());
        return transactions.in(place.workspace(), "searching passages for place " + place.id(), handle -> {
            Visible visible = visible(handle, place, strict, likely);
            if (known.filter(loaded -> loaded.changes() == visible.changes()).isPresent()) {
                return visible.of(likely);
            }
            List<Hit> best = search.apply(indexes.of(handle, place.workspace(), model));
            return visible(handle, place, strict, best).of(best);
        });
    }

    private record Found(Passage passage, Optional<URI> link, Instant readAt) {}

    /** What of some hits may be seen, as it was after so many changes. */
    private record Visible(long changes, Map<PassageId, Found> passages) {

        List<Scored> of(List<Hit> hits) {
            return hits.stream()
                    .flatMap(hit -> Optional.ofNullable(passages.get(hit.passage()))
                            .map(found -> new Scored(found.passage(), hit, found.link(), found.readAt()))
                            .stream())
                    .toList();
        }
    }

    private static Visible visible(Handle handle, Place place, boolean strict, List<Hit> hits) {
        Map<PassageId, Found> passages = new HashMap<>();
        List<Long> changes = handle.createQuery(
                        WITH_ORIGIN + "where " + MAY_BE_SEEN + "and passage_id = any(:ids)) found on true")
                .bind("workspace", place.workspace())
                .bind("place", place.id())
                .bind("strict", strict)
                .bindArray(
                        "ids", PassageId.class, hits.stream().map(Hit::passage).toList())
                .map((row, context) -> {
                    if (row.getString("passage_id") != null) {
                        Passage passage = passage(row, context);
                        passages.put(passage.id(), new Found(passage, link(row), Rows.instant(row, "stored_at")));
                    }
                    return row.getLong("changes");
                })
                .list();
        return new Visible(changes.get(0), passages);
    }

    private static Optional<URI> link(ResultSet row) throws SQLException {
        return SourceRows.of(row, row.getString("source")).link(row.getString("name"));
    }

    private static boolean isStrict(Place place, Person asker) {
        return place.shared() || asker.isExternal();
    }

    static Passage passage(ResultSet row, StatementContext context) throws SQLException {
        return new Passage(
                Rows.id(row, "passage_id", PassageId::new),
                Rows.id(row, "document_id", DocumentId::new),
                row.getString("title"),
                row.getInt("position"),
                row.getString("heading"),
                row.getString("text"));
    }
}
