package dev.errata.slack.conversation;

import dev.errata.bot.answer.Interaction;
import dev.errata.bot.answer.JudgeAnswer;
import dev.errata.bot.answer.Rating;
import dev.errata.bot.correction.ChangeCorrection;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Problem;
import dev.errata.bot.question.Person;
import dev.errata.slack.api.SlackProblem;
import dev.errata.slack.blocks.Controls;
import dev.errata.slack.blocks.Words;
import dev.errata.slack.directory.SlackDirectory;
import dev.errata.slack.request.BlockAction;
import dev.errata.slack.request.BlockAction.Message;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes what people press under an answer. What is to be remembered is stored before anything opens. */
public final class PressesUnderAnswers {

    private final SlackDirectory directory;
    private final SlackAnswers known;
    private final JudgeAnswer judge;
    private final ChangesFromSlack changes;
    private final Replies replies;
    private final Forms forms;
    private final Asides asides;
    private final Whispers whispers;

    /** What people say to what the bot asked. */
    public record Replies(TakeOffers offers, AskAuthor author) {}

    public PressesUnderAnswers(
            SlackDirectory directory,
            SlackAnswers known,
            JudgeAnswer judge,
            ChangesFromSlack changes,
            Replies replies,
            Forms forms,
            Asides asides,
            Whispers whispers) {
        this.directory = directory;
        this.known = known;
        this.judge = judge;
        this.changes = changes;
        this.replies = replies;
        this.forms = forms;
        this.asides = asides;
        this.whispers = whispers;
    }

    void take(BlockAction press, Message under) {
        String value = press.control().value().orElse("");
        switch (press.control().actionId()) {
            case Controls.GOOD -> rate(press, under, value, Rating.GOOD);
            case Controls.BAD -> rate(press, under, value, Rating.BAD);
            case Controls.CORRECT -> withAnswer(press, under, value, answer -> correct(press, under, answer));
            case Controls.MORE -> more(press, under, value);
            case Controls.USE ->
                withAnswer(
                        press,
                        under,
                        value,
                        answer -> replies.offers.use(press.actor().user(), first(value), answer));
            case Controls.MISFIT ->
                withAnswer(
                        press,
                        under,
                        value,
                        answer -> replies.offers.reject(press.actor().user(), first(value), answer));
            case Controls.DOUBT_FITS, Controls.DOUBT_MISFIT ->
                withAnswer(press, under, value, question -> replies.author.take(press, under, question));
            case Controls.UNDO -> changes.undo(press.actor().user(), value, answer(press, under, value), under);
            case Controls.EDIT ->
                withAnswer(press, under, value, answer -> edit(press, under, value, answer, forms::edit));
            case Controls.TYPE ->
                withAnswer(press, under, value, answer -> edit(press, under, value, answer, forms::changeType));
            default -> {
                // A button of a version that is gone; there is nothing to say that would help.
            }
        }
    }

    private void rate(BlockAction press, Message under, String value, Rating rating) {
        Person by = directory.personAtOnce(press.actor().user());
        withAnswer(press, under, value, answer -> {
            judge.rate(answer.workspace(), answer.id(), by, rating);
            if (!rating.isGood() && !by.isExternal()) {
                correct(press, under, answer);
            } else {
                whispers.to(under, by.externalId(), Words.say("thanks"));
            }
        });
    }

    private void correct(BlockAction press, Message under, Interaction answer) {
        open(press, under, "opening the correction form for answer " + answer.id(), () -> {
            Person by = directory.personAtOnce(press.actor().user());
            if (by.isExternal()) {
                refuse(under, by, Problem.EXTERNAL);
            } else {
                forms.correct(known.newer(answer).orElse(answer), by, press.trigger());
            }
        });
    }

    /** Opens a form for whoever may change the correction. */
    private interface Opening {
        void open(Correction correction, Interaction answer, String trigger);
    }

    private void edit(BlockAction press, Message under, String value, Interaction answer, Opening form) {
        open(press, under, "opening the edit form for answer " + answer.id(), () -> {
            Person by = directory.personAtOnce(press.actor().user());
            Optional<Correction> correction = known.given(answer, first(value));
            if (correction.isEmpty()) {
                refuse(under, by, Problem.NOT_FOUND);
            } else if (ChangeCorrection.mayChange(correction.get(), by)) {
                form.open(correction.get(), answer, press.trigger());
            } else {
                Problem problem = by.isExternal() ? Problem.EXTERNAL : Problem.NOT_YOURS;
                whispers.to(under, by.externalId(), changes.refusal(problem, correction.get()));
            }
        });
    }

    private void more(BlockAction press, Message under, String value) {
        int colon = value.indexOf(':') + 1;
        String what = value.substring(0, colon);
        withAnswer(press, under, value.substring(colon), answer -> {
            String user = press.actor().user();
            List<Correction> given = answer.answer().given();
            if (given.size() == 1 && what.equals(Controls.MORE_UNFIT)) {
                changes.doesNotFit(user, given.get(0), answer);
            } else if (given.size() == 1 && what.equals(Controls.MORE_UNDO)) {
                changes.undo(user, given.get(0), answer);
            } else {
                open(
                        press,
                        under,
                        "explaining answer " + answer.id(),
                        () -> forms.why(answer, directory.personAtOnce(user), press.trigger()));
            }
        });
    }

    /** A press that nothing comes of is the worst answer: whoever waits for a form is told that it did not open. */
    private void open(BlockAction press, Message under, String what, Runnable opening) {
        asides.modal(what, () -> {
            try {
                opening.run();
            } catch (SlackProblem problem) {
                whispers.to(under, press.actor().user(), Words.say("form.not-opened"));
                throw problem;
            }
        });
    }

    private void withAnswer(BlockAction press, Message under, String id, Consumer<Interaction> then) {
        Optional<Interaction> answer = answer(press, under, id);
        if (answer.isPresent()) {
            then.accept(answer.get());
        } else {
            whispers.to(under, press.actor().user(), Words.PROBLEMS.words(Problem.NOT_FOUND, ""));
        }
    }

    private void refuse(Message under, Person by, Problem problem) {
        whispers.to(
                under,
                by.externalId(),
                Words.PROBLEMS.words(problem, directory.customer().name()));
    }

    private Optional<Interaction> answer(BlockAction press, Message under, String value) {
        return known.under(under, SlackAnswers.answerIn(value), press.actor().user());
    }

    private static String first(String value) {
        int space = value.indexOf(' ');
        return space < 0 ? value : value.substring(0, space);
    }
}
