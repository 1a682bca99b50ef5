package dev.errata.bot.recall;

import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.recall.Application.Reason;
import dev.errata.bot.recall.Candidate.Known;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A correction applies if a question it was confirmed for is close enough, and none it was said not to fit is closer. The
 * probability is the cosine, which orders well and is not calibrated.
 */
public final class CosineApplicability implements Applicability {

    /** Strict: on bge-small, paraphrases lie around .85 to .95 and neighbours of the same subject around .60 to .80. */
    public static final double THRESHOLD = .80;

    @Override
    public Application decide(Embedding question, Candidate candidate) {
        Optional<Near> accepted = nearest(question, candidate.accepted());
        double cosine = accepted.map(Near::cosine).orElse(0.);
        Optional<Near> rejected =
                nearest(question, candidate.rejected()).filter(no -> no.cosine >= THRESHOLD && no.cosine >= cosine);
        if (rejected.isPresent()) {
            return application(candidate, false, cosine, Reason.LIKE_REJECTED, rejected);
        }
        return cosine >= THRESHOLD
                ? application(candidate, true, cosine, Reason.LIKE_ACCEPTED, accepted)
                : application(candidate, false, cosine, Reason.NOT_ALIKE, accepted);
    }

    private static Application application(
            Candidate candidate, boolean given, double cosine, Reason why, Optional<Near> decisive) {
        return new Application(
                candidate.correction(),
                given,
                Math.max(0, Math.min(1, cosine)),
                why,
                decisive.map(near -> near.known.exemplar().interaction()).orElse(null));
    }

    private static Optional<Near> nearest(Embedding question, List<Known> known) {
        return known.stream()
                .map(k -> new Near(k, k.embedding().cosine(question)))
                .max(Comparator.comparingDouble(Near::cosine));
    }

    private record Near(Known known, double cosine) {}
}
