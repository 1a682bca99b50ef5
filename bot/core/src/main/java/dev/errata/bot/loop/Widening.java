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
 * to, and whom its author asks themselves.
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

    /** What whoever was answered is asked about from now on; nobody is asked twice about the same words. */
    public Optional<Correction> ask(Interaction answer) {
        Person asker = answer.question().asker();
        return answers.waiting(answer).stream()
                .filter(waiting -> waiting.mayBeDecidedBy(asker) && !isFollowed(waiting, answer))
                .filter(waiting -> corrections.ask(waiting, asker, answer.id()))
                .findFirst();
    }

    /**
     * Has its author ask somebody themselves. Returns why that cannot be, if it cannot.
     *
     * @param waiting as it is now
     */
    public Optional<Problem> askFor(Correction waiting, Person author, Person somebody) {
        if (waiting.lesson().wanted().isEmpty()) {
            return Optional.of(Problem.ANSWERED_ALREADY);
        }
        if (!waiting.holdsAt(clock.instant())) {
            return Optional.of(Problem.NO_LONGER_HOLDS);
        }
        if (!waiting.isBy(author) || !waiting.mayBeDecidedBy(somebody)) {
            return Optional.of(Problem.NOT_YOURS);
        }
        boolean unused = corrections.ask(waiting, somebody, waiting.origin());
        return Optional.empty();
    }

    /** Another correction may say the same there already. */
    private static boolean isFollowed(Correction waiting, Interaction answer) {
        String text = waiting.lesson().text();
        return answer.answer().given().stream()
                .anyMatch(given -> given.lesson().text().equalsIgnoreCase(text));
    }

    /** What they were asked about below an answer, as long as nobody has decided or changed it. */
    public Optional<Correction> asked(Interaction answer) {
        Person asker = answer.question().asker();
        return corrections.asked(asker, answer.id()).entrySet().stream()
                .flatMap(asked -> corrections.find(answer.workspace(), asked.getKey()).stream()
                        .filter(now -> now.version() == asked.getValue()))
                .filter(now -> now.holdsAt(clock.instant()) && now.mayBeDecidedBy(asker))
                .findFirst();
    }

    /**
     * It holds for more from now on, or stays where it is. Only whoever was asked says so, and only of the words that they were asked about.
     *
     * @param waiting as it was when they pressed
     */
    public Outcome decide(Correction waiting, boolean wider, Person by) {
        Optional<Correction> now = corrections
                .find(waiting.workspace(), waiting.id())
                .filter(correction -> correction.holdsAt(clock.instant()));
        return now.map(correction -> problemOf(correction, by)
                        .<Outcome>map(Outcome.Refused::new)
                        .orElseGet(() -> decided(correction, wider, by)))
                .orElseGet(() -> new Outcome.Refused(Problem.NO_LONGER_HOLDS));
    }

    private Optional<Problem> problemOf(Correction now, Person by) {
        if (now.lesson().wanted().isEmpty()) {
            return Optional.of(Problem.ANSWERED_ALREADY);
        }
        if (!now.mayBeDecidedBy(by)) {
            return Optional.of(by.isExternal() ? Problem.EXTERNAL : Problem.NOT_YOURS);
        }
        return corrections.isAsked(now, by) ? Optional.empty() : Optional.of(Problem.CHANGED_MEANWHILE);
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
