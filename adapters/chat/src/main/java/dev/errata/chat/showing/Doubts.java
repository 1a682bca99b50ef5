package dev.errata.chat.showing;

import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.interaction.Interaction;
import dev.errata.chat.action.Actions;
import dev.errata.chat.screen.Button;
import dev.errata.chat.screen.Message;
import dev.errata.chat.screen.Part;
import dev.errata.chat.words.Voice;
import java.util.ArrayList;
import java.util.List;

/** Past questions of which it is unsure whether a new correction fits, each with a tick and a cross, for its author alone. */
public final class Doubts {

    private static final int LONGEST_QUESTION = 300;

    private final Voice voice;

    public Doubts(Voice voice) {
        this.voice = voice;
    }

    /** What was asked before, or thanks when nothing is left. */
    public Message of(CorrectionId correction, List<Interaction> questions) {
        String words = questions.isEmpty() ? voice.say("doubts.done") : voice.say("doubts", questions.size());
        List<String> left =
                questions.stream().map(question -> question.id().toString()).toList();
        List<Part> parts = new ArrayList<>();
        parts.add(Part.Notes.of(words));
        for (Interaction question : questions) {
            String asked = voice.inSentence(question.question().asked(), LONGEST_QUESTION);
            parts.add(new Part.Line(voice.say("doubts.question", asked)));
            parts.add(new Part.Row(
                    "doubt-" + question.id(),
                    List.of(
                            button("button.doubt-fits", correction, left, question, true),
                            button("button.doubt-misfit", correction, left, question, false))));
        }
        return new Message(words, parts);
    }

    private Button button(
            String words, CorrectionId correction, List<String> left, Interaction question, boolean fits) {
        return Button.does(
                voice.say(words),
                new Actions.SettleDoubt(
                        correction.toString(), left, question.id().toString(), fits));
    }
}
