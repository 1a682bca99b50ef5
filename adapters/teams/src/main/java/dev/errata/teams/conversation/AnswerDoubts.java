package dev.errata.teams.conversation;

import dev.errata.bot.answer.Interaction;
import dev.errata.bot.correction.ChangeCorrection;
import dev.errata.bot.correction.ChangeCorrection.Outcome;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Problem;
import dev.errata.bot.loop.KnownAnswers;
import dev.errata.teams.cards.Controls;
import dev.errata.teams.cards.Doubts;
import dev.errata.teams.cards.FormValues;
import java.util.List;
import java.util.Optional;

/** Takes what an author says about past questions that were in doubt. */
final class AnswerDoubts {

    private final KnownAnswers known;
    private final ChangeCorrection change;

    AnswerDoubts(KnownAnswers known, ChangeCorrection change) {
        this.known = known;
        this.change = change;
    }

    /** Shows what is left to ask. */
    Next take(FormValues pressed, Actor by) {
        Optional<Interaction> question = pressed.answer().flatMap(id -> known.find(by.workspace(), id));
        Optional<Correction> correction = pressed.correction()
                .flatMap(id -> known.correction(by.workspace(), id))
                .filter(found -> found.isBy(by.person()));
        if (question.isEmpty() || correction.isEmpty()) {
            return Refusals.of(Problem.NOT_FOUND);
        }
        Outcome outcome = pressed.action().equals(Controls.DOUBT_FITS)
                ? change.confirm(correction.get(), question.get().question(), by.person())
                : change.reject(correction.get(), question.get().question(), by.person());
        return outcome instanceof Outcome.Refused refused
                ? Refusals.of(refused.problem(), correction.get())
                : rest(pressed, correction.get(), question.get(), by);
    }

    private Next rest(FormValues pressed, Correction correction, Interaction done, Actor by) {
        List<Interaction> rest = pressed.left().stream()
                .filter(id -> !id.equals(done.id().toString()))
                .flatMap(id -> known.find(by.workspace(), id).stream())
                .filter(asked -> asked.question()
                        .place()
                        .id()
                        .equals(done.question().place().id()))
                .filter(asked -> !change.isAnswered(correction, asked.question()))
                .toList();
        return new Next.Show("", Doubts.of(correction.id(), rest).card());
    }
}
