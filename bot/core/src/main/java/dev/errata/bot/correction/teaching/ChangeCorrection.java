package dev.errata.bot.correction.teaching;

import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.correction.Lesson;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.correction.State;
import dev.errata.bot.people.Visibility;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.Question;
import dev.errata.bot.question.WorkspaceId;
import java.time.Clock;
import java.util.Optional;

/** What people do to a correction after it was taken: undo, edit, "doesn't fit here". */
public final class ChangeCorrection {

    private final Corrections corrections;
    private final Visibility sight;
    private final Clock clock;
    private final ProposalRules rules;

    public ChangeCorrection(Corrections corrections, Visibility sight, Clock clock, ScopeChoices scopes) {
        this.corrections = corrections;
        this.sight = sight;
        this.clock = clock;
        this.rules = new ProposalRules(sight, clock, scopes);
    }

    /** What became of it. */
    public sealed interface Outcome {

        /** Done: the correction as it is now, and the act that was done or undone. */
        record Done(Correction correction, Act act) implements Outcome {}

        /** Not done, and nothing has changed. */
        record Refused(Problem problem) implements Outcome {}
    }

    /** Reverses what made the correction what it is now: its taking, or its latest edit. */
    public Outcome undoLatest(WorkspaceId workspace, CorrectionId id, Person by) {
        Optional<Correction> correction = corrections.find(workspace, id);
        if (correction.isEmpty()) {
            return new Outcome.Refused(Problem.NOT_FOUND);
        }
        return corrections
                .latestAct(workspace, id)
                .map(act -> undo(act, by))
                .orElseGet(() -> new Outcome.Refused(
                        mayChange(correction.get(), by) ? Problem.NOTHING_TO_UNDO : Problem.NOT_YOURS));
    }

    /**
     * Reverses what made the correction what it was in an answer, if it still is that: pressing twice undoes once.
     *
     * @param given in the version that the answer was given
     */
    public Outcome undoGiven(Correction given, Person by) {
        Correction now = corrections.find(given.workspace(), given.id()).orElse(given);
        if (!isAsGiven(now, given) && mayChange(given, by)) {
            return new Outcome.Refused(
                    now.version() < given.version() ? Problem.NOTHING_TO_UNDO : Problem.CHANGED_MEANWHILE);
        }
        return undoLatest(given.workspace(), given.id(), by);
    }

    /** That somebody has decided of it meanwhile, whether it holds for more, goes with it. */
    private static boolean isAsGiven(Correction now, Correction given) {
        boolean decided =
                now.version() > given.version() && given.lesson().wanted().isPresent();
        return now.version() == given.version() || (decided && now.lesson().saysTheSame(given.lesson()));
    }

    /**
     * Reverses one act; the person who did it may, and so may the correction's author, whoever had said it, and administrators.
     *
     * @param act as it was when the person saw it
     */
    public Outcome undo(Act act, Person by) {
        Optional<Correction> correction = corrections.find(act.workspace(), act.correction());
        Optional<Act> now = corrections.findAct(act.workspace(), act.id());
        if (correction.isEmpty() || now.isEmpty()) {
            return new Outcome.Refused(Problem.NOT_FOUND);
        }
        if (!act.person().equals(by.id())
                && !mayChange(correction.get(), by)
                && !correction.get().isSaidBy(by)) {
            return new Outcome.Refused(Problem.NOT_YOURS);
        }
        if (now.get().undone()) {
            return new Outcome.Refused(Problem.NOTHING_TO_UNDO);
        }
        return corrections
                .undo(act.workspace(), act.id(), by, clock.instant())
                .map(undone -> done(correction.get(), undone))
                .orElse(new Outcome.Refused(Problem.CHANGED_MEANWHILE));
    }

    /**
     * Replaces the lesson by a new version. What was undone meanwhile is not brought back by an edit.
     *
     * @param edit everything as it shall be
     * @param madeIn where the correction was made: what is confidential there needs a word before it holds beyond
     */
    public Outcome edit(Correction seen, Proposal edit, Place madeIn) {
        Person by = edit.by();
        Optional<Problem> problem = mayChange(seen, by)
                ? rules.problemOfEdit(seen, edit, madeIn)
                : Optional.of(by.isExternal() ? Problem.EXTERNAL : Problem.NOT_YOURS);
        if (problem.isPresent()) {
            return new Outcome.Refused(problem.get());
        }
        Lesson lesson = ProposalRules.edited(seen, edit, madeIn);
        return corrections
                .find(seen.workspace(), seen.id())
                .filter(now -> now.state() == seen.state() && now.state() != State.RETIRED)
                .flatMap(now -> corrections.edit(seen, lesson, by, clock.instant()))
                .flatMap(edited -> corrections.latestAct(edited.workspace(), edited.id()))
                .map(act -> done(seen, act))
                .orElse(new Outcome.Refused(Problem.CHANGED_MEANWHILE));
    }

