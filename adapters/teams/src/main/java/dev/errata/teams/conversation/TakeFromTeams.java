package dev.errata.teams.conversation;

import dev.errata.bot.answer.ExplainAnswer;
import dev.errata.bot.answer.Interaction;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Problem;
import dev.errata.bot.loop.KnownAnswers;
import dev.errata.bot.question.Place;
import dev.errata.teams.cards.Controls;
import dev.errata.teams.cards.FormValues;
import dev.errata.teams.cards.WhyCard;
import dev.errata.teams.directory.TeamsDirectory;
import dev.errata.teams.request.CardAnswer;
import dev.errata.teams.request.CardPress;
import dev.errata.teams.request.DialogAnswer;
import dev.errata.teams.request.Feedback;
import dev.errata.teams.request.MembershipChange;
import dev.errata.teams.request.MessageAction;
import dev.errata.teams.request.Scene;
import dev.errata.teams.request.TeamsMessage;
import dev.errata.teams.request.TeamsRequests;
import dev.errata.teams.sending.Postman;
import java.util.Optional;
import java.util.function.Function;

/** Everything that Teams sends, handed to whoever takes it. */
final class TakeFromTeams implements TeamsRequests {

    private final TeamsDirectory directory;
    private final KnownAnswers known;
    private final Postman postman;
    private final ExplainAnswer explain;
    private final Doors doors;

    /** Who takes what. */
    record Doors(
            TakeMessages messages,
            Welcome welcome,
            Teach teach,
            Edit edit,
            Change change,
            Offers offers,
            AsItWas asItWas,
            AnswerDoubts doubts,
            Rate rate) {}

    TakeFromTeams(TeamsDirectory directory, KnownAnswers known, Postman postman, ExplainAnswer explain, Doors doors) {
        this.directory = directory;
        this.known = known;
        this.postman = postman;
        this.explain = explain;
        this.doors = doors;
    }

    @Override
    public void message(TeamsMessage message) {
        doors.messages.take(message);
    }

    @Override
    public void membership(MembershipChange change) {
        doors.welcome.to(change);
    }

    @Override
    public DialogAnswer openDialog(CardPress press) {
        FormValues pressed = FormValues.of(press.data());
        Actor by = actor(press.scene());
        Next next = switch (pressed.action()) {
            case Controls.CORRECT -> withAnswer(pressed, by, answer -> doors.teach.open(answer, by));
            case Controls.WHY -> withAnswer(pressed, by, answer -> why(answer, by));
            case Controls.EDIT, Controls.TYPE -> doors.edit.open(pressed, by);
            default -> Refusals.of(Problem.NOT_FOUND);
        };
        return next.inDialog();
    }

    @Override
    public DialogAnswer submitDialog(CardPress submission) {
        return submitted(FormValues.of(submission.data()), actor(submission.scene()), Teach.Door.DIALOG)
                .inDialog();
    }

    @Override
    public CardAnswer execute(CardPress press) {
        FormValues pressed = FormValues.of(press.data());
        Actor by = actor(press.scene());
        Next next = pressed.action().equals(Controls.CANCEL)
                ? withAnswer(pressed, by, answer -> doors.asItWas.show(answer, by))
                : submitted(pressed, by, Teach.Door.MESSAGE);
        return next.inMessage();
    }

    private Next submitted(FormValues form, Actor by, Teach.Door door) {
        return switch (form.action()) {
            case Controls.SAVE_CORRECTION -> doors.teach.save(form, by, door);
            case Controls.SAVE_EDIT, Controls.SAVE_TYPE -> doors.edit.save(form, by);
            case Controls.CANCEL -> new Next.Saved();
            case Controls.UNDO -> withAnswer(form, by, answer -> doors.change.undoAct(form, answer, by));
            case Controls.UNDO_GIVEN ->
                withGiven(form, by, (given, answer) -> doors.change.undoGiven(given, answer, by));
            case Controls.UNFIT_HERE, Controls.UNFIT ->
                withGiven(form, by, (given, answer) -> doors.change.doesNotFit(given, answer, by));
            case Controls.USE -> withOffered(form, by, (offered, answer) -> doors.offers.use(offered, answer, by));
            case Controls.MISFIT ->
                withOffered(form, by, (offered, answer) -> doors.offers.reject(offered, answer, by));
            case Controls.DOUBT_FITS, Controls.DOUBT_MISFIT -> doors.doubts.take(form, by);
            default -> Refusals.of(Problem.NOT_FOUND);
        };
    }

    @Override
    public DialogAnswer openAction(MessageAction action) {
        Actor by = actor(action.scene());
        return acted(action, by)
                .map(answer -> doors.teach.open(answer, by))
                .orElseGet(() -> Next.say("action.not-mine"))
                .fromMenu();
    }

    @Override
    public DialogAnswer submitAction(MessageAction submission) {
        return submitted(FormValues.of(submission.data()), actor(submission.scene()), Teach.Door.DIALOG)
                .inDialog();
    }

    @Override
    public DialogAnswer openFeedback(Feedback thumb) {
        return doors.rate.open(thumb, actor(thumb.scene())).inDialog();
    }

    @Override
    public void submitFeedback(Feedback feedback) {
        doors.rate.submit(feedback, actor(feedback.scene()));
    }

    private Actor actor(Scene scene) {
        return new Actor(directory.person(scene), scene);
    }

    /** The answer whose message somebody chose an action of. */
    private Optional<Interaction> acted(MessageAction action, Actor by) {
        MessageAction.ActedOn message = action.message();
        if (message == null) {
            return Optional.empty();
        }
        Place place = directory.place(action.scene());
        return postman.answerOf(place, message.id()).flatMap(id -> known.visible(id, by.person()));
    }

    private Next why(Interaction answer, Actor by) {
        return explain.explain(answer.workspace(), answer.id(), by.person())
                .<Next>map(explanation -> new Next.Show(WhyCard.title(), WhyCard.of(explanation, by.person())))
                .orElseGet(() -> Refusals.of(Problem.NOT_FOUND));
    }

    private Next withAnswer(FormValues pressed, Actor by, Function<Interaction, Next> then) {
        return pressed.answer()
                .flatMap(id -> known.visible(id, by.person()))
                .map(then)
                .orElseGet(() -> Refusals.of(Problem.NOT_FOUND));
    }

    /** What is done with a correction that an answer has to do with. */
    private interface With {
        Next take(Correction correction, Interaction answer);
    }

    /** Under an answer that was given one correction, the button does not say which. */
    private Next withGiven(FormValues pressed, Actor by, With then) {
        return withAnswer(
                pressed,
                by,
                answer -> answer.answer().given().stream()
                        .filter(given -> pressed.correction()
                                .map(given.id().toString()::equals)
                                .orElse(true))
                        .findFirst()
                        .map(given -> then.take(given, answer))
                        .orElseGet(() -> Refusals.of(Problem.NOT_FOUND)));
    }

    private Next withOffered(FormValues pressed, Actor by, With then) {
        return withAnswer(
                pressed,
                by,
                answer -> answer.answer().applications().stream()
                        .map(dev.errata.bot.recall.Application::correction)
                        .filter(correction -> pressed.correction()
                                .equals(Optional.of(correction.id().toString())))
                        .findFirst()
                        .map(correction -> then.take(correction, answer))
                        .orElseGet(() -> Refusals.of(Problem.NOT_FOUND)));
    }
}
