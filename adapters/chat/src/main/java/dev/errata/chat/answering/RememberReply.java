package dev.errata.chat.answering;

import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.teaching.Problem;
import dev.errata.bot.correction.teaching.Proposal;
import dev.errata.bot.correction.teaching.ScopeChoice;
import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.loop.CorrectAnswer.Outcome;
import dev.errata.bot.loop.LearningLoop;
import dev.errata.bot.loop.Taught;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.reply.OfferedReply;
import dev.errata.bot.reply.OfferedReply.State;
import dev.errata.chat.form.ProblemWords;
import dev.errata.chat.queue.Payload;
import dev.errata.chat.screen.Message;
import dev.errata.chat.surface.Surface;
import dev.errata.chat.surface.Visit;
import dev.errata.chat.usecase.Remember;
import java.util.Optional;

/** Remembers what somebody said below an answer, word for word, the same way as if it had been written into the form. */
public final class RememberReply {

    private final LearningLoop loop;
    private final Surface surface;
    private final AnswerTaught taught;
    private final ProblemWords problems;

    public RememberReply(LearningLoop loop, Surface surface, AnswerTaught taught) {
        this.loop = loop;
        this.surface = surface;
        this.taught = taught;
        this.problems = new ProblemWords(surface.voice());
    }

    public void remember(Delivery taken, Payload payload) {
        Visit visit = surface.visit(taken.workspace(), payload);
        loop.replies()
                .find(taken.workspace(), payload.reply())
                .ifPresent(reply -> loop.interactions()
                        .find(reply.workspace(), reply.answer())
                        .map(answer -> loop.replacements().newer(answer).orElse(answer))
                        .ifPresent(answer -> remembered(reply, answer, visit, taken)));
    }

    private void remembered(OfferedReply reply, Interaction answer, Visit visit, Delivery taken) {
        if (reply.isWanted()) {
            remember(reply, answer, visit, taken);
        } else if (reply.state() == State.WITHDRAWN) {
            visit.reach(answer, Message.saying(surface.voice().say("remember.withdrawn")));
        }
    }

    private void remember(OfferedReply reply, Interaction answer, Visit visit, Delivery taken) {
        Optional<String> words = Remember.words(surface, reply, answer, visit);
        if (words.isEmpty()) {
            refuse(reply, answer, surface.voice().say(Remember.gone(surface)), visit, taken);
            return;
        }
        InteractionId again = new InteractionId(taken.id());
        Proposal proposal = proposal(reply, words.get(), answer, visit);
        Outcome outcome = loop.correct(surface.sight()).correct(proposal, answer, again);
        if (outcome instanceof Outcome.Learnt learnt) {
            taught.answer(taken, visit, Taught.of(answer, learnt), recorded -> {});
            // Last, because kept words go with it, and whoever does it again needs them.
            boolean unused = loop.replies().settle(reply, State.REMEMBERED, taken.takenAt());
        } else if (outcome instanceof Outcome.Refused refused) {
            refuse(reply, answer, words(refused.problem(), reply), visit, taken);
        } else {
            throw new IllegalStateException("answer " + answer.id() + " is being replaced");
        }
    }

    /** It is as if nobody had pressed. */
    private void refuse(OfferedReply reply, Interaction answer, String words, Visit visit, Delivery taken) {
        boolean unused = loop.replies().settle(reply, State.OPEN, taken.takenAt());
        visit.reach(answer, Message.saying(words));
    }

    private String words(Problem problem, OfferedReply reply) {
        return problems.words(problem, surface.customer(reply.workspace()));
    }

    private Proposal proposal(OfferedReply reply, String words, Interaction answer, Visit visit) {
        ScopeChoice where = loop.scopes().of(answer.question().place(), visit.person()).stream()
                .findFirst()
                .orElse(ScopeChoice.HERE);
        return Proposal.saying(new CorrectionId(reply.id().value()), visit.person(), words, where)
                .from(surface.link(answer, reply.message()).orElse(null));
    }

    public void giveUp(Delivery taken, Payload payload) {
        Visit visit = surface.visit(taken.workspace(), payload);
        loop.replies()
                .find(taken.workspace(), payload.reply())
                .ifPresent(reply -> loop.interactions()
                        .find(reply.workspace(), reply.answer())
                        .ifPresent(answer ->
                                refuse(reply, answer, surface.voice().say("gave-up.remember"), visit, taken)));
    }
}
