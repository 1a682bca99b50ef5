package dev.errata.server.benchmark.silence;

import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.embedding.Vectors;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.recall.Thresholds;
import dev.errata.bot.recall.applicability.Applicability;
import dev.errata.bot.recall.background.Parameters;
import dev.errata.bot.recall.judge.Diligence;
import dev.errata.bot.recall.judge.Judge;
import dev.errata.bot.recall.judge.Judgement;
import dev.errata.bot.recall.judge.Judging;
import dev.errata.server.benchmark.Lines;
import dev.errata.server.benchmark.PlayedWorkspace;
import dev.errata.server.benchmark.silence.Fixtures.Belief;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Beliefs as corrections: what is believed is the text, its name and aliases are questions for which it was confirmed, a scope is a channel,
 * what is pinned a standing rule of it. What was superseded or resolved was retired; another user's beliefs are theirs alone. Open questions
 * are no corrections.
 */
final class Memory {

    private static final String EVERYWHERE = "user:universal";
    private static final String OPEN = "open_question";
    private static final String SUPERSEDED = "superseded";

    private final List<Belief> held;
    private final Vectors vectors;
    private final Thresholds bar;
    private final Judge judge;
    private final Diligence diligence;
    private final Map<String, PlayedWorkspace> channels = new HashMap<>();

    /**
     * Of what one user has taught.
     *
     * @param judge who reads what may apply, as far as that is wanted
     */
    Memory(List<Belief> beliefs, String user, Vectors vectors, Thresholds bar, Judge judge, Diligence diligence) {
        this.held = beliefs.stream()
                .filter(one -> one.user().equals(user) && !one.type().equals(OPEN))
                .filter(one ->
                        !one.status().equals(SUPERSEDED) && one.supersededBy() == null && one.resolvedAt() == null)
                .toList();
        this.vectors = vectors;
        this.bar = bar;
        this.judge = judge;
        this.diligence = diligence;
    }

    /** The standing rules of some channels. */
    List<String> standing(List<String> scopes) {
        return held.stream()
                .filter(one -> one.pinned() && one.scope().stream().anyMatch(scopes::contains))
                .filter(one -> !one.scope().contains(EVERYWHERE))
                .map(Belief::id)
                .toList();
    }

    /** What applies to a question that is asked in each of some channels. */
    List<String> applying(String question, List<String> scopes) {
        return question.isBlank()
                ? List.of()
                : scopes.stream()
                        .flatMap(scope -> applying(question, scope))
                        .distinct()
                        .toList();
    }

    private Stream<String> applying(String question, String scope) {
        Map<String, Applicability> weighed =
                channels.computeIfAbsent(scope, this::channel).decide(question);
        Map<CorrectionId, Judgement> judged = new Judging(judge, workspace -> diligence)
                .of(WorkspaceId.random(), question, List.copyOf(weighed.values()))
                .get();
        return weighed.entrySet().stream()
                .filter(one -> Optional.ofNullable(
                                judged.get(one.getValue().correction().id()))
                        .map(Judgement.FITS::equals)
                        .orElseGet(() -> bar.give(one.getValue())))
                .map(Map.Entry::getKey);
    }

    private PlayedWorkspace channel(String scope) {
        List<Lines.CorrectionLine> taught = held.stream()
                .filter(one -> !one.pinned())
                .filter(one -> one.scope().contains(scope) || one.scope().contains(EVERYWHERE))
                .map(one -> new Lines.CorrectionLine(
                        scope, one.id(), one.name().replace('_', ' '), one.aliases(), one.content(), List.of()))
                .toList();
        return new PlayedWorkspace(taught, Integer.MAX_VALUE, List.of(), vectors, Parameters.MEASURED);
    }
}
