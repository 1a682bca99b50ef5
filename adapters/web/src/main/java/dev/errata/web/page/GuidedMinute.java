package dev.errata.web.page;

import dev.errata.bot.interaction.Interactions;
import dev.errata.bot.question.InteractionId;
import dev.errata.web.company.Move;
import dev.errata.web.company.Named;
import dev.errata.web.company.SampleWorkplace;
import dev.errata.web.company.Viewer;
import java.util.List;
import java.util.Optional;

/** How far the guided minute is. What was asked in it is known by its id, so that it goes on after a restart and begins anew after a start over. */
public final class GuidedMinute {

    private final SampleWorkplace workplace;
    private final Interactions interactions;

    public GuidedMinute(SampleWorkplace workplace, Interactions interactions) {
        this.workplace = workplace;
        this.interactions = interactions;
    }

    /** The id of the question that a move asks. */
    public InteractionId idOf(Move move) {
        return new InteractionId(Named.of(workplace.workspace(), "minute", move.key()));
    }

    /** The press that comes next; empty at the end. */
    public Optional<Move> next() {
        return moves().stream().filter(move -> !isDone(move)).findFirst();
    }

    /** The question whose answer a move corrects. */
    public Optional<InteractionId> corrects(Move move) {
        List<Move> moves = moves();
        int at = moves.indexOf(move);
        return move.kind() == Move.Kind.CORRECT ? Optional.of(idOf(moves.get(at - 1))) : Optional.empty();
    }

    /** The sentence by which the next press corrects an answer; empty if it is about something else. */
    public Optional<String> suggestion(String answer) {
        return next().filter(move -> corrects(move)
                        .map(InteractionId::toString)
                        .filter(answer::equals)
                        .isPresent())
                .map(Move::text);
    }

    private List<Move> moves() {
        return workplace.company().minute().stream()
                .flatMap(step -> step.moves().stream())
                .toList();
    }

    private boolean isDone(Move move) {
        return corrects(move)
                .map(corrected -> interactions
                        .replacementOf(workplace.workspace(), corrected)
                        .isPresent())
                .orElseGet(() ->
                        interactions.find(workplace.workspace(), idOf(move)).isPresent());
    }

    /** Empty where there is none. */
    Optional<MinuteView> view(Viewer viewer) {
        return Optional.of(workplace.company().minute())
                .filter(steps -> !steps.isEmpty() && viewer.workspace().equals(workplace.workspace()))
                .map(steps -> new MinuteView(steps, next()));
    }
}
