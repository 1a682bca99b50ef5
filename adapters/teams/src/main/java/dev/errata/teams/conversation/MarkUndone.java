package dev.errata.teams.conversation;

import dev.errata.bot.answer.Interaction;
import dev.errata.bot.answer.Interactions;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.loop.Replacements;
import dev.errata.bot.recall.Application;
import dev.errata.teams.cards.AnswerCards;
import dev.errata.teams.conversation.Payloads.Undone;
import dev.errata.teams.directory.TeamsDirectory;
import dev.errata.teams.sending.Postman;
import java.util.List;
import java.util.Optional;

/** Shows after an undo which answer holds again. */
final class MarkUndone {

    private final TeamsDirectory directory;
    private final Interactions interactions;
    private final Corrections corrections;
    private final Replacements replacements;
    private final AnswerCards cards;
    private final Postman postman;

    MarkUndone(
            TeamsDirectory directory,
            Interactions interactions,
            Corrections corrections,
            Replacements replacements,
            AnswerCards cards,
            Postman postman) {
        this.directory = directory;
        this.interactions = interactions;
        this.corrections = corrections;
        this.replacements = replacements;
        this.cards = cards;
        this.postman = postman;
    }

    /** Answers that followed the correction are marked: the one below which it was undone, and the one it had made. */
    void mark(Delivery delivery, Undone undone) {
        Optional<Interaction> pressed = interactions.find(delivery.workspace(), undone.answer());
        pressed.ifPresent(answer -> mark(answer, undone));
        corrections
                .find(delivery.workspace(), undone.correction())
                .filter(correction -> !undone.onlyHere())
                .flatMap(replacements::lastMadeOn)
                .filter(made -> isMadeBy(undone, made) && pressed.stream().noneMatch(p -> p.id().equals(made.id())))
                .ifPresent(made -> mark(made, undone));
    }

    private static boolean isMadeBy(Undone undone, Interaction answer) {
        return answer.answer().applications().stream()
                .anyMatch(application -> application.reason() == Application.Reason.JUST_MADE
                        && application.correction().id().equals(undone.correction()));
    }

    /** The answer that holds again gets its buttons back. */
    private void mark(Interaction answer, Undone undone) {
        String name = directory.person(undone.scene()).name();
        postman.change(answer, undone.scene(), cards.marked(answer, AnswerCards.undone(name)));
        if (isMadeBy(undone, answer)) {
            replacements
                    .before(answer)
                    .ifPresent(before -> postman.change(
                            before,
                            undone.scene(),
                            replacements.isOpen(before) ? cards.of(before) : cards.settled(before, List.of())));
        }
    }
}
