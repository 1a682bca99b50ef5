package dev.errata.chat.showing;

import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Interactions;
import dev.errata.chat.action.Actions;
import dev.errata.chat.screen.Button;
import dev.errata.chat.screen.Message;
import dev.errata.chat.screen.Part;
import dev.errata.chat.words.Voice;
import java.util.List;
import java.util.Optional;

/** What whoever asked is told alone when others read the answer and something that they taught for themselves was left out of it. */
public final class LeftOut {

    private static final int LONGEST_QUESTION = 200;

    private final Interactions interactions;
    private final Voice voice;

    public LeftOut(Interactions interactions, Voice voice) {
        this.interactions = interactions;
        this.voice = voice;
    }

    /** Once for each correction and place; empty where there is nothing new to tell. */
    public Optional<Message> of(Interaction answer) {
        if (answer.answer().leftOut().isEmpty() || !interactions.leavesOutFirst(answer)) {
            return Optional.empty();
        }
        String words = voice.say("left-out", voice.inSentence(answer.question().asked(), LONGEST_QUESTION));
        Button alone = Button.does(
                voice.say("button.alone"), new Actions.AskAlone(answer.id().toString()));
        return Optional.of(new Message(words, List.of(Part.Notes.of(words), new Part.Row("alone", List.of(alone)))));
    }
}
