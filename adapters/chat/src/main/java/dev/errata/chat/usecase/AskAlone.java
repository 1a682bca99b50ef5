package dev.errata.chat.usecase;

import dev.errata.bot.correction.teaching.Problem;
import dev.errata.bot.interaction.Interaction;
import dev.errata.chat.action.Actions;
import dev.errata.chat.queue.WorkQueue;
import dev.errata.chat.screen.PendingReply;
import dev.errata.chat.screen.Reply;
import dev.errata.chat.surface.Visit;
import dev.errata.chat.words.Voice;

/** Takes that whoever asked something where others read wants it answered where nobody else does. */
public final class AskAlone implements UseCase<Actions.AskAlone> {

    private final Lookup lookup;
    private final WorkQueue queue;
    private final Voice voice;

    public AskAlone(Lookup lookup, WorkQueue queue, Voice voice) {
        this.lookup = lookup;
        this.queue = queue;
        this.voice = voice;
    }

    @Override
    public PendingReply take(Actions.AskAlone ask, Visit by) {
        return lookup.with(ask.answer(), by, answer -> PendingReply.of(take(answer, by)));
    }

    private Reply take(Interaction answer, Visit by) {
        if (!answer.question().asker().id().equals(by.personAtOnce().id())) {
            return lookup.refusal(Problem.NOT_FOUND, by);
        }
        queue.answerAlone(answer, by);
        return Reply.say(voice.say("alone.soon"));
    }
}
