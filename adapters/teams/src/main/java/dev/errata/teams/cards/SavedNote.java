package dev.errata.teams.cards;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.bot.correction.ActId;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Discretion;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Place;
import dev.errata.teams.text.RichText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is said below an answer that was just corrected: where it will be followed and as what it was taken, with the ways to undo and
 * edit it, and to change its kind.
 */
public final class SavedNote {

    private final Discretion discretion;
    private final String workspaceName;

    public SavedNote(Discretion discretion, String workspaceName) {
        this.discretion = discretion;
        this.workspaceName = workspaceName;
    }

    /**
     * For everyone who reads along in the place of the answer.
     *
     * @param act what Undo reverses
     */
    public List<ObjectNode> of(Correction correction, ActId act, InteractionId answer, Place place) {
        Map<String, String> edited = Map.of(
                Controls.CORRECTION, correction.id().toString(),
                Controls.ANSWER, answer.toString());
        return List.of(
                RichText.note(Words.SAVED.where(correction, place, discretion, workspaceName)),
                RichText.note(Words.SAVED.type(correction)).put("spacing", "Small"),
                Card.row(List.of(
                        undoes(act, answer),
                        Controls.opens(Controls.EDIT, Words.say("button.edit"), edited),
                        Controls.opens(Controls.TYPE, Words.say("button.type"), edited))));
    }

    /**
     * Below an answer that was given again because somebody said that a correction fits.
     *
     * @param act what Undo reverses
     */
    public static List<ObjectNode> used(Correction correction, ActId act, InteractionId answer, String by) {
        return List.of(RichText.note(Words.SAVED.used(correction, by)), undo(act, answer));
    }

    /** One button that reverses what was said of a question. */
    public static ObjectNode undo(ActId act, InteractionId answer) {
        return Card.row(List.of(undoes(act, answer)));
    }

    /** Others that are about the same: one of them may say the opposite. */
    public static List<ObjectNode> neighbours(List<Correction> neighbours) {
        List<ObjectNode> lines = new ArrayList<>();
        lines.add(RichText.note(Words.say("saved.neighbours")));
        for (Correction neighbour : neighbours) {
            lines.add(RichText.note("• " + Words.SAVED.neighbour(neighbour)).put("spacing", "Small"));
        }
        return List.copyOf(lines);
    }

    /** The same for an author who alone may read them. */
    public static AnswerMessage alone(List<Correction> neighbours) {
        return AnswerMessage.of(Card.of(neighbours(neighbours), List.of()), Words.say("saved.neighbours"));
    }

    private static ObjectNode undoes(ActId act, InteractionId answer) {
        return Controls.does(
                Controls.UNDO,
                Words.say("button.undo"),
                Map.of(Controls.ACT, act.toString(), Controls.ANSWER, answer.toString()));
    }
}
