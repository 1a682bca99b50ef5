package dev.errata.slack.skin;

import static com.slack.api.model.block.Blocks.actions;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.BlockElement;
import dev.errata.bot.interaction.Interaction;
import dev.errata.chat.screen.AnswerScreen;
import dev.errata.chat.screen.Message;
import dev.errata.chat.screen.Part;
import dev.errata.slack.text.Escaped;
import dev.errata.slack.text.MessageParts;
import dev.errata.slack.text.Mrkdwn;
import java.util.ArrayList;
import java.util.List;

/** Answers, and what one person is told, as the blocks of messages. */
public final class MessageBlocks {

    private static final Mrkdwn MRKDWN = new Mrkdwn();
    private static final int LONGEST_QUOTE = 500;

    private final Controls controls;
    private final MessageParts parts = new MessageParts();

    public MessageBlocks(Controls controls) {
        this.controls = controls;
    }

    /** The blocks of each message of an answer, in order; the buttons are in the last one. */
    public List<List<LayoutBlock>> of(AnswerScreen screen) {
        List<LayoutBlock> last = new ArrayList<>();
        screen.below().parts().forEach(part -> add(part, last));
        screen.controls().ifPresent(below -> last.add(row(below)));
        return parts.of(body(screen), last);
    }

    private static List<LayoutBlock> body(AnswerScreen screen) {
        List<LayoutBlock> body = new ArrayList<>();
        screen.changed()
                .ifPresent(changed -> body.add(
                        Mrkdwn.note(SlackVoice.VOICE.say("changed", Escaped.inSentence(changed, LONGEST_QUOTE)))));
        body.addAll(MRKDWN.blocks(screen.answer().answer().text()));
        if (!screen.sources().isEmpty()) {
            body.addAll(notes(screen.sources()));
        }
        screen.given().ifPresent(given -> body.add(Mrkdwn.note(given.words())));
        return body;
    }

    private LayoutBlock row(AnswerScreen.Controls below) {
        List<BlockElement> row = new ArrayList<>();
        below.thumbs().forEach(thumb -> row.add(controls.button(thumb)));
        row.add(controls.button(below.correct()));
        row.add(controls.menu(below.menu()));
        return actions("answer", row);
    }

    /** What one person is told; none where it is a sentence alone. */
    public List<LayoutBlock> of(Message message) {
        List<LayoutBlock> blocks = new ArrayList<>();
        message.parts().forEach(part -> add(part, blocks));
        return blocks;
    }

    private void add(Part part, List<LayoutBlock> blocks) {
        if (part instanceof Part.Notes notes) {
            blocks.addAll(notes(notes.lines()));
        } else if (part instanceof Part.Line line) {
            blocks.add(Mrkdwn.section(line.words()));
        } else if (part instanceof Part.LineWithButton line) {
            SectionBlock section = Mrkdwn.section(line.words());
            section.setAccessory(controls.button(line.button()));
            blocks.add(section);
        } else if (part instanceof Part.Row row) {
            blocks.add(actions(
                    row.id(),
                    row.buttons().stream().<BlockElement>map(controls::button).toList()));
        }
    }

    /** Lines of small print, in as many blocks as they need. */
    static List<LayoutBlock> notes(List<String> lines) {
        List<LayoutBlock> notes = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        for (String line : lines) {
            if (!current.isEmpty() && current.length() + 1 + line.length() > Mrkdwn.LONGEST) {
                notes.add(Mrkdwn.note(current.toString()));
                current.setLength(0);
            }
            current.append(current.isEmpty() ? "" : "\n").append(line);
        }
        if (!current.isEmpty()) {
            notes.add(Mrkdwn.note(current.toString()));
        }
        return notes;
    }

    /** What notifications and screen readers say of an answer. */
    public static String fallback(Interaction answer) {
        return MRKDWN.sections(answer.answer().text()).stream().findFirst().orElse("");
    }
}
