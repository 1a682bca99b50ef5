package dev.errata.bot.answer;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Question;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was said in a thread before, as far as it still holds. Answers that were given a correction that no longer holds for this asker
 * and place are forgotten, and so are answers that were replaced: that is what makes undo work in the same thread.
 */
public final class ThreadMemory {

    private static final int LONGEST = 12;

    private final Interactions interactions;
    private final Corrections corrections;
    private final Clock clock;

    public ThreadMemory(Interactions interactions, Corrections corrections, Clock clock) {
        this.interactions = interactions;
        this.corrections = corrections;
        this.clock = clock;
    }

    /** Oldest first, without the question itself. */
    public List<Interaction> before(Question question) {
        List<Interaction> said = interactions.thread(question.place(), question.thread(), LONGEST).stream()
                .filter(i -> !i.id().equals(question.id()))
                .filter(i -> mayRead(question, i))
                .toList();
        if (said.isEmpty()) {
            return said;
        }
        Set<CorrectionId> inForce = corrections.inScope(question.place(), question.asker(), clock.instant()).stream()
                .map(Correction::id)
                .collect(Collectors.toSet());
        List<Interaction> holding = said.stream()
                .filter(i -> i.answer().given().stream().allMatch(c -> inForce.contains(c.id())))
                .toList();
        Set<InteractionId> replaced = new HashSet<>();
        holding.stream().map(Interaction::replaces).flatMap(Optional::stream).forEach(replaced::add);
        return holding.stream().filter(i -> !replaced.contains(i.id())).toList();
    }

    /** An answer that only its asker saw is nobody else's context. */
    private static boolean mayRead(Question question, Interaction said) {
        return said.audience() == Interaction.Audience.PLACE
                || said.question().asker().id().equals(question.asker().id());
    }
}
