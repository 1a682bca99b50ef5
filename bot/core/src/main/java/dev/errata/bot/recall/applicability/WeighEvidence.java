package dev.errata.bot.recall.applicability;

import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.correction.InForce;
import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.embedding.VectorTable;
import dev.errata.bot.embedding.Vectors;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.recall.applicability.Applicability.Against;
import dev.errata.bot.recall.background.Parameter;
import dev.errata.bot.recall.background.Parameters;
import dev.errata.bot.recall.background.Surroundings;
import dev.errata.bot.recall.particulars.KnownParticulars;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;

/** Says how probable it is that corrections apply to a question. */
public final class WeighEvidence {

    /** More than these can neither apply nor explain anything. */
    private static final int MOST = 20;

    /** Two corrections that were made for nearly the same question are on the same subject: both may apply. */
    private static final double SAME_SUBJECT = .95;

    /** A cosine at which two questions look alike. */
    private static final double LOOKS_ALIKE = .80;

    /** What takes away less than this decides nothing. */
    private static final double MATTERS = .01;

    /** By how much the strongest leads where there is another one. */
    private static final double USUAL_LEAD = .03;

    /** What is less probable than this even without a rival does not lose to the rival. */
    private static final double WORTH_NAMING = .3;

    /** The question has most of the words of a subject. */
    private static final double NAMED = .5;

    /** A rule that says when it holds is given beside a stronger one from here on. */
    private static final double RULE_BESIDE = .70;

    /** Nothing is as probable as that. */
    private static final double NEVER = 2;

    /** Of what the encoder cannot read nothing is known. */
    private static final double UNREAD = .2;

    private final Indexes indexes;
    private final KnownParticulars particulars;
    private final Clock clock;
    private final Probability probability;
    private final Parameters parameters;

    /**
     * Nothing is read yet.
     *
     * @param background where past questions are read again while the old ones still serve; one thread is enough
     */
    public WeighEvidence(Sources sources, Vectors vectors, Clock clock, Executor background, CacheBudget caches) {
        this(sources, vectors, clock, background, caches, Parameters.MEASURED);
    }

    /** With other numbers, to measure what they do. */
    public WeighEvidence(
            Sources sources,
            Vectors vectors,
            Clock clock,
            Executor background,
            CacheBudget caches,
            Parameters parameters) {
        this.particulars = new KnownParticulars(caches);
        this.indexes = new Indexes(
                new BuildIndex(sources, vectors, particulars, parameters),
                place -> Surroundings.of(place, sources.past(), vectors, parameters),
                place -> Surroundings.ofKnown(place, sources.past(), vectors, parameters),
                clock,
                background,
                caches);
        this.clock = clock;
        this.parameters = parameters;
        this.probability = new Probability(parameters);
    }

    /**
     * The most probable first; at most {@value #MOST}, and none that has ended. Standing rules are not among them: they need no evidence.
     *
     * @param standalone the question without its thread
     * @param question its embedding
     */
    public List<Applicability> weigh(Place place, String standalone, Embedding question, List<InForce> parts) {
        Instant now = clock.instant();
        List<Evidence> strongest = indexes.of(place, parts, question).stream()
                .flatMap(index -> index.weigh(question, standalone).stream())
                .filter(evidence -> evidence.taught().correction().holdsAt(now))
                .sorted(Comparator.comparingDouble(Evidence::strength).reversed())
                .limit(MOST)
                .toList();
        return strongest.stream()
                .map(evidence -> applicability(evidence, strongest))
                .sorted(Comparator.comparingDouble(Applicability::probability).reversed())
                .toList();
    }

    /** Makes ready for a place what its first question would wait for. */
    public void prepare(Place place, List<InForce> parts) {
        indexes.prepare(place, parts);
    }

    /** Nothing of this workspace is kept in memory any more. */
    public void forget(WorkspaceId workspace) {
        indexes.forget(workspace);
        particulars.forget(workspace);
    }

    private Applicability applicability(Evidence evidence, List<Evidence> strongest) {
        VectorTable.Probe question = evidence.taught().accepted().probe(evidence.accepted());
        double rival = strongest.stream()
                .filter(other -> !isOnTheSameSubject(evidence, question, other))
                .mapToDouble(Evidence::strength)
                .max()
                .orElse(evidence.strength() - USUAL_LEAD);
        double lead = evidence.strength() - rival;
        Against against = against(evidence, lead);
        return new Applicability(
                evidence.taught().correction(),
                probability(evidence, lead),
                against,
                evidence.named() >= NAMED,
                lead < 0,
                least(evidence, lead),
                evidence.unread(),
                evidence.empty(),
                evidence.asConfirmed() || evidence.asRejected(),
                evidence.taught().confirmedFor(),
                decisive(evidence, against));
    }

    private double probability(Evidence evidence, double lead) {
        double asMeasured =
                probability.of(evidence.strength(), evidence.taught().doublings(), lead);
        if (evidence.asConfirmed()) {
            return Math.max(asMeasured, parameters.get(Parameter.IF_AS_CONFIRMED));
        }
        return evidence.unread() ? Math.min(asMeasured, UNREAD) : asMeasured;
    }

    private double least(Evidence evidence, double lead) {
        if (evidence.asConfirmed()) {
            return 0;
        }
        if (evidence.asRejected() || evidence.another() || evidence.empty() || evidence.unread()) {
            return NEVER;
        }
        if (lead >= 0) {
            return 0;
        }
        return evidence.isForOccasion() ? RULE_BESIDE : parameters.get(Parameter.SECOND);
    }

    /** Rules that say themselves when they hold do not compete: a question can be about several things. */
    private static boolean isOnTheSameSubject(Evidence one, VectorTable.Probe question, Evidence other) {
        boolean itself = one.taught()
                .correction()
                .id()
                .equals(other.taught().correction().id());
        if (itself || (one.isForOccasion() && other.isForOccasion())) {
            return true;
        }
        return other.taught().accepted().cosine(other.accepted(), question) >= SAME_SUBJECT;
    }

    private Against against(Evidence evidence, double lead) {
        if (evidence.againstException() >= MATTERS) {
            return Against.EXCEPTION;
        }
        boolean rejected =
                evidence.againstRejected() >= MATTERS || evidence.taught().isOnlyRejected();
        if (rejected || evidence.contested() >= 0) {
            return Against.REJECTED;
        }
        if (evidence.another()) {
            return Against.OTHER_THING;
        }
        if (evidence.empty()) {
            return Against.EMPTY;
        }
        if (evidence.againstNumbers() > 0) {
            return Against.OTHER_NUMBERS;
        }
        if (lead < 0 && probability(evidence, USUAL_LEAD) >= WORTH_NAMING) {
            return Against.RIVAL;
        }
        return evidence.likeness() >= LOOKS_ALIKE ? Against.COMMON : Against.UNLIKE;
    }

    private static InteractionId decisive(Evidence evidence, Against against) {
        IndexedCorrection taught = evidence.taught();
        if (against == Against.REJECTED && evidence.contested() >= 0) {
            return taught.contestedIn(evidence.contested());
        }
        return against == Against.REJECTED
                ? taught.rejectedIn(evidence.rejected())
                : taught.acceptedIn(evidence.accepted());
    }
}
