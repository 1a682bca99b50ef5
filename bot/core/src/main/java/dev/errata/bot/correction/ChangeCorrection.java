package dev.errata.bot.correction;

import dev.errata.bot.people.Sight;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Question;
import dev.errata.bot.question.WorkspaceId;
import java.time.Clock;
import java.util.Optional;

/** What people do to a correction after it was taken: undo, edit, "doesn't fit here". */
public final class ChangeCorrection {

    private final Corrections corrections;
    private final Sight sight;
    private final Clock clock;

    public ChangeCorrection(Corrections corrections, Sight sight, Clock clock) {
        this.corrections = corrections;
        this.sight = sight;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {

        /** Done: the correction as it is now, and the act that undo would reverse. */
        record Done(Correction correction, Act act) implements Outcome {}

        /** Not done, and nothing has changed. */
        record Refused(Problem problem) implements Outcome {}
    }

    /** Reverses what made the correction what it is now: its taking, or its latest edit. */
    public Outcome undoLatest(WorkspaceId workspace, CorrectionId id, Person by) {
        return corrections
                .latestAct(workspace, id)
                .map(act -> undo(act, by))
                .orElse(new Outcome.Refused(Problem.NOTHING_TO_UNDO));
    }

    /** Reverses one act; the person who did it may, and so may the correction's author and administrators. */
    public Outcome undo(Act act, Person by) {
        Optional<Correction> correction = corrections.find(act.workspace(), act.correction());
        if (correction.isEmpty()) {
            return new Outcome.Refused(Problem.NOT_FOUND);
        }
        if (!act.person().equals(by.id()) && !mayChange(correction.get(), by)) {
            return new Outcome.Refused(Problem.NOT_YOURS);
        }
        if (act.undone()) {
            return new Outcome.Refused(Problem.NOTHING_TO_UNDO);
        }
        return corrections
                .undo(act.workspace(), act.id(), by, clock.instant())
                .map(undone -> done(correction.get(), undone))
                .orElse(new Outcome.Refused(Problem.CHANGED_MEANWHILE));
    }

    /** Replaces the lesson by a new version. The scope stays as it is. */
    public Outcome edit(Correction seen, String text, CorrectionType type, Person by) {
        if (!mayChange(seen, by)) {
            return new Outcome.Refused(Problem.NOT_YOURS);
        }
        Optional<Problem> problem = Wording.problemOf(text);
        if (problem.isPresent()) {
            return new Outcome.Refused(problem.get());
        }
        Lesson lesson = seen.lesson().withText(text.strip()).withType(type);
        return corrections
                .edit(seen, lesson, by, clock.instant())
                .flatMap(edited -> corrections.latestAct(edited.workspace(), edited.id()))
                .map(act -> done(seen, act))
                .orElse(new Outcome.Refused(Problem.CHANGED_MEANWHILE));
    }

    /** Somebody says that a correction does not fit a question. */
    public Outcome reject(Correction correction, Question question, Person by) {
        if (by.isExternal()) {
            return new Outcome.Refused(Problem.EXTERNAL);
        }
        if (!sight.canSee(by, question.place())) {
            return new Outcome.Refused(Problem.NOT_FOUND);
        }
        return done(correction, corrections.reject(correction, question.id(), by, clock.instant()));
    }

    private Outcome done(Correction before, Act act) {
        return new Outcome.Done(
                corrections.find(before.workspace(), before.id()).orElse(before), act);
    }

    /** Whether this person may change the words of a correction or take it back. */
    public static boolean mayChange(Correction correction, Person by) {
        return !by.isExternal() && (correction.isBy(by) || by.isAdmin());
    }
}
