package dev.errata.teams.surface;

import com.fasterxml.jackson.databind.JsonNode;
import dev.errata.chat.screen.Form;
import dev.errata.chat.screen.Message;
import dev.errata.chat.screen.Panel;
import dev.errata.chat.screen.Reply;
import dev.errata.chat.screen.Screen;
import dev.errata.teams.request.CardAnswer;
import dev.errata.teams.request.DialogAnswer;
import dev.errata.teams.skin.AnswerMessage;
import dev.errata.teams.skin.FormCards;
import dev.errata.teams.skin.PanelCard;
import dev.errata.teams.skin.TeamsVoice;
import dev.errata.teams.text.Neutral;
import java.util.Optional;

/** What comes of something that was opened, pressed or submitted, shown through the door that it came through. */
final class Shown {

    private Shown() {}

    /** In a dialog. */
    static DialogAnswer inDialog(Reply reply) {
        return screen(reply)
                .map(Shown::dialog)
                .or(() -> words(reply).map(words -> new DialogAnswer.Say(Neutral.of(words))))
                .orElseGet(() -> reply instanceof Reply.Instead instead
                        ? new DialogAnswer.Show(
                                "", AnswerMessage.of(instead.message()).card())
                        : new DialogAnswer.Close());
    }

    private static DialogAnswer dialog(Screen screen) {
        JsonNode card = screen instanceof Form form ? FormCards.dialog(form) : PanelCard.of((Panel) screen);
        return new DialogAnswer.Show(screen.title(), card);
    }

    /** In what the menu of a message opens, which shows nothing but cards. */
    static DialogAnswer fromMenu(Reply reply) {
        return words(reply)
                .<DialogAnswer>map(words -> new DialogAnswer.Show(
                        TeamsVoice.VOICE.say("form.title.correct"),
                        AnswerMessage.of(Message.saying(words)).card()))
                .orElseGet(() -> inDialog(reply));
    }

    /** In the message whose card was pressed, for whoever pressed. */
    static CardAnswer inMessage(Reply reply) {
        if (reply instanceof Reply.Instead instead) {
            return new CardAnswer.Show(AnswerMessage.of(instead.message()).card());
        }
        return screen(reply)
                .<CardAnswer>map(screen -> new CardAnswer.Show(card(screen)))
                .orElseGet(() -> new CardAnswer.Say(
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
