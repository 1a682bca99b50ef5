package dev.errata.teams.surface;

import com.fasterxml.jackson.databind.JsonNode;
import dev.errata.chat.screen.Form;
import dev.errata.chat.screen.Message;
import dev.errata.chat.screen.Panel;
import dev.errata.chat.screen.Reply;
import dev.errata.chat.screen.Screen;
import dev.errata.teams.request.Response;
import dev.errata.teams.skin.FormCards;
import dev.errata.teams.skin.MessageCard;
import dev.errata.teams.skin.PanelCard;
import dev.errata.teams.skin.TeamsVoice;
import dev.errata.teams.text.Neutral;
import java.util.Optional;

/** What comes of something that was opened, pressed or submitted, shown through the door that it came through. */
final class Shown {

    private Shown() {}

    /** In a dialog. */
    static Response inDialog(Reply reply) {
        return screen(reply)
                .map(Shown::dialog)
                .or(() -> words(reply).map(words -> Response.dialogSaying(Neutral.of(words))))
                .orElseGet(() -> reply instanceof Reply.Instead instead
                        ? Response.dialog("", MessageCard.of(instead.message()))
                        : Response.NOTHING);
    }

    private static Response dialog(Screen screen) {
        JsonNode card = screen instanceof Form form ? FormCards.dialog(form) : PanelCard.of((Panel) screen);
        return Response.dialog(screen.title(), card);
    }

    /** In what the menu of a message opens, which shows nothing but cards. */
    static Response fromMenu(Reply reply) {
        return words(reply)
                .map(words -> Response.dialog(
                        TeamsVoice.VOICE.say("form.title.correct"), MessageCard.of(Message.saying(words))))
                .orElseGet(() -> inDialog(reply));
    }

    /** In the message whose card was pressed, for whoever pressed. */
    static Response inMessage(Reply reply) {
        if (reply instanceof Reply.Instead instead) {
            return Response.card(MessageCard.of(instead.message()));
        }
        return screen(reply)
                .map(screen -> Response.card(card(screen)))
                .orElseGet(() -> Response.saying(
                        Neutral.of(words(reply).orElseGet(() -> TeamsVoice.VOICE.say("status.again")))));
    }

    private static JsonNode card(Screen screen) {
        return screen instanceof Form form ? FormCards.instead(form) : PanelCard.of((Panel) screen);
    }

    private static Optional<Screen> screen(Reply reply) {
        if (reply instanceof Reply.Open opened) {
            return Optional.of(opened.screen());
        }
        return reply instanceof Reply.Mend mend ? mend.form().map(form -> form) : Optional.empty();
    }

    /** A reply holds words alone. */
    private static Optional<String> words(Reply reply) {
        if (reply instanceof Reply.Say said) {
            return Optional.of(said.message().summary());
        }
        if (reply instanceof Reply.Acknowledge said) {
            return Optional.of(said.words());
        }
        if (reply instanceof Reply.Mend mend && mend.form().isEmpty()) {
            return Optional.of(mend.words());
        }
        return reply instanceof Reply.Saved saved ? saved.also().map(Message::summary) : Optional.empty();
    }
}
