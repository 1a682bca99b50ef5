package dev.errata.bot.evaluation.cases;

import dev.errata.bot.interaction.InMemoryInteractions;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.loop.Cause.How;
import dev.errata.bot.loop.Rewrites;
import dev.errata.bot.question.WorkspaceId;
import java.util.Comparator;
import java.util.List;

/** {@link ConfirmedAnswers} over what is in memory. */
public final class InMemoryConfirmedAnswers implements ConfirmedAnswers {

    private final InMemoryInteractions interactions;
    private final Rewrites rewrites;

    public InMemoryConfirmedAnswers(InMemoryInteractions interactions, Rewrites rewrites) {
        this.interactions = interactions;
        this.rewrites = rewrites;
    }

    @Override
    public List<Interaction> confirmed(WorkspaceId workspace, int most) {
        return interactions.all(workspace).stream()
                .filter(one -> interactions.ratings(one.id()).stream().allMatch(rating -> rating.isGood())
                        && (interactions.ratings(one.id()).stream().anyMatch(rating -> !rating.guessed())
                                || rewrites.find(workspace, one.id())
                                        .filter(why -> why.how() == How.CONFIRMED)
                                        .isPresent()))
                .sorted(Comparator.comparing((Interaction one) -> one.question().at())
                        .reversed())
                .limit(most)
                .toList();
    }

    @Override
    public List<Rated> rated(WorkspaceId workspace, int most) {
        return interactions.all(workspace).stream()
                .map(one -> new Rated(one, thumbs(one, true), thumbs(one, false)))
                .filter(one -> one.up() + one.down() > 0)
                .sorted(Comparator.comparing(
                                (Rated one) -> one.answer().question().at())
                        .reversed())
                .limit(most)
                .toList();
    }

    private int thumbs(Interaction answer, boolean up) {
        return (int) interactions.ratings(answer.id()).stream()
                .filter(rating -> !rating.guessed() && rating.isGood() == up)
                .count();
    }
}
