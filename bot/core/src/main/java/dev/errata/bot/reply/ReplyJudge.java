package dev.errata.bot.reply;

import dev.errata.bot.interaction.Interaction;
import java.util.Optional;

/** Looks at a reply that may correct an answer by its words. */
public interface ReplyJudge {

    /** Where there is nobody to ask. */
    ReplyJudge NONE = (answer, reply) -> Optional.empty();

    /** Whether it does; empty if that could not be said. */
    Optional<Boolean> corrects(Interaction answer, String reply);
}
