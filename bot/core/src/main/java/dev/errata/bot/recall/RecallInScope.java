package dev.errata.bot.recall;

import dev.errata.bot.contradiction.Statement;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.CorrectionsInForce;
import dev.errata.bot.correction.Dispute;
import dev.errata.bot.correction.InForce;
import dev.errata.bot.embedding.Vectors;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.Question;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.recall.Application.Reason;
import dev.errata.bot.recall.applicability.Applicability;
import dev.errata.bot.recall.applicability.WeighEvidence;
import dev.errata.bot.recall.judge.Judgement;
import dev.errata.bot.recall.judge.Judging;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Scope and state are asked of the store; evidence is weighed; precedence orders; the budget cuts. */
public final class RecallInScope implements Recall {

    /** Corrections that came close are kept to explain an answer; this many are enough. */
    private static final int HELD_BACK_TO_KEEP = 10;

    /** What is less probable is not expected to fit. */
    private static final double UNEXPECTED = .10;

    private final CorrectionsInForce corrections;
    private final Vectors vectors;
    private final WeighEvidence evidence;
    private final Offers offers;
    private final Function<WorkspaceId, Thresholds> thresholds;
    private final Budget budget;
    private final Clock clock;
    private final Judging judging;

    public RecallInScope(
            CorrectionsInForce corrections,
            Vectors vectors,
            WeighEvidence evidence,
            Offers offers,
            Function<WorkspaceId, Thresholds> thresholds,
            Budget budget,
            Clock clock,
            Judging judging) {
        this.corrections = corrections;
        this.vectors = vectors;
        this.evidence = evidence;
        this.offers = offers;
        this.thresholds = thresholds;
        this.budget = budget;
        this.clock = clock;
        this.judging = judging;
    }

    @Override
    public Recalled recall(Question question, String standalone, Optional<Correction> always, Readers readers) {
        List<InForce> parts = corrections.inForce(question.place(), question.asker());
        boolean alone = readers == Readers.ASKER_ALONE;
        List<InForce> used = alone
                ? parts
                : parts.stream().filter(part -> !part.isOfOnePerson()).toList();
        Supplier<List<Application>> weighed = weighed(question, standalone, used);
        List<Application> leftOut = alone
                ? List.of()
                : leftOut(
                        question,
                        standalone,
                        parts.stream().filter(InForce::isOfOnePerson).toList());
        return new Recalled(Stream.concat(decided(question, used, always, weighed.get()).stream(), leftOut.stream())
                .toList());
    }

    private List<Application> decided(
            Question question, List<InForce> parts, Optional<Correction> always, List<Application> weighed) {
        List<Application> decided = new ArrayList<>();
        always.ifPresent(c -> decided.add(new Application(c, true, 1, Reason.JUST_MADE, c.origin(), null)));
        decided.addAll(standing(parts));
        decided.addAll(weighed);
        List<Application> once = withoutRepeating(always, decided);
        List<Application> undisputed = withoutDisputed(question.place(), parts, once);
        return ordered(budget.cut(withoutContradictions(override(question.workspace(), undisputed))));
    }

    /** What the asker alone would have got. It has no say in what others read, and no language model is asked about it. */
    private List<Application> leftOut(Question question, String standalone, List<InForce> own) {
        if (own.isEmpty()) {
            return List.of();
        }
        Thresholds bar = thresholds.apply(question.workspace());
        return Stream.concat(
                        standing(own).stream(),
                        weigh(question, standalone, own).stream()
                                .filter(found -> bar.give(found))
                                .map(found -> decide(found, bar, Optional.empty())))
                .map(application -> application.heldBack(Reason.OTHERS_READ))
                .toList();
    }

    /** Makes ready what the next question of somebody in a place would wait for. */
    public void prepare(Place place, Person asker) {
        evidence.prepare(place, corrections.inForce(place, asker));
    }

    @Override
    public List<Correction> waiting(Question question, String standalone) {
        InForce waiting = corrections.waiting(question.place(), question.asker());
        if (waiting.corrections().isEmpty()) {
            return List.of();
        }
        Thresholds bar = thresholds.apply(question.workspace());
        return Stream.concat(
                        weigh(question, standalone, List.of(waiting)).stream()
                                .filter(found -> bar.give(found))
                                .map(Applicability::correction),
                        standing(List.of(waiting)).stream().map(Application::correction))
                .toList();
    }

