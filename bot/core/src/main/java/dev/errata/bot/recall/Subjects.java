package dev.errata.bot.recall;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.CorrectionsInForce;
import dev.errata.bot.correction.Exemplar;
import dev.errata.bot.correction.Exemplar.Verdict;
import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.embedding.Vectors;
import dev.errata.bot.question.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What a few corrections are about: the questions for which they were confirmed. */
final class Subjects {

    /** A cosine from which two questions are taken to be about the same. */
    private static final double SAME = .80;

    private final Map<CorrectionId, List<Embedding>> accepted;

    private Subjects(Map<CorrectionId, List<Embedding>> accepted) {
        this.accepted = accepted;
    }

    static Subjects of(
            WorkspaceId workspace, Collection<Correction> few, CorrectionsInForce corrections, Vectors vectors) {
        Map<CorrectionId, List<Exemplar>> exemplars = corrections.exemplars(
                workspace, few.stream().map(Correction::id).toList());
        Map<String, Embedding> embeddings = vectors.of(
                workspace,
                exemplars.values().stream()
                        .flatMap(List::stream)
                        .filter(e -> e.verdict() == Verdict.ACCEPTED)
                        .map(Exemplar::question)
                        .toList());
        return new Subjects(exemplars.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .filter(e -> e.verdict() == Verdict.ACCEPTED)
                                .map(e -> Objects.requireNonNull(embeddings.get(e.question())))
                                .toList())));
    }

    /** Whether any questions for which both were confirmed are alike. */
    boolean same(CorrectionId one, CorrectionId other) {
        return of(one).stream().anyMatch(question -> isOf(other, question));
    }

    /** Whether a question is like one for which a correction was confirmed. */
    boolean isOf(CorrectionId correction, Embedding question) {
        return likeness(correction, question) >= SAME;
    }

    /** How like a question is to those for which a correction was confirmed: the highest cosine. */
    double likeness(CorrectionId correction, Embedding question) {
        return of(correction).stream()
                .mapToDouble(accepted -> accepted.cosine(question))
                .max()
                .orElse(-1);
    }

    private List<Embedding> of(CorrectionId correction) {
        return accepted.getOrDefault(correction, List.of());
    }
}
