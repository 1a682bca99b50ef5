package dev.errata.chat.usecase;

import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.loop.Replacements;
import dev.errata.bot.loop.ShownCorrections.Screens;
import dev.errata.bot.reply.CandidateReply;
import dev.errata.bot.reply.OfferedReplies.Asking;
import dev.errata.bot.reply.OfferedReply;
import dev.errata.bot.reply.OfferedReply.Audience;
import dev.errata.bot.reply.OfferedReply.State;
import dev.errata.chat.action.Actions;
import dev.errata.chat.queue.WorkQueue;
import dev.errata.chat.screen.Message;
import dev.errata.chat.screen.PendingReply;
import dev.errata.chat.screen.Reply;
import dev.errata.chat.surface.Surface;
import dev.errata.chat.surface.Visit;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Takes what whoever said something below an answer decides about it. Nobody else may. */
public final class Remember {

    private final Surface surface;
    private final Lookup lookup;
    private final Replacements replacements;
    private final Correct correct;
    private final WorkQueue queue;
    private final Screens screens;
    private final Clock clock;

    public Remember(
            Surface surface,
            Lookup lookup,
            Replacements replacements,
            Correct correct,
            WorkQueue queue,
            Screens screens,
            Clock clock) {
        this.surface = surface;
        this.lookup = lookup;
        this.replacements = replacements;
        this.correct = correct;
        this.queue = queue;
        this.screens = screens;
        this.clock = clock;
    }

    public PendingReply remember(Actions.Remember remember, Visit by) {
        return own(remember.reply(), by, EnumSet.of(State.OPEN, State.ACCEPTED), (reply, answer) -> {
            if (!surface.can().rereads() && reply.kept().isEmpty()) {
                return PendingReply.of(Reply.say(surface.voice().say("remember.too-old")));
            }
            // Before it is taken: what is refused is open again. Whoever presses once more has it taken once more.
            settle(reply, State.ACCEPTED);
            queue.remember(reply, answer, by);
            return PendingReply.of(said(reply, "remember.soon"));
        });
    }

    public PendingReply edit(Actions.EditReply edit, Visit by) {
        return own(
                edit.reply(),
                by,
                (reply, answer) -> PendingReply.opening(() -> words(reply, answer, by)
                        .map(words -> correct.open(replacements.newer(answer).orElse(answer), reply.id(), words, by))
                        .orElseGet(() -> Reply.say(surface.voice().say(gone(surface))))));
    }

    private Optional<String> words(OfferedReply reply, Interaction answer, Visit by) {
        return words(surface, reply, answer, by);
    }

    /** What was said, as it is now, without what it quotes. */
    public static Optional<String> words(Surface surface, OfferedReply reply, Interaction answer, Visit by) {
        Optional<String> words = surface.can().rereads() ? surface.reread(answer, reply.message()) : reply.kept();
        return words.map(by::readable).map(CandidateReply::own);
    }

    /** What is said where the words are gone: they were deleted, or are not kept any longer. */
    public static String gone(Surface surface) {
        return surface.can().rereads() ? "remember.withdrawn" : "remember.too-old";
    }

    public PendingReply notNow(Actions.NotNow later, Visit by) {
        return own(later.reply(), by, (reply, answer) -> {
            decline(reply);
            return PendingReply.of(said(reply, "remember.not-now"));
        });
    }

    public PendingReply stopAsking(Actions.StopAsking stop, Visit by) {
        return own(stop.reply(), by, (reply, answer) -> {
            decline(reply);
            Asking there = Asking.of(reply.author(), answer.question().place().id());
            lookup.replies().switchAsking(reply.workspace(), there, false);
            return PendingReply.of(said(reply, "remember.stopped"));
        });
    }

    private void decline(OfferedReply reply) {
        settle(reply, State.DECLINED);
        if (reply.audience() == Audience.BOT) {
            screens.answerChanged(reply.workspace(), reply.answer(), "reply declined");
        }
    }

    private void settle(OfferedReply reply, State state) {
        boolean unused = lookup.replies().settle(reply, state, clock.instant());
    }

    /** What others read as well stays where it is. */
    private Reply said(OfferedReply reply, String key) {
        String words = surface.voice().say(key);
        return reply.audience() == Audience.PEOPLE
                ? new Reply.Instead(Message.saying(words))
                : new Reply.Acknowledge(words);
    }

    private PendingReply own(String id, Visit by, BiFunction<OfferedReply, Interaction, PendingReply> then) {
        return own(id, by, EnumSet.of(State.OPEN), then);
    }

    private PendingReply own(
            String id, Visit by, Set<State> undecided, BiFunction<OfferedReply, Interaction, PendingReply> then) {
        return lookup.orNotFound(
                lookup.reply(id, by.workspace())
                        .flatMap(reply -> lookup.answer(reply.answer().toString(), by)
                                .map(answer -> decided(reply, undecided, by)
                                        .map(key -> PendingReply.of(
                                                Reply.say(surface.voice().say(key))))
                                        .orElseGet(() -> then.apply(reply, answer)))),
                by);
    }

    /** Why nothing can be decided about it any more, or not by this person. */
    private static Optional<String> decided(OfferedReply reply, Set<State> undecided, Visit by) {
        if (!reply.author().equals(by.personAtOnce().id())) {
            return Optional.of("remember.not-yours");
        }
        return undecided.contains(reply.state()) ? Optional.empty() : Optional.of(became(reply));
    }

    private static String became(OfferedReply reply) {
        return switch (reply.state()) {
            case OPEN, ACCEPTED -> "remember.soon";
            case DECLINED -> "remember.declined";
            case REMEMBERED -> "remember.saved";
            case DISPUTED -> "remember.disputed";
            case WITHDRAWN -> "remember.withdrawn";
        };
    }
}
