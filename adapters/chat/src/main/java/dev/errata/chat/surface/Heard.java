package dev.errata.chat.surface;

import dev.errata.bot.question.Heard.Address;
import dev.errata.bot.question.ThreadId;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody wrote where the bot can read it.
 *
 * @param visit who wrote, and where
 * @param key names the message in its workspace, however often and as whatever it arrives
 * @param thread the thread it was written in; empty when it begins one
 * @param address whom it is addressed to
 * @param text as it was written; readable once somebody has looked names up
 * @param passedOn whether there is more in it than their own words, which somebody else wrote
 * @param id of the interaction that comes of it, where somebody has to know it beforehand
 */
public record Heard(
        Visit visit,
        String key,
        Optional<ThreadId> thread,
        Address address,
        String text,
        boolean passedOn,
        Optional<UUID> id) {

    public Heard(Visit visit, String key, Optional<ThreadId> thread, Address address, String text) {
        this(visit, key, thread, address, text, false, Optional.empty());
    }

    /** The same, with something in it that somebody else wrote. */
    public Heard passingOn() {
        return new Heard(visit, key, thread, address, text, true, id);
    }

    /** Whether it was said to the bot, and not merely where it takes part. */
    public boolean isAddressed() {
        return address == Address.BOT || address == Address.DIRECT;
    }
}
