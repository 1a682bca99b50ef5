package dev.errata.slack.blocks;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.OverflowMenuElement;
import dev.errata.bot.answer.Answer;
import dev.errata.bot.answer.Interaction;
import dev.errata.bot.correction.Discretion;
import dev.errata.chat.words.AnswerWords;
import dev.errata.slack.text.Escaped;
import dev.errata.slack.text.MessageParts;
import dev.errata.slack.text.Mrkdwn;
import java.util.ArrayList;
import java.util.List;

/** An answer as Slack messages: what changed, the text, its sources, whose corrections it follows, and the row of buttons. */
public final class AnswerMessages {

    private static final Mrkdwn MRKDWN = new Mrkdwn();
    private static final int LONGEST_NOTE = 3_000;
    private static final int LONGEST_QUOTE = 500;

    private final AnswerWords words;
    private final OfferRow offer;
    private final MessageParts parts = new MessageParts();

    public AnswerMessages(Discretion discretion) {
        this.words = new AnswerWords(Words.VOICE, discretion);
        this.offer = new OfferRow(words);
    }

    /** The blocks of each message, in order; the buttons are in the last one. */
    public List<List<LayoutBlock>> of(Interaction interaction) {
        return of(interaction, List.of());
    }

    /** The same with something to say between the answer and its buttons. */
    public List<List<LayoutBlock>> of(Interaction interaction, List<LayoutBlock> saved) {
        List<LayoutBlock> last = new ArrayList<>(saved);
        last.addAll(offer.of(interaction));
        last.add(row(interaction));
        return parts.of(body(interaction), last);
    }

    /** The same when what was offered has been answered. */
    public List<List<LayoutBlock>> settled(Interaction interaction) {
        return parts.of(body(interaction), List.of(row(interaction)));
    }

    /** An answer that is no longer the one: its text is kept, a note takes the place of its buttons. */
    public List<List<LayoutBlock>> marked(Interaction interaction, String note) {
        return parts.of(body(interaction), List.of(note(note)));
    }

    /** Small print; the text is mrkdwn. */
    public static LayoutBlock note(String mrkdwn) {
        return context(List.of(markdownText(mt -> mt.text(mrkdwn).verbatim(true))));
    }

    /** Lines of small print, in as many blocks as they need. */
    static List<LayoutBlock> notes(List<String> lines) {
        List<LayoutBlock> notes = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        for (String line : lines) {
            if (current.length() + 1 + line.length() > LONGEST_NOTE) {
                notes.add(note(current.toString()));
                current.setLength(0);
            }
            current.append(current.isEmpty() ? "" : "\n").append(line);
        }
        notes.add(note(current.toString()));
        return notes;
    }

    /** What notifications and screen readers say of an answer. */
    public static String fallback(Interaction interaction) {
        return MRKDWN.sections(interaction.answer().text()).stream().findFirst().orElse("");
    }

    private List<LayoutBlock> body(Interaction interaction) {
        Answer answer = interaction.answer();
        List<LayoutBlock> body = new ArrayList<>();
        if (answer.changed() != null) {
            body.add(note(Words.say("changed", Escaped.inSentence(answer.changed(), LONGEST_QUOTE))));
        }
        body.addAll(MRKDWN.blocks(answer.text()));
        if (!answer.sources().isEmpty()) {
            body.addAll(notes(answer.sources().stream().map(words::source).toList()));
        }
        if (!answer.given().isEmpty()) {
            body.add(note(words.given(interaction)));
        }
        return body;
    }

    private static LayoutBlock row(Interaction interaction) {
        String id = interaction.id().toString();
        boolean unknown = interaction.answer().kind() == Answer.Kind.UNKNOWN;
        List<BlockElement> row = new ArrayList<>();
        row.add(Controls.button(Controls.GOOD, Words.say("button.good"), id));
        row.add(Controls.button(Controls.BAD, Words.say("button.bad"), id));
        row.add(Controls.button(Controls.CORRECT, Words.say(unknown ? "button.teach" : "button.correct"), id));
        row.add(OverflowMenuElement.builder()
                .actionId(Controls.MORE)
                .options(more(interaction, id))
                .build());
        return actions("answer", row);
    }

    private static List<OptionObject> more(Interaction interaction, String id) {
        List<OptionObject> options = new ArrayList<>();
        options.add(Controls.choice(Words.say("more.why"), Controls.MORE_WHY + id));
        if (!interaction.answer().given().isEmpty()) {
            options.add(Controls.choice(Words.say("more.unfit"), Controls.MORE_UNFIT + id));
            options.add(Controls.choice(Words.say("more.undo"), Controls.MORE_UNDO + id));
        }
        return options;
    }
}
