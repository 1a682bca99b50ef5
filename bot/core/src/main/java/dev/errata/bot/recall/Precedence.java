package dev.errata.bot.recall;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionType;
import dev.errata.bot.correction.Scope;
import java.util.Comparator;

/**
 * Which of two corrections comes first: policy before everything else, then me, channel, team, everyone; newer before older.
 */
final class Precedence {

    static final Comparator<Correction> ORDER = Comparator.comparing((Correction c) -> !isPolicy(c))
            .thenComparing(c -> c.scope().width())
            .thenComparing(Correction::madeAt, Comparator.reverseOrder())
            .thenComparing(c -> c.id().value());

    private Precedence() {}

    /**
     * Whether a correction on the same subject makes the other one superfluous: a narrower scope beats a wider one when both change
     * the same thing about an answer. A policy gives way only to a policy.
     */
    static boolean overrides(Correction narrower, Correction wider) {
        return narrower.scope().width() < wider.scope().width() && changesTheSame(narrower, wider);
    }

    /** Whether each is for a team, and neither comes first for whoever is in both. */
    static boolean areOfTwoTeams(Correction one, Correction other) {
        return one.scope() instanceof Scope.Team
                && other.scope() instanceof Scope.Team
                && !one.scope().equals(other.scope());
    }

    private static boolean changesTheSame(Correction a, Correction b) {
        return aspect(a.lesson().type()) == aspect(b.lesson().type());
    }

    private static Aspect aspect(CorrectionType type) {
        return switch (type) {
            case CONTENT, REASONING, MISSING_CONTEXT -> Aspect.SUBSTANCE;
            case TONE -> Aspect.TONE;
            case FORMAT -> Aspect.FORMAT;
            case POLICY -> Aspect.POLICY;
        };
    }

    private static boolean isPolicy(Correction correction) {
        return correction.lesson().type() == CorrectionType.POLICY;
    }

    private enum Aspect {
        SUBSTANCE,
        TONE,
        FORMAT,
        POLICY
    }
}
