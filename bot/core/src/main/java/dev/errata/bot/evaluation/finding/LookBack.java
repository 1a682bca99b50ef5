package dev.errata.bot.evaluation.finding;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.correction.Exemplar;
import dev.errata.bot.correction.Exemplar.Verdict;
import dev.errata.bot.evaluation.finding.Finding.Lever;
import dev.errata.bot.history.History;
import dev.errata.bot.history.Use;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Person.Role;
import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.recall.Application.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people's own questions show: what was taught twice, what nobody needs, and what nobody ever confirmed. Nothing is asked for it. */
public final class LookBack {

    /** Of each correction the latest uses are looked at. */
    private static final int USES = 50;

    /** From so many on it is used often. */
    private static final int OFTEN = 10;

    /** What is newer had no time to be needed. */
    private static final Duration YOUNG = Duration.ofDays(14);

    private final Corrections corrections;
    private final History history;
    private final Clock clock;

    public LookBack(Corrections corrections, History history, Clock clock) {
        this.corrections = corrections;
        this.history = history;
        this.clock = clock;
    }

    /**
     * How often people had to say something again.
     *
     * @param taught how often anything was taught
     * @param again how often of these it was the same again, or on an answer that another correction had led to
     */
    public record Repeats(int taught, int again) {

        /** From which rate on too much is said again. */
        public static final double ALARM = .2;

        /** Of less nothing can be told. */
        private static final int LEAST = 10;

        /** From 0 to 1. */
        public double rate() {
            return taught == 0 ? 0 : (double) again / taught;
        }

        /** Whether people have to say too much again. */
        public boolean isAlarming() {
            return taught >= LEAST && rate() >= ALARM;
        }
    }

    public Repeats repeats(WorkspaceId workspace) {
        List<Correction> all = corrections.list(workspace, Optional.empty());
        int repeated = corrections.repeats(workspace).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        int afterAnother = history.ledTo(workspace).size();
        return new Repeats(all.size() + repeated, repeated + afterAnother);
    }

    /** What to look at, of what is in force. */
    public List<Finding> findings(WorkspaceId workspace) {
        Instant now = clock.instant();
        List<Correction> inForce = corrections.list(workspace, Optional.empty()).stream()
                .filter(correction -> correction.holdsAt(now))
                .toList();
        List<CorrectionId> ids = inForce.stream().map(Correction::id).toList();
        Map<CorrectionId, Integer> repeats = corrections.repeats(workspace);
        Map<CorrectionId, List<Exemplar>> said = corrections.exemplars(workspace, ids);
        Map<CorrectionId, List<Use>> uses = history.uses(workspace, ids, operator(workspace), USES).stream()
                .collect(Collectors.groupingBy(Use::correction));
        Map<CorrectionId, CorrectionId> ledTo = history.ledTo(workspace);
        Set<CorrectionId> correctedAgain =
                ids.stream().flatMap(id -> Stream.ofNullable(ledTo.get(id))).collect(Collectors.toSet());
        List<Finding> found = new ArrayList<>();
        for (Correction correction : inForce) {
            CorrectionId id = correction.id();
            long used = uses.getOrDefault(id, List.of()).stream()
                    .filter(use -> use.given() && use.reason() != Reason.JUST_MADE)
                    .count();
            boolean confirmed = said.getOrDefault(id, List.of()).stream()
                    .anyMatch(exemplar -> exemplar.verdict() == Verdict.ACCEPTED
                            && !exemplar.interaction().equals(correction.origin()));
            if (repeats.containsKey(id) || correctedAgain.contains(id)) {
                found.add(finding(
                        Finding.List.CORRECTED_AGAIN, id, repeats.containsKey(id) ? Lever.EXEMPLAR : Lever.TEXT));
            }
            if (used == 0 && correction.madeAt().plus(YOUNG).isBefore(now)) {
                found.add(finding(Finding.List.NEVER_USED, id, Lever.REACH));
            }
            if (used >= OFTEN && !confirmed) {
                found.add(finding(Finding.List.NEVER_CONFIRMED, id, Lever.EXEMPLAR));
            }
        }
        return found;
    }

    private static Finding finding(Finding.List list, CorrectionId correction, Lever lever) {
        return new Finding(list, Optional.empty(), Optional.of(correction), lever);
    }

    /** Whoever sees what everybody sees. */
    private static Person operator(WorkspaceId workspace) {
        return new Person(workspace, PersonId.random(), "", "", Role.MEMBER, Set.of());
    }
}
