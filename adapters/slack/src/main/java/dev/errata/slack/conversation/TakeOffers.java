package dev.errata.slack.conversation;

import dev.errata.bot.answer.Interaction;
import dev.errata.bot.answer.JudgeAnswer;
import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.ChangeCorrection.Outcome;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.delivery.Deliveries;
import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.loop.Taught;
import dev.errata.bot.question.Person;
import dev.errata.bot.recall.Application;
import dev.errata.slack.blocks.AnswerMessages;
import dev.errata.slack.conversation.Payloads.Said;
import dev.errata.slack.directory.SlackDirectory;
import java.time.Clock;

/** Takes what people say about a correction that may fit. The first answer counts; what it changes is stored in the request. */
public final class TakeOffers {

    private final SlackDirectory directory;
    private final SlackAnswers known;
    private final JudgeAnswer judge;
    private final ChangesFromSlack changes;
    private final Deliveries deliveries;
    private final Showing showing;
    private final Clock clock;

    /** How people see what became of it. */
    public record Showing(AnswerMessages messages, Postman postman, Asides asides, Whispers whispers) {}

    public TakeOffers(
            SlackDirectory directory,
            SlackAnswers known,
            JudgeAnswer judge,
            ChangesFromSlack changes,
            Deliveries deliveries,
            Showing showing,
            Clock clock) {
        this.directory = directory;
        this.known = known;
        this.judge = judge;
        this.changes = changes;
        this.deliveries = deliveries;
        this.showing = showing;
        this.clock = clock;
    }

    /** The question is answered again with the correction. */
    void use(String user, String correction, Interaction answer) {
        Person by = directory.personAtOnce(user);
        CorrectionId id = ChangesFromSlack.correction(correction);
        Outcome outcome = judge.fits(answer.workspace(), answer.id(), id, by);
        // Slack sends a press again when our answer was lost, perhaps before the question was on its way to be answered
        // again.
        boolean isNew = known.confirmation(answer, id)
                .filter(act -> act.person().equals(by.id()) && deliveries.take(again(answer, by, act)))
                .isPresent();
        if (!isNew && outcome instanceof Outcome.Refused refused) {
            refuse(user, correction, answer, refused);
        }
    }

    /** The buttons go away; the answer stays. */
    void reject(String user, String correction, Interaction answer) {
        Person by = directory.personAtOnce(user);
        Outcome outcome =
                judge.doesNotFit(answer.workspace(), answer.id(), ChangesFromSlack.correction(correction), by);
        if (outcome instanceof Outcome.Done done) {
            changes.tellRejected(user, answer, done);
            showing.asides.soon("taking the offer below answer " + answer.id() + " away", () -> settle(answer));
        } else if (outcome instanceof Outcome.Refused refused) {
            refuse(user, correction, answer, refused);
        }
    }

    private void settle(Interaction answer) {
        if (known.newer(answer).isEmpty()) {
            showing.postman.change(answer, showing.messages.settled(answer));
        }
    }

    private void refuse(String user, String id, Interaction answer, Outcome.Refused refused) {
        String words = answer.answer().applications().stream()
                .map(Application::correction)
                .filter(correction -> correction.id().toString().equals(id))
                .findFirst()
                .map((Correction correction) -> changes.refusal(refused.problem(), correction))
                .orElseGet(() -> changes.refusal(refused.problem()));
        showing.whispers.to(answer, user, words);
    }

    /** Named by what was said, so that it is answered again once. */
    private Delivery again(Interaction answer, Person by, Act confirmation) {
        String act = confirmation.id().toString();
        return new Delivery(
                answer.workspace(),
                SlackAnswers.named("fits", act),
                "fits:" + act,
                TakeMessages.lane(
                        answer.question().place().externalId(),
                        answer.question().thread()),
                Said.KIND,
                Payloads.write(new Said(by.externalId(), Taught.confirmed(answer, confirmation))),
                clock.instant());
    }
}
