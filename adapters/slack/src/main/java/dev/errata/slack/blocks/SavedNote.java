package dev.errata.slack.blocks;

import static com.slack.api.model.block.Blocks.actions;

import com.slack.api.model.block.LayoutBlock;
import dev.errata.bot.Phrasebook;
import dev.errata.bot.correction.ActId;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Discretion;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.question.Directory;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.slack.text.PlainText;
import java.util.ArrayList;
import java.util.List;

/** What is said below an answer that was just corrected: where it will be followed, with Undo and Edit. */
public final class SavedNote {

    private final Directory directory;
    private final Discretion discretion;
    private final String workspaceName;

    public SavedNote(Directory directory, Discretion discretion, String workspaceName) {
        this.directory = directory;
        this.discretion = discretion;
        this.workspaceName = workspaceName;
    }

    /**
     * For everyone who reads along in the place of the answer.
     *
     * @param neighbours other corrections that are about the same
     */
    public List<LayoutBlock> of(
            Correction correction, ActId act, InteractionId answer, Place place, List<Correction> neighbours) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(AnswerMessages.note(where(correction, place)));
        if (!neighbours.isEmpty()) {
            blocks.add(AnswerMessages.note(neighbours(neighbours)));
        }
        blocks.add(actions(
                "saved",
                List.of(
                        Controls.button(Controls.UNDO, Words.say("button.undo"), act + " " + answer),
                        Controls.button(Controls.EDIT, Words.say("button.edit"), correction.id() + " " + answer))));
        return blocks;
    }

    private String where(Correction correction, Place place) {
        return correction
                .scope()
                .match(
                        () -> Words.say("saved.me"),
                        channel -> channel(correction.workspace(), channel, correction, place),
                        team -> Words.say(
                                "saved.everyone",
                                PlainText.inSentence(team.team().value())),
                        () -> Words.say("saved.everyone", PlainText.inSentence(workspaceName)));
    }

    private String channel(WorkspaceId workspace, Scope.Channel scope, Correction correction, Place readAlong) {
        return directory
                .place(workspace, scope.place())
                .filter(Places::isChannel)
                .flatMap(channel -> discretion.channelToName(correction, readAlong))
                .map(channel -> Words.say("saved.here", Places.mention(channel)))
                .orElseGet(() -> Words.say("saved.chat"));
    }

    private static String neighbours(List<Correction> neighbours) {
        StringBuilder text = new StringBuilder(Words.say("saved.neighbours"));
        for (Correction neighbour : neighbours) {
            text.append("\n• ")
                    .append(Words.say(
                            "saved.neighbour",
                            PlainText.inSentence(neighbour.author().name()),
                            Phrasebook.day(neighbour.madeAt()),
                            PlainText.inSentence(neighbour.lesson().text())));
        }
        return text.toString();
    }
}
