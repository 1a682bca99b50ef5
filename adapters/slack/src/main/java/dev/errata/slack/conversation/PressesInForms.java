package dev.errata.slack.conversation;

import dev.errata.bot.answer.Interaction;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.question.Person;
import dev.errata.slack.blocks.Controls;
import dev.errata.slack.blocks.CorrectionDraft;
import dev.errata.slack.blocks.CorrectionForm;
import dev.errata.slack.directory.SlackDirectory;
import dev.errata.slack.request.BlockAction;
import dev.errata.slack.request.OpenView;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Takes what people press inside a form or an explanation. Fields are read when the form is submitted. */
public final class PressesInForms {

    private final SlackDirectory directory;
    private final SlackAnswers known;
    private final ChangesFromSlack changes;
    private final Forms forms;
    private final Asides asides;

    public PressesInForms(
            SlackDirectory directory, SlackAnswers known, ChangesFromSlack changes, Forms forms, Asides asides) {
        this.directory = directory;
        this.known = known;
        this.changes = changes;
        this.forms = forms;
        this.asides = asides;
    }

    void take(BlockAction press, OpenView view) {
        String user = press.actor().user();
        known.visible(CorrectionForm.answerOf(view), directory.personAtOnce(user))
                .ifPresent(about -> take(press, view, about));
    }

    private void take(BlockAction press, OpenView view, Interaction about) {
        String user = press.actor().user();
        Optional<Correction> given = given(about, press.control().value().orElse(""));
        switch (press.control().actionId()) {
            case Controls.UNDO -> given.ifPresent(correction -> changes.undo(user, correction, about));
            case Controls.UNFIT -> given.ifPresent(correction -> changes.doesNotFit(user, correction, about));
            case Controls.WHERE -> redraw(press, view, about, UnaryOperator.identity());
            case Controls.MORE_OPTIONS -> redraw(press, view, about, CorrectionDraft::expanded);
            default -> {
                // Fields are read when the form is submitted.
            }
        }
    }

    private static Optional<Correction> given(Interaction about, String id) {
        return about.answer().given().stream()
                .filter(correction -> correction.id().toString().equals(id))
                .findFirst();
    }

    private void redraw(BlockAction press, OpenView view, Interaction about, UnaryOperator<CorrectionDraft> change) {
        Person by = directory.personAtOnce(press.actor().user());
        if (by.isExternal()) {
            return;
        }
        asides.modal("showing more of the form for answer " + about.id(), () -> {
            CorrectionDraft draft = CorrectionDraft.of(view, about, by, forms.labels(about));
            forms.update(view.id(), view.hash(), CorrectionForm.of(change.apply(draft)));
        });
    }
}
