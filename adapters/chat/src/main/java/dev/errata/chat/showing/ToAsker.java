package dev.errata.chat.showing;

import dev.errata.bot.interaction.Interaction;
import dev.errata.chat.screen.Message;
import java.util.List;

/** What whoever asked is told alone beside an answer. */
public interface ToAsker {

    List<Message> about(Interaction answer);
}
