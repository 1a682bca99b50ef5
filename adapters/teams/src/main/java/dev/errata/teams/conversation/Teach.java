package dev.errata.teams.conversation;

import dev.errata.bot.answer.Interaction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.Problem;
import dev.errata.bot.correction.Proposal;
import dev.errata.bot.correction.ScopeChoice;
import dev.errata.bot.loop.CorrectAnswer;
import dev.errata.bot.loop.CorrectAnswer.Outcome;
import dev.errata.bot.loop.KnownAnswers;
import dev.errata.bot.loop.Replacements;
import dev.errata.bot.loop.Taught;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Place;
import dev.errata.teams.cards.CorrectionDraft;
import dev.errata.teams.cards.CorrectionForm;
import dev.errata.teams.cards.FormValues;
import dev.errata.teams.cards.Words;
import dev.errata.teams.conversation.Payloads.Said;
import dev.errata.teams.directory.TeamsDirectory;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Opens and takes the form in which somebody corrects an answer, whichever door it came through. */
final class Teach {

    private final TeamsDirectory directory;
    private final Labels labels;
    private final KnownAnswers known;
    private final Replacements replacements;
    private final CorrectAnswer correct;
    private final Lanes lanes;

    Teach(
            TeamsDirectory directory,
            Labels labels,
            KnownAnswers known,
            Replacements replacements,
            CorrectAnswer correct,
            Lanes lanes) {
        this.directory = directory;
        this.labels = labels;
        this.known = known;
        this.replacements = replacements;
        this.correct = correct;
        this.lanes = lanes;
    }

    /** Where a form is drawn. */
    enum Door {
        DIALOG(CorrectionForm::dialog),
        MESSAGE(CorrectionForm::instead);

        @SuppressWarnings("ImmutableEnumChecker") // a reference to a method without any state
        private final Function<CorrectionDraft, ? extends com.fasterxml.jackson.databind.JsonNode> drawing;

        Door(Function<CorrectionDraft, ? extends com.fasterxml.jackson.databind.JsonNode> drawing) {
            this.drawing = drawing;
        }

        Next show(CorrectionDraft draft) {
            return new Next.Show(CorrectionForm.title(draft), drawing.apply(draft));
        }
    }

    /** The form for an answer, or for the one that holds instead of it by now. */
    Next open(Interaction answer, Actor by) {
        return open(answer, FormValues.empty(), by);
    }

    Next open(Interaction answer, FormValues opened, Actor by) {
        if (by.person().isExternal()) {
            return Refusals.of(Problem.EXTERNAL);
        }
        Interaction about = replacements.newer(answer).orElse(answer);
        FormValues fresh = opened.named(UUID.randomUUID().toString());
        return Door.DIALOG.show(draft(about, by).with(fresh));
    }

    private CorrectionDraft draft(Interaction about, Actor by) {
        Place place = about.question().place();
        return CorrectionDraft.fresh(
                about, by.person(), labels.of(place), directory.channelsToChoose(by.scene(), place));
    }

    /** Takes the form; what is wrong with it is said beside the field, and what was written is kept. */
    Next save(FormValues form, Actor by, Door door) {
        Optional<Interaction> about = form.answer().flatMap(id -> known.visible(id, by.person()));
        if (about.isEmpty()) {
            return Refusals.of(Problem.NOT_FOUND);
        }
        return save(form, about.get(), by, door);
    }

    Next save(FormValues form, Interaction about, Actor by, Door door) {
        if (by.person().isExternal()) {
            return Refusals.of(Problem.EXTERNAL);
        }
        if (!form.isComplete()) {
            return door.show(draft(about, by).with(form));
        }
        Optional<ScopeChoice> scope = form.scope();
        return scope.isEmpty()
                ? mend(Problem.SCOPE_NOT_ALLOWED, form, about, by, door)
                : save(proposal(form, scope.get(), about, by), form, about, by, door);
    }

    private Next save(Proposal proposal, FormValues form, Interaction about, Actor by, Door door) {
        UUID again = Lanes.named("again", proposal.id().toString());
        Outcome outcome = correct.correct(proposal, about, new InteractionId(again));
        if (outcome instanceof Outcome.Replaced replaced) {
            return door.show(draft(replaced.newer(), by).with(form.moved()));
        }
        if (outcome instanceof Outcome.Refused refused) {
            return mend(refused.problem(), form, about, by, door);
        }
        Said said = new Said(by.scene(), Taught.of(about, (Outcome.Learnt) outcome));
        lanes.take(about.question(), again, "again:" + again, new Lanes.Work(Said.KIND, said));
        return new Next.Saved();
    }

    private Next mend(Problem problem, FormValues form, Interaction about, Actor by, Door door) {
        return door.show(draft(about, by).with(form).with(Words.PROBLEMS.beside(problem, form, Refusals.customer())));
    }

    private Proposal proposal(FormValues form, ScopeChoice scope, Interaction about, Actor by) {
        return new Proposal(
                id(form, about, by),
                by.person(),
                form.textWithRewrite(replacements.versions(about)),
                scope,
                form.channel().flatMap(channel -> directory.place(by.workspace(), channel)),
                form.isCleared(),
                form.reach(),
                null,
                form.severity(),
                form.tags(),
                form.notWhen(),
                form.until(),
                form.source());
    }

    /** Teams sends a submission again when our answer was lost. A form in a message has no name of its own. */
    private static CorrectionId id(FormValues form, Interaction about, Actor by) {
        String name = String.join(
                "\n",
                form.name().orElse(about.id().toString()),
                by.person().id().toString(),
                form.text(),
                form.scope().map(Enum::name).orElse(""));
        return new CorrectionId(Lanes.named("form", name));
    }
}
