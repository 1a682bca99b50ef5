package dev.errata.bot.loop;

import dev.errata.bot.answer.AnswerQuestion;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.correction.teaching.ChangeCorrection.Outcome;
import dev.errata.bot.correction.teaching.Problem;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Person;
import java.time.Clock;
import java.util.Optional;

/**
 * Asks whether what was made in one place and waits to hold for a team, or for everyone, does: whoever asks a question that it would apply
 * to, and nobody else.
 */
public final class Widening {

    private final AnswerQuestion answers;
    private final Corrections corrections;
    private final Clock clock;

    public Widening(AnswerQuestion answers, Corrections corrections, Clock clock) {
        this.answers = answers;
        this.corrections = corrections;
        this.clock = clock;
    }

    /** What whoever was answered is asked about now; nobody is asked twice about the same. */
    public Optional<Correction> toAsk(Interaction answer) {
        Person asker = answer.question().asker();
        return answers.waiting(answer).stream()
                .filter(waiting -> mayDecide(waiting, asker))
                .filter(waiting -> corrections.isAskedFirst(waiting, asker, answer.id()))
                .findFirst();
    }

    /** Whether somebody but its author may say that a correction holds for more: a member of that team, or an administrator. */
    public static boolean mayDecide(Correction waiting, Person person) {
        boolean mayTeach = !person.isExternal() && person.workspace().equals(waiting.workspace());
        return mayTeach
                && !waiting.isBy(person)
                && waiting.lesson()
                        .wanted()
                        .filter(wanted -> person.isAdmin() || isMember(person, wanted))
                        .isPresent();
    }

    private static boolean isMember(Person person, Scope wanted) {
        return wanted instanceof Scope.Team team && person.teams().contains(team.team());
    }

    /**
     * It holds for more from now on, or stays where it is.
     *
     * @param waiting as it was when they were asked
     */
    public Outcome decide(Correction waiting, boolean wider, Person by) {
        Optional<Correction> now = corrections
                .find(waiting.workspace(), waiting.id())
                .filter(correction -> correction.holdsAt(clock.instant()));
        if (now.isEmpty()) {
            return new Outcome.Refused(Problem.NO_LONGER_HOLDS);
        }
        if (now.get().lesson().wanted().isEmpty()) {
            return new Outcome.Refused(Problem.ANSWERED_ALREADY);
        }
        if (!mayDecide(now.get(), by)) {
            return new Outcome.Refused(by.isExternal() ? Problem.EXTERNAL : Problem.NOT_YOURS);
        }
        return decided(now.get(), wider, by);
    }

    private Outcome decided(Correction now, boolean wider, Person by) {
        Scope holds = wider ? now.lesson().meant() : now.scope();
        return corrections
                .decide(now, now.lesson().holding(holds, null), by, clock.instant())
                .<Outcome>map(act -> new Outcome.Done(
                        corrections.find(now.workspace(), now.id()).orElse(now), act))
                .orElseGet(() -> new Outcome.Refused(Problem.CHANGED_MEANWHILE));
    }
}
