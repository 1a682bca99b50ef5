package dev.errata.chat.conversation;

import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.loop.LearningLoop;
import dev.errata.bot.question.Attention;
import dev.errata.bot.question.Heard.Address;
import dev.errata.bot.question.Heard.Manner;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Interrogative;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.PersonId;
import dev.errata.bot.reply.NoticeReply;
import dev.errata.bot.signal.Signal;
import dev.errata.bot.signal.Signal.Kind;
import dev.errata.chat.queue.WorkQueue;
import dev.errata.chat.surface.AnswerDelivery;
import dev.errata.chat.surface.Heard;
import dev.errata.chat.surface.Reacted;
import dev.errata.chat.surface.Surface;
import dev.errata.chat.surface.Visit;
import dev.errata.chat.text.SmallTalk;
import java.util.Optional;

/** Takes what is meant for the bot. What is not is dropped here, but for what may correct an answer. */
final class Listen {

    private static final String THANKS = "small.thanks";

    private final LearningLoop loop;
    private final Attention attention;
    private final NoticeReply notice;
    private final AnswerDelivery delivery;
    private final Surface surface;
    private final WorkQueue queue;

    Listen(LearningLoop loop, AnswerDelivery delivery, Surface surface, WorkQueue queue) {
        this.loop = loop;
        this.attention = new Attention(loop.threads());
        this.notice = loop.notice();
        this.delivery = delivery;
        this.surface = surface;
        this.queue = queue;
    }

    void take(Heard heard) {
        Visit visit = heard.visit();
        dev.errata.bot.question.Heard unread = new dev.errata.bot.question.Heard(
                visit.workspace(),
                visit.room(),
                heard.thread().orElse(null),
                visit.user(),
                heard.address(),
                manner(heard.text()));
        if (attention.isForUs(unread)) {
            queue.ask(heard);
        } else {
            boolean keepsWords = !surface.can().rereads();
            notice.corrected(unread, isOwn(heard) ? visit.readable(heard.text()) : "")
                    .filter(answer -> !keepsWords || !visit.personAtOnce().isExternal())
                    .ifPresent(answer -> queue.replied(heard, answer, keepsWords));
        }
    }

    /** Whoever is named in it is who it is for, and Slack would have to be asked for names. */
    private static boolean isOwn(Heard heard) {
        return heard.address() == Address.NOBODY && !heard.passedOn();
    }

    private static Manner manner(String text) {
        Optional<String> small = SmallTalk.answerTo(text);
        if (small.isPresent()) {
            return small.get().equals(THANKS) ? Manner.THANKS : Manner.SMALL_TALK;
        }
        return Interrogative.is(text) ? Manner.QUESTION : Manner.STATEMENT;
    }

    void take(Reacted reacted) {
        Kind kind = reacted.good() ? Kind.REACTED_WELL : Kind.REACTED_BADLY;
        Visit visit = reacted.visit();
        answer(visit, visit.room(), reacted.message()).ifPresent(answer -> {
            Signal signal = signal(kind, answer, visit);
            if (reacted.added()) {
                boolean unused = loop.signals().note(signal);
            } else {
                loop.signals().takeBack(signal);
            }
        });
    }

    void passedOn(Visit by, String room, String message) {
        answer(by, room, message).ifPresent(answer -> {
            boolean unused = loop.signals().note(signal(Kind.PASSED_ON, answer, by));
        });
    }

    /** Where asking is off nothing is noted either. */
    private Optional<InteractionId> answer(Visit by, String room, String message) {
        return loop.directory()
                .placeByExternalId(by.workspace(), room)
                .flatMap(place -> delivery.answerOf(place, message))
                .flatMap(id -> loop.known(surface.sight()).find(by.workspace(), id))
                .filter(answer -> loop.replies().mayRead(answer, by.user()))
                .map(Interaction::id);
    }

    private Signal signal(Kind kind, InteractionId answer, Visit by) {
        Optional<PersonId> who =
                loop.directory().personByExternalId(by.workspace(), by.user()).map(Person::id);
        return new Signal(by.workspace(), kind, answer, who, loop.clock().instant());
    }
}
