package dev.errata.storage.correction;

import dev.errata.bot.cache.Bytes;
import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.cache.LruCache;
import dev.errata.bot.cache.Share;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.Exemplar;
import dev.errata.bot.correction.Exemplar.Verdict;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.storage.Rows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Reads exemplars without reading again what was read before: an interaction never changes, and which exemplars are in force is known
 * until the workspace's corrections change.
 */
final class ExemplarScan {

    private static final String IN_FORCE = """
            select correction_id, interaction_id, verdict, at from exemplar
            where workspace_id = :workspace and correction_id = any(:ids) and in_force
            order by ordinal
            """;

    private static final String ASKED = """
            select interaction_id, place_id, standalone from interaction
            where workspace_id = :workspace and interaction_id = any(:ids)
            union all
            select suggestion_id, place_id, text from suggestion
            where workspace_id = :workspace and suggestion_id = any(:ids)
            """;

    private final LruCache<Key, Asked> kept;
    private final LruCache<InForceKey, InForce> inForceKept;

    private final Forgettings forgettings;

    private record InForceKey(WorkspaceId workspace, CorrectionId correction) {}

    /** The exemplars of one correction, as they were after so many changes. */
    private record InForce(long changes, List<Exemplar> exemplars) {

        /** Their questions are the kept ones. */
        private static final long EXEMPLAR = 200;

        long weight() {
            return Bytes.ENTRY + EXEMPLAR * exemplars.size();
        }
    }

    private record Key(WorkspaceId workspace, InteractionId interaction) {}

    private record Asked(InteractionId interaction, PlaceId place, String standalone) {

        long weight() {
            return Bytes.ENTRY + 2 * Bytes.ID + Bytes.of(standalone);
        }
    }

    private record Said(CorrectionId correction, InteractionId interaction, Verdict verdict, Instant at) {

        Exemplar about(Asked asked) {
            return new Exemplar(correction, interaction, asked.place(), asked.standalone(), verdict, at);
        }
    }

    ExemplarScan(Forgettings forgettings, CacheBudget caches) {
        this.forgettings = forgettings;
        this.kept = caches.cache(Share.EXEMPLARS, (key, asked) -> asked.weight());
        this.inForceKept = caches.cache(Share.EXEMPLARS, (key, inForce) -> inForce.weight());
        forgettings.tell(workspace -> {
            kept.forget(key -> key.workspace().equals(workspace));
            inForceKept.forget(key -> key.workspace().equals(workspace));
        });
    }

    Map<CorrectionId, List<Exemplar>> of(Handle handle, WorkspaceId workspace, Collection<CorrectionId> corrections) {
        long changes = forgettings.changes(handle, workspace).changes();
        Map<CorrectionId, List<Exemplar>> found = new HashMap<>();
        List<CorrectionId> unknown = new ArrayList<>();
        for (CorrectionId correction : corrections) {
            inForceKept
                    .get(new InForceKey(workspace, correction))
                    .filter(known -> known.changes() == changes)
                    .ifPresentOrElse(known -> found.put(correction, known.exemplars()), () -> unknown.add(correction));
        }
        if (!unknown.isEmpty()) {
            Map<CorrectionId, List<Exemplar>> read = read(handle, workspace, unknown);
            for (CorrectionId correction : unknown) {
                List<Exemplar> exemplars = read.getOrDefault(correction, List.of());
                inForceKept.put(new InForceKey(workspace, correction), new InForce(changes, exemplars));
                found.put(correction, exemplars);
            }
        }
        found.values().removeIf(List::isEmpty);
        return found;
    }

    private Map<CorrectionId, List<Exemplar>> read(
            Handle handle, WorkspaceId workspace, Collection<CorrectionId> corrections) {
        List<Said> said = handle.createQuery(IN_FORCE)
                .bind("workspace", workspace)
                .bindArray("ids", CorrectionId.class, corrections)
                .map((row, context) -> new Said(
                        Rows.id(row, "correction_id", CorrectionId::new),
                        Rows.id(row, "interaction_id", InteractionId::new),
                        Verdict.valueOf(row.getString("verdict")),
                        Rows.instant(row, "at")))
                .list();
        Map<InteractionId, Asked> asked = asked(handle, workspace, said);
        return said.stream()
                // A question may be forgotten in the very moment in which something is said of it.
                .flatMap(s -> Optional.ofNullable(asked.get(s.interaction())).map(s::about).stream())
                .collect(Collectors.groupingBy(Exemplar::correction));
    }

    private Map<InteractionId, Asked> asked(Handle handle, WorkspaceId workspace, List<Said> said) {
        Map<InteractionId, Asked> found = new HashMap<>();
        Set<InteractionId> unknown = new LinkedHashSet<>();
        for (Said s : said) {
            Optional<Asked> known = kept.get(new Key(workspace, s.interaction()));
            known.ifPresentOrElse(a -> found.put(s.interaction(), a), () -> unknown.add(s.interaction()));
        }
        if (!unknown.isEmpty()) {
            for (Asked read : read(handle, workspace, new ArrayList<>(unknown))) {
                found.put(read.interaction(), read);
                kept.put(new Key(workspace, read.interaction()), read);
            }
        }
        return found;
    }

    private static List<Asked> read(Handle handle, WorkspaceId workspace, List<InteractionId> ids) {
        return handle.createQuery(ASKED)
                .bind("workspace", workspace)
                .bindArray("ids", InteractionId.class, ids)
                .map((row, context) -> new Asked(
                        Rows.id(row, "interaction_id", InteractionId::new),
                        Rows.id(row, "place_id", PlaceId::new),
                        row.getString("standalone")))
                .list();
    }
}
