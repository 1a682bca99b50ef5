package dev.errata.bot.loop;

import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.interaction.Answer;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Interactions;
import dev.errata.bot.recall.Application;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which of the answers to a question holds: one may have replaced another, and an undo lets the older one hold again. */
public final class Replacements {

    private final Interactions interactions;
    private final Corrections corrections;
    private final Clock clock;

    public Replacements(Interactions interactions, Corrections corrections, Clock clock) {
        this.interactions = interactions;
        this.corrections = corrections;
        this.clock = clock;
    }

    /** The answer that holds instead of this one, if there is one and whoever sees this one sees it. */
    public Optional<Interaction> newer(Interaction answer) {
        return interactions
                .replacementOf(answer.workspace(), answer.id())
                .filter(found -> (found.isForEveryone() || !answer.isForEveryone()) && holds(found))
                .map(found -> newer(found).orElse(found));
    }

    /** The answer that holds again once this one does not. */
    public Optional<Interaction> before(Interaction answer) {
        Optional<Interaction> before = replaced(answer);
        return before.filter(found -> !holds(found)).flatMap(this::before).or(() -> before);
    }

    /** The last answer that everyone sees to the question that a correction was made on. */
    public Optional<Interaction> lastMadeOn(Correction correction) {
        return interactions.find(correction.workspace(), correction.origin()).map(this::last);
    }

    private Interaction last(Interaction answer) {
        return interactions
                .replacementOf(answer.workspace(), answer.id())
                .filter(Interaction::isForEveryone)
                .map(this::last)
                .orElse(answer);
    }

    /** This answer and those it came to replace, newest first. */
    public List<Answer> versions(Interaction answer) {
        return Stream.concat(Stream.of(answer), earlier(answer))
                .map(Interaction::answer)
                .toList();
    }

    /** Whether nobody has said yet whether what is offered below an answer fits. */
    public boolean isOpen(Interaction answer) {
        return answer.answer()
                .offered()
                .filter(offered -> isAsGiven(offered, answer)
                        && corrections
                                .saying(offered.workspace(), offered.id(), answer.id())
                                .isEmpty())
                .isPresent();
    }

    /** Whether nothing that it was given was undone or changed since, or has ended. */
    public boolean holds(Interaction answer) {
        return answer.answer().applications().stream()
                .filter(Application::carries)
                .allMatch(carrying -> isAsGiven(carrying.correction(), answer)
                        && isStillSaid(carrying, answer)
                        && lasts(carrying.correction()));
    }

    /** Whether nobody has taken back that the correction an answer was given again for fits that question. */
    private boolean isStillSaid(Application given, Interaction answer) {
        Correction correction = given.correction();
        return given.reason() != Application.Reason.JUST_MADE
                || corrections.find(correction.workspace(), correction.id()).isEmpty()
                || because(answer).isPresent();
    }

    /**
     * What somebody said below an earlier answer to the same question, because of which this one was given. Empty if it was taken back
     * since, or was for that answer alone.
     */
    public Optional<Act> because(Interaction again) {
        return again.answer()
                .justMade()
                .flatMap(correction -> earlier(again)
                        .flatMap(before ->
                                corrections.saying(correction.workspace(), correction.id(), before.id()).stream())
                        .filter(act -> !act.kind().saysNo())
                        .findFirst());
    }

    private boolean isAsGiven(Correction given, Interaction answer) {
        return corrections
                .find(given.workspace(), given.id())
                .map(now -> now.standsFor(given, answer.question()))
                .orElse(true);
    }

    private boolean lasts(Correction given) {
        Instant until = given.lesson().until();
        return until == null || clock.instant().isBefore(until);
    }

    private Stream<Interaction> earlier(Interaction answer) {
        return Stream.iterate(replaced(answer), Optional::isPresent, later -> later.flatMap(this::replaced))
                .flatMap(Optional::stream);
    }

    private Optional<Interaction> replaced(Interaction answer) {
        return answer.replaces().flatMap(id -> interactions.find(answer.workspace(), id));
    }
}
