package dev.errata.bot.recall.suggestion;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.recall.occasion.Occasion;
import dev.errata.bot.recall.particulars.Letters;
import dev.errata.bot.recall.suggestion.Suggester.Said;
import dev.errata.bot.recall.suggestion.Suggestion.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What the author of a new correction is asked that a language model suggests.
 *
 * @param wanted whether a workspace wants a language model to look at what is taught there
 */
public record Suggesting(Suggester suggester, Suggestions suggestions, Predicate<WorkspaceId> wanted) {

    /** What is suggested of a correction; the same if it was asked before. None of what holds whatever is asked. */
    public List<Suggestion> about(Correction taken) {
        if (taken.lesson().isStanding() || !wanted.test(taken.workspace())) {
            return List.of();
        }
        List<Suggestion> before = suggestions.of(taken);
        if (!before.isEmpty()) {
            return before;
        }
        suggestions.keep(taken, fresh(taken));
        return suggestions.of(taken);
    }

    private List<Suggestion> fresh(Correction taken) {
        List<Suggestion> fresh = new ArrayList<>();
        for (Said said : suggester.about(taken)) {
            boolean known = said.kind().isQuestion()
                    ? Letters.areTheSame(said.text(), taken.madeOn())
                            || fresh.stream().anyMatch(other -> Letters.areTheSame(said.text(), other.text()))
                    : saysItself(taken, said) || saysNothing(said);
            if (!known
                    && fresh.stream()
                                    .filter(other -> other.kind() == said.kind())
                                    .count()
                            < most(said.kind())) {
                fresh.add(new Suggestion(InteractionId.random(), taken.id(), taken.madeIn(), said.kind(), said.text()));
            }
        }
        return fresh;
    }

    /** Words that would not be understood as those of an occasion, such as in another language. */
    private static boolean saysNothing(Said said) {
        return said.kind() == Kind.WHEN
                && Occasion.statedIn("For " + said.text() + ": it holds.").isEmpty();
    }

    private static int most(Kind kind) {
        return switch (kind) {
            case FITS -> 4;
            case MISFIT -> 2;
            case WHEN, NOT_WHEN -> 1;
        };
    }

    /** Its author's own words come first. */
    private static boolean saysItself(Correction taken, Said said) {
        return said.kind() == Kind.WHEN
                ? Occasion.statedIn(taken.lesson().text()).isPresent()
                : taken.lesson().notWhen() != null;
    }
}