    private List<Applicability> weigh(Question question, String standalone, List<InForce> parts) {
        return evidence.weigh(question.place(), standalone, vectors.ofAsked(question.workspace(), standalone), parts);
    }

    private List<Application> standing(List<InForce> parts) {
        Instant now = clock.instant();
        return parts.stream()
                .flatMap(part -> part.standing().stream())
                .filter(c -> c.holdsAt(now))
                .map(c -> new Application(c, true, 1, Reason.STANDING, null, null))
                .toList();
    }

    private Supplier<List<Application>> weighed(Question question, String standalone, List<InForce> parts) {
        Thresholds bar = thresholds.apply(question.workspace());
        List<Applicability> weighed = weigh(question, standalone, parts);
        Supplier<Map<CorrectionId, Judgement>> judging = this.judging.of(question.workspace(), standalone, weighed);
        return () -> decided(question, weighed, judging.get(), bar);
    }

    private List<Application> decided(
            Question question, List<Applicability> weighed, Map<CorrectionId, Judgement> judged, Thresholds bar) {
        Optional<CorrectionId> asked = asked(question, weighed, judged, bar);
        return weighed.stream()
                .map(found -> Optional.ofNullable(judged.get(found.correction().id()))
                        .map(judgement -> judged(found, judgement, asked))
                        .orElseGet(() -> decide(found, bar, asked)))
                .toList();
    }

    /** What people are asked about: the most probable of what is open or in dispute between judge and numbers, and only once. */
    private Optional<CorrectionId> asked(
            Question question, List<Applicability> weighed, Map<CorrectionId, Judgement> judged, Thresholds bar) {
        return weighed.stream()
                .filter(found -> Optional.ofNullable(
                                judged.get(found.correction().id()))
                        .map(judgement -> isInDispute(found, judgement, bar))
                        .orElseGet(() -> isOpen(found, bar)))
                .map(found -> found.correction().id())
                .findFirst()
                .filter(open -> !question.asker().isExternal() && offers.isNew(question.asker(), open));
    }

    private static boolean isOpen(Applicability found, Thresholds bar) {
        return !bar.give(found) && bar.leavesOpen(found.probability()) && !found.second() && !found.settled();
    }

    private static boolean isInDispute(Applicability found, Judgement judgement, Thresholds bar) {
        return switch (judgement) {
            case FITS -> found.probability() < UNEXPECTED;
            case DOES_NOT_FIT -> bar.give(found);
        };
    }

    private static Application judged(Applicability found, Judgement judgement, Optional<CorrectionId> asked) {
        boolean fits = judgement == Judgement.FITS;
        boolean asks = asked.equals(Optional.of(found.correction().id()));
        Reason usual = fits ? Reason.JUDGED_TO_FIT : Reason.JUDGED_NOT_TO_FIT;
        Reason disputed = fits ? Reason.UNEXPECTED : Reason.DOUBTED;
        return new Application(
                found.correction(), fits, found.probability(), asks ? disputed : usual, found.exemplar(), judgement);
    }

    private static Application decide(Applicability found, Thresholds bar, Optional<CorrectionId> offered) {
        Correction correction = found.correction();
        boolean given = bar.give(found);
        Reason reason;
        if (given) {
            reason = found.named() ? Reason.NAMED : Reason.LIKE_ACCEPTED;
        } else {
            reason = offered.equals(Optional.of(correction.id())) ? Reason.MAY_FIT : why(found);
        }
        return new Application(correction, given, found.probability(), reason, found.exemplar(), null);
    }

    private static Reason why(Applicability found) {
        return switch (found.against()) {
            case REJECTED -> Reason.LIKE_REJECTED;
            case EXCEPTION -> Reason.EXCEPTED;
            case OTHER_NUMBERS -> Reason.OTHER_NUMBERS;
            case OTHER_THING -> Reason.OTHER_THING;
            case EMPTY -> Reason.SAYS_NOTHING;
            case RIVAL -> Reason.ANOTHER_FITS_BETTER;
            case COMMON -> Reason.NOT_SPECIFIC;
            case UNLIKE -> Reason.NOT_ALIKE;
        };
    }

