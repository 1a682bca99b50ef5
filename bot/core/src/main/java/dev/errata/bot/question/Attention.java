package dev.errata.bot.question;

import dev.errata.bot.question.Heard.Manner;

/** Decides whether a message is meant for the bot. Whatever is not is dropped before it is stored or logged. */
public final class Attention {

    private final Threads threads;

    public Attention(Threads threads) {
        this.threads = threads;
    }

    /**
     * Without a mention whoever asked before goes on, and colleagues ask while the bot spoke last; what they say is for each other. Also
     * notes that somebody else spoke, in threads that the bot takes part in.
     */
    public boolean isForUs(Heard heard) {
        return switch (heard.address()) {
            case BOT, DIRECT -> true;
            case OTHERS -> leaveToOthers(heard);
            case NOBODY -> !heard.manner().wantsNothing() && (continues(heard) || leaveToOthers(heard));
        };
    }

    private boolean continues(Heard heard) {
        ThreadId thread = heard.thread();
        if (thread == null) {
            return false;
        }
        return heard.manner() == Manner.QUESTION
                ? threads.mayContinue(heard.workspace(), heard.placeExternalId(), thread, heard.personExternalId())
                : threads.hasAsked(heard.workspace(), heard.placeExternalId(), thread, heard.personExternalId());
    }

    private boolean leaveToOthers(Heard heard) {
        ThreadId thread = heard.thread();
        if (thread != null) {
            threads.otherSpoke(heard.workspace(), heard.placeExternalId(), thread);
        }
        return false;
    }
}
