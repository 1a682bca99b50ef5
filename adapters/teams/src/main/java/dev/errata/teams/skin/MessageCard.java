package dev.errata.teams.skin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.chat.screen.Message;
import dev.errata.teams.text.RichText;
import dev.errata.teams.text.Run;
import java.util.List;

/** What one person is told, as a card: a sentence, or what goes with one. */
public final class MessageCard {

    private MessageCard() {}

    public static ObjectNode of(Message message) {
        List<ObjectNode> body = message.parts().isEmpty()
                ? List.of(RichText.of(Run.said(message.summary())))
                : Parts.of(message.parts());
        return Card.of(body, List.of());
    }
}
