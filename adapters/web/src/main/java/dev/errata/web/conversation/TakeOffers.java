package dev.errata.web.conversation;

import dev.errata.bot.answer.Interaction;
import dev.errata.bot.answer.JudgeAnswer;
import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.ChangeCorrection.Outcome;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.loop.Cause.How;
import dev.errata.bot.loop.KnownAnswers;
import dev.errata.bot.question.InteractionId;
import dev.errata.web.company.Named;
import dev.errata.web.company.Viewer;
import java.util.Optional;

/** Takes what people say about a correction that may fit. The first answer counts; whoever gave it can press twice. */
public final class TakeOffers {

    private final KnownAnswers known;
    private final JudgeAnswer judge;
    private final Promises promises;
    private final Changes changes;

    public TakeOffers(KnownAnswers known, JudgeAnswer judge, Promises promises, Changes changes) {
        this.known = known;
        this.judge = judge;
        this.promises = promises;
        this.changes = changes;
    }

    /** The question is answered again with the correction. */
    public Outcome use(Interaction answer, Correction correction, Viewer by) {
        Outcome outcome = judge.fits(answer.workspace(), answer.id(), correction.id(), by.person());
        // The program can have ended after the first press and before the question was on its way to be answered again.
        Optional<Act> own = own(Act.Kind.CONFIRMED, answer, correction, by);
        own.ifPresent(act -> {
            InteractionId id =
                    new InteractionId(Named.of(by.workspace(), "fits", act.id().toString()));
            promises.answerAgain(id, answer, correction, How.CONFIRMED, by);
        });
        return orOwn(outcome, correction, own);
    }

    /** What is offered goes away; the answer stays. */
    public Outcome reject(Interaction answer, Correction correction, Viewer by) {
        Outcome outcome = judge.doesNotFit(answer.workspace(), answer.id(), correction.id(), by.person());
        changes.happened();
        return orOwn(outcome, correction, own(Act.Kind.REJECTED, answer, correction, by));
    }

    private Optional<Act> own(Act.Kind kind, Interaction answer, Correction correction, Viewer by) {
        return known.saying(by.person(), answer, correction.id()).filter(act -> act.kind() == kind);
    }

    private static Outcome orOwn(Outcome outcome, Correction correction, Optional<Act> own) {
        return outcome instanceof Outcome.Refused
                ? own.<Outcome>map(act -> new Outcome.Done(correction, act)).orElse(outcome)
                : outcome;
    }
}
