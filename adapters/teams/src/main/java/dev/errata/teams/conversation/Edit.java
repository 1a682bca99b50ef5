package dev.errata.teams.conversation;

import dev.errata.bot.answer.Interaction;
import dev.errata.bot.correction.ChangeCorrection;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionType;
import dev.errata.bot.correction.Problem;
import dev.errata.bot.correction.State;
import dev.errata.bot.loop.Cause.How;
import dev.errata.bot.loop.CorrectAnswer.Outcome.Learnt;
import dev.errata.bot.loop.KnownAnswers;
import dev.errata.bot.loop.Taught;
import dev.errata.teams.cards.Controls;
import dev.errata.teams.cards.EditForm;
import dev.errata.teams.cards.FormValues;
import dev.errata.teams.cards.Words;
import dev.errata.teams.conversation.Payloads.Said;
import java.util.Optional;
import java.util.UUID;

/** Opens and takes the forms in which somebody changes a correction. */
final class Edit {

    private final KnownAnswers known;
    private final ChangeCorrection change;
    private final Lanes lanes;

    Edit(KnownAnswers known, ChangeCorrection change, Lanes lanes) {
        this.known = known;
        this.change = change;
        this.lanes = lanes;
    }

    Next open(FormValues pressed, Actor by) {
        return meant(pressed, by)
                .map(meant -> open(pressed, meant, by))
                .orElseGet(() -> Refusals.of(Problem.NOT_FOUND));
    }

    private static Next open(FormValues pressed, Meant meant, Actor by) {
        if (!ChangeCorrection.mayChange(meant.correction, by.person())) {
            Problem problem = by.person().isExternal() ? Problem.EXTERNAL : Problem.NOT_YOURS;
            return Refusals.of(problem, meant.correction);
        }
        return form(
                EditForm.of(meant.correction, meant.answer.id()),
                pressed.action().equals(Controls.TYPE));
    }

    private static Next form(EditForm form, boolean typeOnly) {
        return typeOnly
                ? new Next.Show(EditForm.titleForType(), form.cardForType())
                : new Next.Show(EditForm.title(), form.card());
    }

    /** A correction, and the answer that was given it. */
    private record Meant(Correction correction, Interaction answer) {}

    private Optional<Meant> meant(FormValues values, Actor by) {
        return values.answer()
                .flatMap(id -> known.visible(id, by.person()))
                .flatMap(answer -> values.correction()
                        .flatMap(id -> known.given(answer, id))
                        .map(correction -> new Meant(correction, answer)));
    }

    Next save(FormValues form, Actor by) {
        return meant(form, by).map(meant -> save(form, meant, by)).orElseGet(() -> Refusals.of(Problem.NOT_FOUND));
    }

    private Next save(FormValues form, Meant meant, Actor by) {
        Correction now = meant.correction;
        String text = form.textOr(now.lesson().text());
        CorrectionType type = form.type().orElse(now.lesson().type());
        if (ChangeCorrection.mayChange(now, by.person()) && saysSo(now, text, type)) {
            return new Next.Saved();
        }
        if (!form.version().equals(Optional.of(String.valueOf(now.version())))) {
            return mend(Problem.CHANGED_MEANWHILE, form, meant);
        }
        ChangeCorrection.Outcome outcome = change.edit(now, text, type, by.person());
        if (outcome instanceof ChangeCorrection.Outcome.Done done) {
            answerAgain(done, meant.answer, by);
            return new Next.Saved();
        }
        return mend(((ChangeCorrection.Outcome.Refused) outcome).problem(), form, meant);
    }

    private void answerAgain(ChangeCorrection.Outcome.Done done, Interaction answer, Actor by) {
        UUID again = Lanes.named("edited", done.act().id() + " " + answer.id());
        Learnt learnt =
                new Learnt(How.EDITED, done.correction(), Optional.of(done.act().id()));
        Said said = new Said(by.scene(), Taught.of(answer, learnt));
        lanes.take(answer.question(), again, "again:" + again, new Lanes.Work(Said.KIND, said));
    }

    private static Next mend(Problem problem, FormValues form, Meant meant) {
        String who = problem == Problem.NOT_YOURS ? meant.correction.author().name() : Refusals.customer();
        EditForm mended =
                EditForm.of(meant.correction, meant.answer.id()).with(form, Words.PROBLEMS.beside(problem, form, who));
        return form(mended, form.action().equals(Controls.SAVE_TYPE));
    }

    /** It was submitted twice, or nothing was changed. */
    private static boolean saysSo(Correction now, String text, CorrectionType type) {
        return now.state() == State.ACTIVE
                && now.lesson().text().equals(text.strip())
                && now.lesson().type() == type;
    }
}
