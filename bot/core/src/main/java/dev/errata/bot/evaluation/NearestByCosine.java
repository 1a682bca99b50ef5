package dev.errata.bot.evaluation;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.CorrectionsInForce;
import dev.errata.bot.correction.Exemplar;
import dev.errata.bot.correction.Exemplar.Verdict;
import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.embedding.Vectors;
import dev.errata.bot.question.Question;
import dev.errata.bot.recall.Application;
import dev.errata.bot.recall.Application.Reason;
import dev.errata.bot.recall.Recall;
import dev.errata.bot.recall.Recalled;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Plain retrieval: the corrections that were confirmed for the nearest questions, as far as these are near at all. */
final class NearestByCosine implements Recall {

    /** So many are given. */
    private static final int MOST = 3;

    /** Questions that are less alike than this are not given to anybody: two of the encoder's look alike from here on. */
    private static final double NEAR = .80;

    private final CorrectionsInForce corrections;
    private final Vectors vectors;
    private final Instant now;

    NearestByCosine(CorrectionsInForce corrections, Vectors vectors, Instant now) {
        this.corrections = corrections;
        this.vectors = vectors;
        this.now = now;
    }

    @Override
    public Recalled recall(Question question, String standalone, Optional<Correction> always, Readers readers) {
        List<Correction> here = corrections.inScope(question.place(), question.asker(), now).stream()
                .filter(correction -> Everything.mayBeUsed(correction, readers))
                .toList();
        Map<CorrectionId, List<Exemplar>> said = corrections.exemplars(
                question.workspace(), here.stream().map(Correction::id).toList());
        Embedding asked = vectors.ofAsked(question.workspace(), standalone);
        Stream<Application> nearest = here.stream()
                .filter(correction -> !correction.lesson().isStanding())
                .map(correction -> near(correction, asked, said.getOrDefault(correction.id(), List.of())))
                .filter(found -> found.probability() >= NEAR)
                .sorted(Comparator.comparingDouble(Application::probability).reversed())
                .limit(MOST);
        return new Recalled(Stream.concat(Everything.standing(here), nearest).toList());
    }

    private Application near(Correction correction, Embedding asked, List<Exemplar> said) {
        double cosine = said.stream()
                .filter(exemplar -> exemplar.verdict() == Verdict.ACCEPTED)
                .mapToDouble(exemplar ->
                        vectors.of(correction.workspace(), exemplar.question()).cosine(asked))
                .max()
                .orElse(0);
        return new Application(correction, true, Math.min(1, Math.max(0, cosine)), Reason.LIKE_ACCEPTED, null, null);
    }
}
