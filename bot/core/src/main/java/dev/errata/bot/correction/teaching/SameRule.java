package dev.errata.bot.correction.teaching;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Lesson;
import dev.errata.bot.question.WorkspaceId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether a rule is the same again. Swallowing a rule that is another one is worse than keeping the same one twice, so two texts say the
 * same only if their telling words come in the same order, numbers and negations included, and the encoder agrees.
 */
final class SameRule {

    private static final double NEARLY_THE_SAME = .95;

    private final Resemblance resemblance;

    SameRule(Resemblance resemblance) {
        this.resemblance = resemblance;
    }

    /** Among those that hold, the one that a new correction repeats. */
    Optional<Correction> among(List<Correction> holding, Correction taken) {
        List<Correction> alike = holding.stream()
                .filter(c -> holdsAlike(c.lesson(), taken.lesson()))
                .toList();
        return alike.stream()
                .filter(c -> Wording.same(c.lesson().text(), taken.lesson().text()))
                .findFirst()
                .or(() -> nearly(alike, taken.workspace(), taken.lesson().text()));
    }

    private Optional<Correction> nearly(List<Correction> alike, WorkspaceId workspace, String text) {
        List<String> telling = Wording.telling(text);
        return alike.stream()
                .filter(c ->
                        !telling.isEmpty() && Wording.telling(c.lesson().text()).equals(telling))
                .filter(c -> resemblance.of(workspace, c.lesson().text(), text) >= NEARLY_THE_SAME)
                .findFirst();
    }

    /** With another exception or another end it is a rule of its own. */
    private static boolean holdsAlike(Lesson one, Lesson other) {
        return (one.scope().equals(other.meant()) || one.meant().equals(other.meant()))
                && one.reach() == other.reach()
                && Objects.equals(one.notWhen(), other.notWhen())
                && Objects.equals(one.until(), other.until());
    }
}