    private static List<Application> withoutRepeating(Optional<Correction> always, List<Application> decided) {
        return decided.stream()
                .filter(a -> a.reason() == Reason.JUST_MADE
                        || always.filter(c -> c.id().equals(a.correction().id()))
                                .isEmpty())
                .toList();
    }

    /** Of two that were found to contradict each other only the one that comes first here, even of the one just made. */
    private List<Application> withoutDisputed(Place place, List<InForce> parts, List<Application> decided) {
        if (parts.isEmpty() || decided.stream().noneMatch(Application::given)) {
            return decided;
        }
        List<Dispute> disputes =
                corrections.disputes(place.workspace(), parts.get(0).changes());
        if (disputes.isEmpty()) {
            return decided;
        }
        Instant now = clock.instant();
        InDispute inDispute = new InDispute(
                disputes,
                place.id(),
                parts.stream()
                        .flatMap(part -> part.corrections().stream())
                        .filter(correction -> correction.holdsAt(now))
                        .toList());
        return decided.stream()
                .map(a -> a.given() && inDispute.comesSecond(a.correction())
                        ? a.heldBack(a.reason() == Reason.JUST_MADE ? Reason.JUST_MADE : Reason.DISPUTED)
                        : a)
                .toList();
    }

    /** Holds back what a correction on the same subject makes superfluous. The one just made is never held back. */
    private List<Application> override(WorkspaceId workspace, List<Application> decided) {
        List<Application> given = decided.stream()
                .filter(a -> a.given() && a.reason() != Reason.STANDING)
                .toList();
        if (given.size() < 2) {
            return decided;
        }
        Subjects subjects = Subjects.of(
                workspace, given.stream().map(Application::correction).toList(), corrections, vectors);
        Set<CorrectionId> overridden = given.stream()
                .filter(a -> a.reason() != Reason.JUST_MADE)
                .filter(a -> given.stream().anyMatch(other -> overrides(other, a, subjects)))
                .map(a -> a.correction().id())
                .collect(Collectors.toSet());
        return decided.stream()
                .map(a -> overridden.contains(a.correction().id()) ? a.heldBack(Reason.OVERRIDDEN) : a)
                .toList();
    }

    /**
     * Of two that say different things of the same, what was just said comes first, then the usual order. Of two teams each has its own
     * way, and whoever is in both reads both.
     */
    private static List<Application> withoutContradictions(List<Application> decided) {
        List<Application> first = decided.stream()
                .filter(a -> a.given() && a.reason() != Reason.STANDING)
                .sorted(Comparator.comparing((Application a) -> a.reason() != Reason.JUST_MADE)
                        .thenComparing(Application::correction, Precedence.ORDER))
                .toList();
        if (first.size() < 2) {
            return decided;
        }
        Map<Correction, Statement> kept = new LinkedHashMap<>();
        Set<CorrectionId> contradicted = new HashSet<>();
        for (Application a : first) {
            Statement says =
                    Statement.of(a.correction().lesson().text(), a.correction().madeOn());
            if (kept.entrySet().stream()
                    .anyMatch(other -> says.contradicts(other.getValue())
                            && !Precedence.areOfTwoTeams(other.getKey(), a.correction()))) {
                contradicted.add(a.correction().id());
            } else {
                kept.put(a.correction(), says);
            }
        }
        return decided.stream()
                .map(a -> contradicted.contains(a.correction().id()) ? a.heldBack(Reason.CONTRADICTED) : a)
                .toList();
    }

    private static boolean overrides(Application one, Application other, Subjects subjects) {
        return Precedence.overrides(one.correction(), other.correction())
                && subjects.same(one.correction().id(), other.correction().id());
    }

    private static List<Application> ordered(List<Application> settled) {
        List<Application> ordered = new ArrayList<>(settled.stream()
                .filter(Application::given)
                .sorted(Comparator.comparing(Application::correction, Precedence.ORDER))
                .toList());
        settled.stream()
                .filter(a -> !a.given())
                .sorted(Comparator.comparingDouble(Application::probability).reversed())
                .limit(HELD_BACK_TO_KEEP)
                .forEach(ordered::add);
        return ordered;
    }
}
