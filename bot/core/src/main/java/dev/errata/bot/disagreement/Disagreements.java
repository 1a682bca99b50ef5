package dev.errata.bot.disagreement;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionType;
import dev.errata.bot.correction.Dispute;
import dev.errata.bot.correction.Dispute.Ruling;
import dev.errata.bot.correction.Dispute.Verdict;
import dev.errata.bot.correction.Disputes;
import dev.errata.bot.people.Deciders;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.WorkspaceId;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/** Finds out, right after something was taught or changed, which corrections it contradicts. */
public final class Disagreements {

    private final Disputes disputes;
    private final Deciders deciders;
    private final Function<WorkspaceId, RelationJudge> judges;
    private final Clock clock;

    /** @param judges of each workspace */
    public Disagreements(
            Disputes disputes, Deciders deciders, Function<WorkspaceId, RelationJudge> judges, Clock clock) {
        this.disputes = disputes;
        this.deciders = deciders;
        this.judges = judges;
        this.clock = clock;
    }

    /**
     * Keeps what a correction contradicts. Where its author had taught the other one too, it comes in its place.
     *
     * @param taken as it was just taught, or changed
     * @param where it holds, or was made if it holds in more than one place
     * @param others that hold where it does and may be of the same
     */
    public void find(Correction taken, Place where, List<Correction> others) {
        RelationJudge judge = judges.apply(taken.workspace());
        others.stream()
                .filter(other -> judge.relation(rule(other), rule(taken))
                        .filter(relation -> relation == Relation.CONTRADICTION)
                        .isPresent())
                .forEach(other -> open(other, taken, where));
    }

    private void open(Correction older, Correction newer, Place where) {
        Dispute dispute = Dispute.of(older, newer, staysUntilDecided(older, newer, where), clock.instant());
        boolean isNew = disputes.open(dispute);
        if (isNew && older.isBy(newer.author())) {
            boolean unused = disputes.decide(
                    dispute, new Ruling(Verdict.REPLACED, newer.author().id(), clock.instant(), ""));
        }
    }

    /** What somebody taught who has a say here, and a policy, stay in force against whoever has none, and against what is none. */
    private boolean staysUntilDecided(Correction older, Correction newer, Place where) {
        boolean policy = isPolicy(older) && !isPolicy(newer);
        return policy || (deciders.hasSay(older.author(), where) && !deciders.hasSay(newer.author(), where));
    }

    private static boolean isPolicy(Correction correction) {
        return correction.lesson().type() == CorrectionType.POLICY;
    }

    private static Rule rule(Correction correction) {
        return new Rule(correction.madeOn(), correction.lesson().text());
    }
}
