package dev.errata.storage.knowledge;

import dev.errata.bot.cache.Bytes;
import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.cache.LruCache;
import dev.errata.bot.cache.Share;
import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.knowledge.Passage;
import dev.errata.bot.knowledge.PassageId;
import dev.errata.bot.knowledge.PassageIndex;
import dev.errata.bot.knowledge.PassageIndex.Indexed;
import dev.errata.bot.knowledge.Windows;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.storage.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** What passages are found by, in memory, for the workspaces that asked last, until their passages change. */
final class PassageIndexes {

    /** So many passages' embeddings are asked for at once. */
    private static final int BATCH = 500;

    private final LruCache<Key, Loaded> kept;

    PassageIndexes(CacheBudget caches) {
        this.kept = caches.cache(
                Share.PASSAGES, (key, loaded) -> Bytes.ENTRY + loaded.index().weight());
    }

    private record Key(WorkspaceId workspace, String model) {}

    /** All passages of a workspace that have embeddings of one model, as they were after so many changes. */
    record Loaded(long changes, PassageIndex index) {}

    private record Placed(Passage passage, Optional<PlaceId> place) {}

    /** What is in memory, which may have changed meanwhile. */
    Optional<Loaded> known(WorkspaceId workspace, String model) {
        return kept.get(new Key(workspace, model));
    }

    PassageIndex of(Handle handle, WorkspaceId workspace, String model) {
        // Counted before reading: what changes in between is read again next time.
        long changes = changes(handle, workspace);
        Key key = new Key(workspace, model);
        Optional<Loaded> before = kept.get(key);
        return before.filter(loaded -> loaded.changes() == changes)
                .orElseGet(() -> {
                    PassageIndex old = before.map(Loaded::index).orElseGet(() -> PassageIndex.of(List.of()));
                    Loaded loaded = new Loaded(changes, read(handle, workspace, model, old));
                    kept.put(key, loaded);
                    return loaded;
                })
                .index();
    }

    private static long changes(Handle handle, WorkspaceId workspace) {
        return handle.createQuery("select changes from passage_change where workspace_id = :workspace")
                .bind("workspace", workspace)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    /** Nothing changes a passage once it is stored: only those are read that were not there before. */
    private static PassageIndex read(Handle handle, WorkspaceId workspace, String model, PassageIndex before) {
        Set<PassageId> all = handle.createQuery("select passage_id from passage where workspace_id = :workspace")
                .bind("workspace", workspace)
                .map((row, context) -> Rows.id(row, "passage_id", PassageId::new))
                .collect(Collectors.toSet());
        Set<PassageId> known = before.passages();
        List<PassageId> fresh = all.stream().filter(id -> !known.contains(id)).toList();
        List<Indexed> added = new ArrayList<>();
        for (int from = 0; from < fresh.size(); from += BATCH) {
            List<PassageId> some = fresh.subList(from, Math.min(from + BATCH, fresh.size()));
            added.addAll(indexed(handle, workspace, model, placed(handle, workspace, some)));
        }
        return before.changed(all, added);
    }

    private static List<Placed> placed(Handle handle, WorkspaceId workspace, List<PassageId> ids) {
        return handle.createQuery(
                        JdbiPassages.PASSAGE_AND_PLACE + "where workspace_id = :workspace and passage_id = any(:ids)")
                .bind("workspace", workspace)
                .bindArray("ids", PassageId.class, ids)
                .map((row, context) -> new Placed(
                        JdbiPassages.passage(row, context),
                        Optional.ofNullable(Rows.idOrNull(row, "place_id", PlaceId::new))))
                .list();
    }

    /** What was read by a version that knew no windows has one embedding, of its whole text. */
    private static List<Indexed> indexed(Handle handle, WorkspaceId workspace, String model, List<Placed> some) {
        Map<String, Embedding> embeddings = JdbiEmbeddings.read(
                handle,
                workspace,
                model,
                some.stream()
                        .map(Placed::passage)
                        .flatMap(one -> Stream.concat(Windows.of(one).stream(), Stream.of(one.searchText())))
                        .toList());
        return some.stream()
                .map(one -> {
                    List<Embedding> windows = known(embeddings, Windows.of(one.passage()));
                    return new Indexed(
                            one.passage(),
                            one.place(),
                            windows.isEmpty()
                                    ? known(embeddings, List.of(one.passage().searchText()))
                                    : windows);
                })
                .filter(one -> !one.windows().isEmpty())
                .toList();
    }

    private static List<Embedding> known(Map<String, Embedding> embeddings, List<String> texts) {
        return texts.stream().map(embeddings::get).filter(Objects::nonNull).toList();
    }
}
