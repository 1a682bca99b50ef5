package dev.errata.chat.showing;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.loop.Widening;
import dev.errata.chat.action.Actions;
import dev.errata.chat.screen.Button;
import dev.errata.chat.screen.Message;
import dev.errata.chat.screen.Part;
import dev.errata.chat.words.WideWords;
import java.util.List;
import java.util.Optional;

/** What whoever asked is asked alone: whether what a colleague taught elsewhere, for more people than those there, is to hold here. */
public final class WideAsks {

    private final Widening widening;
    private final WideWords words;

    public WideAsks(Widening widening, WideWords words) {
        this.widening = widening;
        this.words = words;
    }

    /** Empty where nothing was asked, or it is decided. */
    public Optional<Message> of(Interaction answer) {
        return widening.asked(answer)
                .map(waiting -> message(
                        waiting, answer, words.ask(waiting, answer.question().asked())));
    }

    /** For somebody whom its author asks. */
    public Message ofAuthor(Correction waiting, Interaction origin) {
        return message(
                waiting, origin, words.askOfAuthor(waiting, origin.question().asked()));
    }

    private Message message(Correction waiting, Interaction answer, List<String> ask) {
        String id = waiting.id().toString();
        String below = answer.id().toString();
        Part.Row row = new Part.Row(
                "wide",
                List.of(
                        Button.does(words.use(waiting.lesson()), new Actions.Widen(id, below)),
                        Button.does(words.leave(waiting.lesson()), new Actions.KeepNarrow(id, below))));
        return new Message(String.join(" ", ask), List.of(new Part.Notes(ask), row));
    }
}
