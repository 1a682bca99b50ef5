package dev.errata.chat.usecase;

import dev.errata.bot.correction.teaching.Problem;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.loop.LearningLoop;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.reply.CandidateReply;
import dev.errata.bot.reply.OfferReply;
import dev.errata.bot.reply.ReplyId;
import dev.errata.chat.action.Actions;
import dev.errata.chat.queue.WorkQueue;
import dev.errata.chat.screen.PendingReply;
import dev.errata.chat.screen.Reply;
import dev.errata.chat.surface.AnswerDelivery;
import dev.errata.chat.surface.Chosen;
import dev.errata.chat.surface.Chosen.What;
import dev.errata.chat.surface.Surface;
import dev.errata.chat.surface.Visit;
import java.util.Optional;

/** Opens the form for what somebody chose in the menu of a message: an answer, or what a colleague wrote below one. */
public final class UseMessage {

    private final LearningLoop loop;
    private final Surface surface;
    private final Lookup lookup;
    private final AnswerDelivery delivery;
    private final Correct correct;

    public UseMessage(LearningLoop loop, Surface surface, Lookup lookup, AnswerDelivery delivery, Correct correct) {
        this.loop = loop;
        this.surface = surface;
        this.lookup = lookup;
        this.delivery = delivery;
        this.correct = correct;
    }

    public PendingReply take(Chosen chosen) {
        return PendingReply.opening(() -> open(chosen));
    }

    private Reply open(Chosen chosen) {
        Visit by = chosen.visit();
        Place place = by.place();
        Optional<Interaction> answer = delivery.answerOf(place, chosen.id()).flatMap(id -> lookup.answer(id, by));
        if (answer.isPresent()) {
            return correct.take(new Actions.Correct(answer.get().id().toString()), by)
                    .reply()
                    .get();
        }
        if (chosen.what() == What.CORRECT) {
            return say("menu.not-mine");
        }
        if (by.personAtOnce().isExternal()) {
            return lookup.refusal(Problem.EXTERNAL, by);
        }
        return loop.repliedTo()
                .in(place, chosen.thread())
                .flatMap(below -> lookup.answer(below.id().toString(), by))
                .map(below -> loop.replacements().newer(below).orElse(below))
                .map(below -> use(chosen, below))
                .orElseGet(() -> say("menu.no-answer"));
    }

    private Reply use(Chosen chosen, Interaction answer) {
        Visit by = chosen.visit();
        Optional<Person> author = chosen.author().flatMap(id -> surface.person(by, id));
        String words = CandidateReply.own(by.readable(chosen.text()));
        if (author.isEmpty() || words.isEmpty()) {
            return say("menu.not-a-person");
        }
        if (author.get().isExternal()) {
            return say("menu.external");
        }
        ReplyId id = new ReplyId(WorkQueue.named("chosen", chosen.message() + " " + by.user()));
        loop.offer().chosen(new OfferReply.Said(id, answer, author.get(), chosen.message(), words));
        return correct.open(answer, id, words, by);
    }

    private Reply say(String key) {
        return Reply.say(surface.voice().say(key));
    }
}
