package dev.errata.slack.conversation;

import dev.errata.bot.answer.Interaction;
import dev.errata.bot.answer.Interactions;
import dev.errata.bot.answer.JudgeAnswer;
import dev.errata.bot.answer.Rating;
import dev.errata.bot.correction.Problem;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.slack.blocks.Controls;
import dev.errata.slack.blocks.CorrectionForm;
import dev.errata.slack.blocks.CorrectionForm.Draft;
import dev.errata.slack.blocks.FormFields;
import dev.errata.slack.blocks.ProblemWords;
import dev.errata.slack.blocks.Words;
import dev.errata.slack.request.BlockAction;
import dev.errata.slack.request.BlockAction.Message;
import dev.errata.slack.request.OpenView;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Takes what people press under an answer and inside the form. What is to be remembered is stored before anything opens. */
public final class TakePresses {

    private final SlackDirectory directory;
    private final SlackSight sight;
    private final Interactions interactions;
    private final JudgeAnswer judge;
    private final ChangesFromSlack changes;
    private final Forms forms;
    private final Aside aside;

    /** What is done right after the request. */
    public record Aside(Asides asides, Whispers whispers) {}

    public TakePresses(
            SlackDirectory directory,
            SlackSight sight,
            Interactions interactions,
            JudgeAnswer judge,
            ChangesFromSlack changes,
            Forms forms,
            Aside aside) {
        this.directory = directory;
        this.sight = sight;
        this.interactions = interactions;
        this.judge = judge;
        this.changes = changes;
        this.forms = forms;
        this.aside = aside;
    }

    void take(BlockAction press) {
        if (!directory.customer().is(press.workspace())) {
            return;
        }
        Message under = press.message();
        OpenView view = press.view();
        if (under != null) {
            sight.wasThere(press.actor().user(), under.channel());
            underAnswer(press, under);
        } else if (view != null) {
            inModal(press, view);
        }
    }

    private void underAnswer(BlockAction press, Message under) {
        String value = press.control().value().orElse("");
        switch (press.control().actionId()) {
            case Controls.GOOD -> rate(press, under, value, Rating.GOOD);
            case Controls.BAD -> rate(press, under, value, Rating.BAD);
            case Controls.CORRECT -> withAnswer(press, under, value, answer -> correct(press, under, answer));
            case Controls.MORE -> more(press, under, value);
            case Controls.UNDO -> changes.undo(press.actor().user(), value, answer(value), under);
            case Controls.EDIT -> withAnswer(press, under, second(value), answer -> edit(press, under, value, answer));
            default -> {
                // A button of a version that is gone; there is nothing to say that would help.
            }
        }
    }

    private void rate(BlockAction press, Message under, String value, Rating rating) {
        Person by = directory.personAtOnce(press.actor().user());
        withAnswer(press, under, value, answer -> {
            judge.rate(answer.workspace(), answer.id(), by, rating);
            if (rating == Rating.BAD && !by.isExternal()) {
                correct(press, under, answer);
            } else {
                aside.whispers.to(under, by.externalId(), Words.say("thanks"));
            }
        });
    }

    private void correct(BlockAction press, Message under, Interaction answer) {
        aside.asides.soon("opening the correction form for answer " + answer.id(), () -> {
            Person by = directory.personAtOnce(press.actor().user());
            if (by.isExternal()) {
                refuse(under, by, Problem.EXTERNAL);
            } else {
                forms.correct(newest(answer), by, press.trigger());
            }
        });
    }

    /** A correction is about the answer that holds, not about one that was replaced. */
    private Interaction newest(Interaction answer) {
        return interactions
                .replacementOf(answer.workspace(), answer.id())
                .filter(newer -> newer.audience() == Interaction.Audience.PLACE)
                .orElse(answer);
    }

    private void edit(BlockAction press, Message under, String value, Interaction answer) {
        aside.asides.soon("opening the edit form for answer " + answer.id(), () -> {
            Person by = directory.personAtOnce(press.actor().user());
            changes.editable(first(value), by)
                    .ifPresentOrElse(
                            correction -> forms.edit(correction, answer, press.trigger()),
                            () -> refuse(under, by, Problem.NOT_YOURS));
        });
    }

    private void more(BlockAction press, Message under, String value) {
        int colon = value.indexOf(':') + 1;
        String what = value.substring(0, colon);
        withAnswer(press, under, value.substring(colon), answer -> {
            String user = press.actor().user();
            boolean one = answer.answer().given().size() == 1;
            if (one && what.equals(Controls.MORE_UNFIT)) {
                changes.doesNotFit(user, answer.answer().given().get(0).id(), answer);
            } else if (one && what.equals(Controls.MORE_UNDO)) {
                changes.undoLatest(user, answer.answer().given().get(0).id(), answer);
            } else {
                aside.asides.soon(
                        "explaining answer " + answer.id(),
                        () -> forms.why(answer, directory.personAtOnce(user), press.trigger()));
            }
        });
    }

    private void inModal(BlockAction press, OpenView view) {
        Optional<Interaction> about = answer(view.privateMetadata());
        String value = press.control().value().orElse("");
        String user = press.actor().user();
        switch (press.control().actionId()) {
            case Controls.UNDO -> about.ifPresent(a -> changes.undoLatest(user, ChangesFromSlack.correction(value), a));
            case Controls.UNFIT ->
                about.ifPresent(a -> changes.doesNotFit(user, ChangesFromSlack.correction(value), a));
            case Controls.WHERE -> about.ifPresent(a -> redraw(press, view, a, false));
            case Controls.MORE_OPTIONS -> about.ifPresent(a -> redraw(press, view, a, true));
            default -> {
                // Fields are read when the form is submitted.
            }
        }
    }

    private void redraw(BlockAction press, OpenView view, Interaction about, boolean expand) {
        aside.asides.soon("showing more of the form for answer " + about.id(), () -> {
            Person by = directory.personAtOnce(press.actor().user());
            Draft draft = Draft.fresh(about, by, forms.labels(about)).with(new FormFields(view));
            forms.update(view.id(), view.hash(), CorrectionForm.of(expand ? draft.expanded() : draft));
        });
    }

    private void withAnswer(BlockAction press, Message under, String id, Consumer<Interaction> then) {
        Optional<Interaction> answer =
                answer(id).filter(found -> found.question().place().externalId().equals(under.channel()));
        if (answer.isPresent()) {
            then.accept(answer.get());
        } else {
            aside.whispers.to(under, press.actor().user(), ProblemWords.words(Problem.NOT_FOUND, ""));
        }
    }

    private void refuse(Message under, Person by, Problem problem) {
        aside.whispers.to(
                under,
                by.externalId(),
                ProblemWords.words(problem, directory.customer().name()));
    }

    /** The answer whose id stands last in a control's value. */
    private Optional<Interaction> answer(String value) {
        try {
            return interactions.find(
                    directory.customer().workspace(), new InteractionId(UUID.fromString(second(value))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String first(String value) {
        int space = value.indexOf(' ');
        return space < 0 ? value : value.substring(0, space);
    }

    private static String second(String value) {
        return value.substring(value.lastIndexOf(' ') + 1);
    }
}
