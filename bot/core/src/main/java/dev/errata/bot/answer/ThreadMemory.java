package dev.errata.bot.answer;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.CorrectionsInForce;
import dev.errata.bot.correction.Lesson;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Question;
import dev.errata.bot.recall.Recall.Readers;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was said in a thread before, as far as it still holds. Answers that were given a correction that no longer holds for this asker
 * and place, or not in those words, are forgotten, and so are answers that were replaced: that is what makes undo work in the same
 * thread. The question of a forgotten answer stays, because a follow-up may lean on it.
 */
public final class ThreadMemory {

    private final CorrectionsInForce corrections;
    private final Clock clock;

    public ThreadMemory(CorrectionsInForce corrections, Clock clock) {
        this.corrections = corrections;
        this.clock = clock;
    }

    /**
     * Oldest first.
     *
     * @param inThread what was said in the thread of the question, oldest first
     * @param readers of the answer that is to come: where others read, nothing leads to what one person alone was told or taught
     */
    public List<Interaction> before(Question question, List<Interaction> inThread, Readers readers) {
        List<Interaction> said =
                inThread.stream().filter(i -> mayRead(question, readers, i)).toList();
        if (said.isEmpty()) {
            return said;
        }
        Map<CorrectionId, Lesson> inForce =
                corrections.inScope(question.place(), question.asker(), clock.instant()).stream()
                        .filter(c -> readers == Readers.ASKER_ALONE || !(c.scope() instanceof Scope.Me))
                        .collect(Collectors.toMap(Correction::id, Correction::lesson));
        Set<InteractionId> replaced = replaced(said, inForce);
        return said.stream()
                .filter(i -> !replaced.contains(i.id()))
                .filter(i -> holds(i, inForce) || i.replaces().isEmpty())
                .map(i -> holds(i, inForce) ? i : i.withoutAnswer())
                .toList();
    }

    /** Whatever leads, answer by answer, to one that holds. */
    private static Set<InteractionId> replaced(List<Interaction> said, Map<CorrectionId, Lesson> inForce) {
        Map<InteractionId, Interaction> byId = said.stream().collect(Collectors.toMap(Interaction::id, i -> i));
        Set<InteractionId> replaced = new HashSet<>();
        for (Interaction holding : said.stream().filter(i -> holds(i, inForce)).toList()) {
            Optional<InteractionId> older = holding.replaces();
            while (older.isPresent() && replaced.add(older.get())) {
                older = Optional.ofNullable(byId.get(older.get())).flatMap(Interaction::replaces);
            }
        }
        return replaced;
    }

    private static boolean holds(Interaction said, Map<CorrectionId, Lesson> inForce) {
        return said.answer().given().stream()
                .allMatch(given -> Optional.ofNullable(inForce.get(given.id()))
                        .filter(now -> now.saysTheSame(given.lesson()))
                        .isPresent());
    }

    /** An answer that only its asker saw is nobody else's context. */
    private static boolean mayRead(Question question, Readers readers, Interaction said) {
        return said.isForEveryone()
                || (readers == Readers.ASKER_ALONE
                        && said.question().asker().id().equals(question.asker().id()));
    }
}
