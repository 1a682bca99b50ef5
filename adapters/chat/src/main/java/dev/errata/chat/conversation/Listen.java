package dev.errata.chat.conversation;

import dev.errata.bot.question.Attention;
import dev.errata.bot.question.Heard.Address;
import dev.errata.bot.question.Heard.Manner;
import dev.errata.bot.question.Interrogative;
import dev.errata.bot.reply.NoticeReply;
import dev.errata.chat.queue.WorkQueue;
import dev.errata.chat.surface.Heard;
import dev.errata.chat.surface.Surface;
import dev.errata.chat.surface.Visit;
import dev.errata.chat.text.SmallTalk;
import java.util.Optional;

/** Takes what is meant for the bot. What is not is dropped here, but for what may correct an answer. */
final class Listen {

    private static final String THANKS = "small.thanks";

    private final Attention attention;
    private final NoticeReply notice;
    private final Surface surface;
    private final WorkQueue queue;

    Listen(Attention attention, NoticeReply notice, Surface surface, WorkQueue queue) {
        this.attention = attention;
        this.notice = notice;
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
}
