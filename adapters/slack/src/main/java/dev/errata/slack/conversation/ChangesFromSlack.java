package dev.errata.slack.conversation;

import dev.errata.bot.answer.Interaction;
import dev.errata.bot.answer.JudgeAnswer;
import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.ActId;
import dev.errata.bot.correction.ChangeCorrection;
import dev.errata.bot.correction.ChangeCorrection.Outcome;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.correction.Problem;
import dev.errata.bot.delivery.Deliveries;
import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.recall.Application;
import dev.errata.bot.recall.Application.Reason;
import dev.errata.slack.blocks.AnswerMessages;
import dev.errata.slack.blocks.SavedNote;
import dev.errata.slack.blocks.Words;
import dev.errata.slack.directory.SlackDirectory;
import dev.errata.slack.request.BlockAction.Message;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Undo and "Doesn't fit here", as they are pressed under an answer or in its explanation. */
public final class ChangesFromSlack {

    private final SlackDirectory directory;
    private final Corrections corrections;
    private final ChangeCorrection change;
    private final JudgeAnswer judge;
    private final Deliveries deliveries;
    private final Whispers whispers;
    private final Clock clock;

    public ChangesFromSlack(
            SlackDirectory directory,
            Corrections corrections,
            ChangeCorrection change,
            JudgeAnswer judge,
            Deliveries deliveries,
            Whispers whispers,
            Clock clock) {
        this.directory = directory;
        this.corrections = corrections;
        this.change = change;
        this.judge = judge;
        this.deliveries = deliveries;
        this.whispers = whispers;
        this.clock = clock;
    }

    /**
     * Undoes the act that was offered below an answer.
     *
     * @param value the act's id, then the answer's
     */
    void undo(String user, String value, Optional<Interaction> answer, Message under) {
        Optional<Act> act = act(value).flatMap(id -> corrections.findAct(workspace(), id));
        Optional<Correction> given = answer.stream()
                .flatMap(found -> found.answer().applications().stream())
                .filter(application -> application.given() || application.reason() == Reason.MAY_FIT)
                .map(Application::correction)
                .filter(correction ->
                        act.isPresent() && correction.id().equals(act.get().correction()))
                .findFirst();
        if (given.isPresent()) {
            Outcome outcome = change.undo(act.orElseThrow(), directory.personAtOnce(user));
            tell(user, answer.orElseThrow(), given.get(), outcome);
        } else {
            whispers.to(under, user, Words.PROBLEMS.words(Problem.NOT_FOUND, ""));
        }
    }

    /** Undoes what made a correction what it was for an answer. */
    void undo(String user, Correction given, Interaction answer) {
        tell(user, answer, given, change.undoGiven(given, directory.personAtOnce(user)));
    }

    private void tell(String user, Interaction answer, Correction given, Outcome outcome) {
        if (outcome instanceof Outcome.Done done && done.act().kind() == Act.Kind.REJECTED) {
            whispers.to(answer, user, Words.say("unfit.undone"));
        } else if (outcome instanceof Outcome.Done done) {
            deliveries.take(undone(user, answer, done));
            whispers.to(answer, user, Words.say("undone"));
        } else if (outcome instanceof Outcome.Refused refused) {
            whispers.to(answer, user, refusal(refused.problem(), given));
        }
    }

    private Delivery undone(String user, Interaction answer, Outcome.Done done) {
        return new Delivery(
                workspace(),
                UUID.randomUUID(),
                "undone:" + done.act().id(),
                TakeMessages.lane(
                        answer.question().place().externalId(),
                        answer.question().thread()),
                Payloads.Undone.KIND,
                Payloads.write(new Payloads.Undone(
                        answer.id().toString(),
                        user,
                        done.correction().id().toString(),
                        done.act().kind() == Act.Kind.CONFIRMED)),
                clock.instant());
    }

    void doesNotFit(String user, Correction given, Interaction answer) {
        Person by = directory.personAtOnce(user);
        Outcome outcome = judge.doesNotFit(workspace(), answer.id(), given.id(), by);
        if (outcome instanceof Outcome.Done done) {
            tellRejected(user, answer, done);
        } else if (outcome instanceof Outcome.Refused refused) {
            whispers.to(answer, user, refusal(refused.problem(), given));
        }
    }

    /** With a button that takes it back. */
    void tellRejected(String user, Interaction answer, Outcome.Done done) {
        String words = Words.say(
                "unfit.done", Words.possessive(done.correction().author().name()));
        whispers.to(
                answer,
                user,
                words,
                List.of(AnswerMessages.note(words), SavedNote.undo(done.act().id(), answer.id())));
    }

    Optional<Correction> find(String id) {
        return corrections.find(workspace(), correction(id));
    }

    /** What is said about a problem with this correction. */
    String refusal(Problem problem, Correction correction) {
        String who = problem == Problem.NOT_YOURS
                ? correction.author().name()
                : directory.customer().name();
        return Words.PROBLEMS.words(problem, who);
    }

    String refusal(Problem problem) {
        return Words.PROBLEMS.words(problem, directory.customer().name());
    }

    private WorkspaceId workspace() {
        return directory.customer().workspace();
    }

    /** An id that is none finds nothing. */
    static CorrectionId correction(String value) {
        try {
            return new CorrectionId(UUID.fromString(value));
        } catch (IllegalArgumentException e) {
            return new CorrectionId(new UUID(0, 0));
        }
    }

    private static Optional<ActId> act(String value) {
        try {
            return Optional.of(new ActId(UUID.fromString(value.substring(0, Math.max(0, value.indexOf(' '))))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
