package dev.errata.teams.conversation;

import dev.errata.bot.answer.Interaction;
import dev.errata.bot.answer.JudgeAnswer;
import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.ChangeCorrection.Outcome;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.delivery.AsideRoom;
import dev.errata.bot.loop.KnownAnswers;
import dev.errata.bot.loop.Replacements;
import dev.errata.bot.loop.Taught;
import dev.errata.teams.cards.AnswerCards;
import dev.errata.teams.conversation.Payloads.Said;
import dev.errata.teams.sending.Postman;
import java.util.List;
import java.util.Optional;

/** Takes what people say about a correction that may fit. The first answer counts; what it changes is stored in the request. */
final class Offers {

    private final KnownAnswers known;
    private final Replacements replacements;
    private final JudgeAnswer judge;
    private final Change change;
    private final Lanes lanes;
    private final Showing showing;

    /** How people see what became of it. */
    record Showing(AnswerCards cards, Postman postman, AsideRoom asides) {}

    Offers(
            KnownAnswers known,
            Replacements replacements,
            JudgeAnswer judge,
            Change change,
            Lanes lanes,
            Showing showing) {
        this.known = known;
        this.replacements = replacements;
        this.judge = judge;
        this.change = change;
        this.lanes = lanes;
        this.showing = showing;
    }

    /** The question is answered again with the correction. */
    Next use(Correction offered, Interaction answer, Actor by) {
        Outcome outcome = judge.fits(by.workspace(), answer.id(), offered.id(), by.person());
        // Teams sends a press again when our answer was lost, perhaps before the question was on its way to be answered
        // again.
        Optional<Act> mine = known.confirmation(answer, offered.id())
                .filter(act -> act.person().equals(by.person().id()));
        if (mine.isPresent() && answerAgain(answer, mine.get(), by)) {
            return new Next.Saved();
        }
        return outcome instanceof Outcome.Refused refused ? Refusals.of(refused.problem(), offered) : new Next.Saved();
    }

    private boolean answerAgain(Interaction answer, Act confirmation, Actor by) {
        String act = confirmation.id().toString();
        Said said = new Said(by.scene(), Taught.confirmed(answer, confirmation));
        return lanes.take(answer.question(), Lanes.named("fits", act), "fits:" + act, new Lanes.Work(Said.KIND, said));
    }

    /** The buttons go away; the answer stays. */
    Next reject(Correction offered, Interaction answer, Actor by) {
        Outcome outcome = judge.doesNotFit(by.workspace(), answer.id(), offered.id(), by.person());
        if (outcome instanceof Outcome.Done done) {
            showing.asides.soon("taking the offer below answer " + answer.id() + " away", () -> settle(answer, by));
            return change.rejected(done, answer, by);
        }
        return Refusals.of(((Outcome.Refused) outcome).problem(), offered);
    }

    private void settle(Interaction answer, Actor by) {
        if (replacements.newer(answer).isEmpty()) {
            showing.postman.change(answer, by.scene(), showing.cards.settled(answer, List.of()));
        }
    }
}
