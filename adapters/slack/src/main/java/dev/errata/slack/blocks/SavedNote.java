package dev.errata.slack.blocks;

import static com.slack.api.model.block.Blocks.actions;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import dev.errata.bot.correction.ActId;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Discretion;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Place;
import dev.errata.slack.text.Mrkdwn;
import java.util.ArrayList;
import java.util.List;

/** What is said below an answer that was just corrected: where it will be followed and as what it was taken, with Undo and Edit. */
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
    public List<LayoutBlock> of(Correction correction, ActId act, InteractionId answer, Place place) {
        String edited = correction.id() + " " + answer;
        return List.of(
                AnswerMessages.note(Words.SAVED.where(correction, place, discretion, workspaceName)),
                type(correction, edited),
                actions(
                        "saved",
                        List.of(
                                Controls.button(Controls.UNDO, Words.say("button.undo"), act + " " + answer),
                                Controls.button(Controls.EDIT, Words.say("button.edit"), edited))));
    }

    /**
     * Below an answer that was given again because somebody said that a correction fits.
     *
     * @param act what Undo reverses
     */
    public static List<LayoutBlock> used(Correction correction, ActId act, InteractionId answer, String by) {
        return List.of(AnswerMessages.note(Words.SAVED.used(correction, by)), undo(act, answer));
    }

    /** One button that reverses what was said of a question. */
    public static LayoutBlock undo(ActId act, InteractionId answer) {
        return actions("saved", List.of(Controls.button(Controls.UNDO, Words.say("button.undo"), act + " " + answer)));
    }

    /** It was guessed, so it can be changed beside it. */
    private static LayoutBlock type(Correction correction, String edited) {
        SectionBlock section = Mrkdwn.section(Words.SAVED.type(correction));
        section.setAccessory(Controls.button(Controls.TYPE, Words.say("button.type"), edited));
        return section;
    }

    /** Others that are about the same: one of them may say the opposite. */
    public static List<LayoutBlock> neighbours(List<Correction> neighbours) {
        List<String> lines = new ArrayList<>();
        lines.add(Words.say("saved.neighbours"));
        for (Correction neighbour : neighbours) {
            lines.add("• " + Words.SAVED.neighbour(neighbour));
        }
        return AnswerMessages.notes(lines);
    }
}
