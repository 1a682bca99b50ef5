package dev.errata.chat.answering;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.teaching.Proposal;
import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.loop.LearningLoop;
import dev.errata.bot.question.Person;
import dev.errata.bot.reply.CandidateReply;
import dev.errata.bot.reply.OfferReply;
import dev.errata.bot.reply.OfferedReply;
import dev.errata.bot.reply.ReplyId;
import dev.errata.chat.queue.Payload;
import dev.errata.chat.showing.ReplyOffers;
import dev.errata.chat.surface.Surface;
import dev.errata.chat.surface.Visit;
import java.util.Optional;

/** Asks the author of a reply that may correct an answer, alone, whether it is to be remembered. */
public final class AskAuthor {

    private final LearningLoop loop;
    private final Surface surface;
    private final ReplyOffers offers;

    public AskAuthor(LearningLoop loop, Surface surface, ReplyOffers offers) {
        this.loop = loop;
        this.surface = surface;
        this.offers = offers;
    }

    /** Asks its author, if it still is what it was. */
    public void ask(Delivery taken, Payload payload) {
        Visit visit = surface.visit(taken.workspace(), payload);
        loop.interactions()
                .find(taken.workspace(), payload.answer())
                .map(answer -> loop.replacements().newer(answer).orElse(answer))
                .ifPresent(answer -> ask(taken, payload.message(), payload.text(), answer, visit));
    }

    private void ask(Delivery taken, String message, String kept, Interaction answer, Visit visit) {
        boolean keepsWords = !surface.can().rereads();
        Optional<String> words = keepsWords ? Optional.of(kept) : surface.reread(answer, message);
        words.map(visit::readable).map(CandidateReply::own).ifPresent(now -> {
            Person author = visit.person();
            OfferReply.Said said = new OfferReply.Said(new ReplyId(taken.id()), answer, author, message, now);
            loop.offer()
                    .toPeople(said, keepsWords, other -> words(other, answer))
                    .ifPresent(reply -> visit.reach(
                            answer, offers.toAuthor(reply, now, answer, taught(reply, now, answer, author))));
        });
    }

    private Optional<String> words(OfferedReply other, Interaction answer) {
        return surface.can().rereads() ? surface.reread(answer, other.message()) : other.kept();
    }

    private Optional<Correction> taught(OfferedReply reply, String words, Interaction answer, Person author) {
        return loop.scopes().of(answer.question().place(), author).stream()
                .findFirst()
                .map(where -> Proposal.saying(new CorrectionId(reply.id().value()), author, words, where))
                .flatMap(
                        proposal -> loop.take(surface.sight()).known(proposal, answer.question(), answer.standalone()));
    }
}