    /** Whether a correction is already as somebody who may change it would have it. */
    public boolean says(Correction now, Proposal edit, Place madeIn) {
        return now.state() == State.ACTIVE
                && mayChange(now, edit.by())
                && rules.problemOfEdit(now, edit, madeIn).isEmpty()
                && ProposalRules.edited(now, edit, madeIn).equals(now.lesson());
    }

    /** Puts a correction out of use, because another one says what holds. */
    public Outcome retire(Correction correction, Person by) {
        if (!mayChange(correction, by)) {
            return new Outcome.Refused(by.isExternal() ? Problem.EXTERNAL : Problem.NOT_YOURS);
        }
        return done(correction, corrections.retire(correction, by, clock.instant()));
    }

    /**
     * Somebody says that a correction does not fit a question. Of what a colleague taught for themselves only they can say so. What one
     * person says who may not change it counts for nearly the same question alone, until a second one says so too.
     */
    public Outcome reject(Correction correction, Question question, Person by) {
        return problemOfJudging(correction, question, by)
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> done(
                        correction,
                        mayChange(correction, by) || saidBySomebodyElse(correction, question, by)
                                ? corrections.reject(correction, question.id(), by, clock.instant())
                                : corrections.contest(correction, question.id(), by, clock.instant())));
    }

    private boolean saidBySomebodyElse(Correction correction, Question question, Person by) {
        return corrections
                .saying(correction.workspace(), correction.id(), question.id())
                .filter(act -> act.kind().saysNo() && !act.person().equals(by.id()))
                .isPresent();
    }

    /** Somebody says that a correction fits a question; the same people may as with {@link #reject}, while it holds. */
    public Outcome confirm(Correction correction, Question question, Person by) {
        return problemOfJudging(correction, question, by)
                .or(() -> problemOfHolding(correction))
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> done(correction, corrections.confirm(correction, question.id(), by, clock.instant())));
    }

    /** The same as {@link #confirm}, where people were asked whether it fits and the first answer counts. */
    public Outcome confirmOffered(Correction correction, Question question, Person by) {
        return isAnswered(correction, question)
                ? new Outcome.Refused(Problem.ANSWERED_ALREADY)
                : confirm(correction, question, by);
    }

    /** The same as {@link #reject}, where people were asked whether it fits and the first answer counts. */
    public Outcome rejectOffered(Correction correction, Question question, Person by) {
        return isAnswered(correction, question)
                ? new Outcome.Refused(Problem.ANSWERED_ALREADY)
                : reject(correction, question, by);
    }

    /** Whether somebody has said, and not taken back, whether a correction fits a question. */
    public boolean isAnswered(Correction correction, Question question) {
        return corrections
                .saying(correction.workspace(), correction.id(), question.id())
                .isPresent();
    }

    /** Somebody was glad of an answer that followed this correction: a confirmation, unless somebody has said anything about it before. */
    public void thank(Correction correction, Question question, Person by) {
        if (!isAnswered(correction, question)) {
            confirm(correction, question, by);
        }
    }

    /** They are glad no more. */
    public void takeThanksBack(Correction correction, Question question, Person by) {
        corrections
                .saying(correction.workspace(), correction.id(), question.id())
                .filter(act -> act.kind() == Act.Kind.CONFIRMED && act.person().equals(by.id()))
                .ifPresent(act -> undo(act, by));
    }

    private Optional<Problem> problemOfJudging(Correction correction, Question question, Person by) {
        if (by.isExternal()) {
            return Optional.of(Problem.EXTERNAL);
        }
        if (!by.workspace().equals(question.workspace()) || !sight.canSee(by, question.place())) {
            return Optional.of(Problem.NOT_FOUND);
        }
        return correction.scope() instanceof Scope.Me && !correction.isBy(by)
                ? Optional.of(Problem.NOT_YOURS)
                : Optional.empty();
    }

    private Optional<Problem> problemOfHolding(Correction correction) {
        return corrections
                        .find(correction.workspace(), correction.id())
                        .filter(now -> now.holdsAt(clock.instant()))
                        .isEmpty()
                ? Optional.of(Problem.NO_LONGER_HOLDS)
                : Optional.empty();
    }

    private Outcome done(Correction before, Act act) {
        return new Outcome.Done(
                corrections.find(before.workspace(), before.id()).orElse(before), act);
    }

    /** Whether this person may change the words of a correction or take it back. */
    public static boolean mayChange(Correction correction, Person by) {
        return !by.isExternal()
                && (correction.isBy(by) || (by.isAdmin() && by.workspace().equals(correction.workspace())));
    }
}
