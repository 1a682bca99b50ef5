package dev.errata.teams.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.errata.teams.cards.AnswerMessage;
import dev.errata.teams.cards.Words;
import dev.errata.teams.request.CardAnswer;
import dev.errata.teams.request.DialogAnswer;
import dev.errata.teams.text.Neutral;

/** What comes of something that was opened, pressed or submitted, whichever door it came through. */
sealed interface Next {

    /** In a dialog. */
    DialogAnswer inDialog();

    /** In what the menu of a message opens, which shows nothing but cards. */
    default DialogAnswer fromMenu() {
        return inDialog();
    }

    /** In the message whose card was pressed, for whoever pressed. */
    CardAnswer inMessage();

    /** A card takes its place: a form to fill in, or to mend, or something to read. */
    record Show(String title, JsonNode card) implements Next {

        @Override
        public DialogAnswer inDialog() {
            return new DialogAnswer.Show(title, card, DialogAnswer.Size.MEDIUM);
        }

        @Override
        public CardAnswer inMessage() {
            return new CardAnswer.Show(card);
        }
    }

    /** A sentence for this person alone. */
    record Say(String words) implements Next {

        @Override
        public DialogAnswer inDialog() {
            return new DialogAnswer.Say(Neutral.of(words));
        }

        @Override
        public DialogAnswer fromMenu() {
            JsonNode card = AnswerMessage.saying(words).card();
            return new Show(Words.say("form.title.correct"), card).inDialog();
        }

        @Override
        public CardAnswer inMessage() {
            return new CardAnswer.Say(Neutral.of(words));
        }
    }

    /** It is done, and what comes of it comes soon. */
    record Saved() implements Next {

        @Override
        public DialogAnswer inDialog() {
            return new DialogAnswer.Close();
        }

        @Override
        public CardAnswer inMessage() {
            return new CardAnswer.Say(Words.say("status.again"));
        }
    }

    /** A sentence of ours about a problem, or about what was done. */
    static Next say(String key, Object... arguments) {
        return new Say(Words.say(key, arguments));
    }
}
