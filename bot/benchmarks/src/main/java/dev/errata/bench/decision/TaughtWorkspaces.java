package dev.errata.bench.decision;

import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.Exemplar;
import dev.errata.bot.correction.Exemplars;
import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.embedding.Encoder;
import dev.errata.bot.embedding.Vectors;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.recall.applicability.Applicability;
import dev.errata.bot.recall.applicability.Sources;
import dev.errata.bot.recall.applicability.WeighEvidence;
import dev.errata.bot.recall.background.PastQuestions;
import dev.errata.bot.recall.occasion.Restatements;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Workspaces in one program, with everything but their indexes kept outside of it. */
final class TaughtWorkspaces implements Exemplars, Restatements, PastQuestions {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);
    private static final List<PastQuestion> HISTORY = TaughtWorkspace.PAST_QUESTIONS.stream()
            .map(text -> new PastQuestion(InteractionId.random(), text))
            .toList();

    private final Map<WorkspaceId, TaughtWorkspace> all = new HashMap<>();
    private final WeighEvidence evidence;
    private int timesRead;

    TaughtWorkspaces(Encoder encoder, SyntheticEmbeddings directions, List<TaughtWorkspace> all, CacheBudget caches) {
        all.forEach(one -> this.all.put(one.place().workspace(), one));
        this.evidence = new WeighEvidence(
                new Sources(this, this, this),
                new Vectors(encoder, directions, new CacheBudget(0)),
                CLOCK,
                Runnable::run,
                caches);
    }

    /** A quarter of the heap, so that it can be seen how much there would be to hold. */
    static CacheBudget quarter() {
        return new CacheBudget(Runtime.getRuntime().maxMemory() / 4);
    }

    /** The decision. */
    List<Applicability> weigh(TaughtWorkspace where, String question, Embedding embedding) {
        evidence.prepare(where.place(), List.of(where.inForce()));
        return evidence.weigh(where.place(), question, embedding, List.of(where.inForce()));
    }

    /** How often something was not in memory. */
    int timesRead() {
        return timesRead;
    }

    @Override
    public Map<CorrectionId, List<Exemplar>> exemplars(WorkspaceId workspace, Collection<CorrectionId> ids) {
        timesRead++;
        TaughtWorkspace asked = workspace(workspace);
        return ids.stream()
                .collect(Collectors.toMap(id -> id, id -> asked.exemplars().getOrDefault(id, List.of())));
    }

    private TaughtWorkspace workspace(WorkspaceId id) {
        TaughtWorkspace workspace = all.get(id);
        if (workspace == null) {
            throw new IllegalArgumentException("there is no workspace " + id);
        }
        return workspace;
    }

    @Override
    public Optional<Set<CorrectionId>> changedSince(WorkspaceId workspace, long changes) {
        return Optional.of(workspace(workspace).changedSince(changes));
    }

    @Override
    public Map<CorrectionId, String> of(WorkspaceId workspace, Collection<CorrectionId> ids) {
        return Map.of();
    }

    @Override
    public void record(Correction correction, String line) {
        throw new UnsupportedOperationException("nothing is restated here");
    }

    @Override
    public List<PastQuestion> newest(Place place, int most) {
        return HISTORY.subList(0, Math.min(most, HISTORY.size()));
    }
}
