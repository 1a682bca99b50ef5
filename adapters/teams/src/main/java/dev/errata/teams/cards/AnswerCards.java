package dev.errata.teams.cards;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.bot.answer.Answer;
import dev.errata.bot.answer.Interaction;
import dev.errata.bot.correction.Discretion;
import dev.errata.bot.question.Place;
import dev.errata.chat.words.AnswerWords;
import dev.errata.chat.words.ScopeLabels;
import dev.errata.teams.cards.AnswerMessage.Thumbs;
import dev.errata.teams.text.AnswerText;
import dev.errata.teams.text.CardText;
import dev.errata.teams.text.MessageParts;
import dev.errata.teams.text.RichText;
import dev.errata.teams.text.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** An answer as messages: what changed, the text, its sources, whose corrections it follows, and the buttons. */
public final class AnswerCards {

    private static final AnswerText TEXT = new AnswerText();
    private static final int LONGEST_QUOTE = 500;
    private static final int LONGEST_SUMMARY = 150;

    private final AnswerWords words;
    private final Function<Place, ScopeLabels> labels;
    private final OfferRow offer;

    /**
     * Made of what may be said, and of how places are called.
     *
     * @param labels how the choices of the form behind {@code Correct in this message} read in a place
     */
    public AnswerCards(Discretion discretion, Function<Place, ScopeLabels> labels) {
        this.words = new AnswerWords(Words.VOICE, discretion);
        this.labels = labels;
        this.offer = new OfferRow(words);
    }

    /** The messages in order; buttons and thumbs are under the last one. */
    public List<AnswerMessage> of(Interaction interaction) {
        return of(interaction, List.of());
    }

    /** The same with something to say between the answer and its buttons, such as {@link #mentionToFollowUp} or a {@link SavedNote}. */
    public List<AnswerMessage> of(Interaction interaction, List<ObjectNode> below) {
        List<ObjectNode> last = new ArrayList<>(offer.of(interaction));
        last.addAll(below);
        return messages(interaction, last, buttons(interaction), Thumbs.SHOWN);
    }

    /** The same when what was offered has been answered. */
    public List<AnswerMessage> settled(Interaction interaction, List<ObjectNode> below) {
        return messages(interaction, below, buttons(interaction), Thumbs.SHOWN);
    }

    /** An answer that is no longer the one: its text is kept, a note takes the place of its buttons. */
    public List<AnswerMessage> marked(Interaction interaction, ObjectNode note) {
        return messages(interaction, List.of(note), List.of(), Thumbs.ABSENT);
    }

    /** What an old answer says once it was corrected. */
    public static ObjectNode replaced(String by) {
        return RichText.note(Words.say("replaced", CardText.inSentence(by)) + " " + Words.say("newer"));
    }

    /** What an old answer says once somebody said that what was offered fits. */
    public static ObjectNode used(String by, String author) {
        String words = Words.say("used.by", CardText.inSentence(by), Words.possessive(author));
        return RichText.note(words + " " + Words.say("newer"));
    }

    /** What an answer says once the correction that it was given for is undone. */
    public static ObjectNode undone(String by) {
        return RichText.note(Words.say("undone.by", CardText.inSentence(by)));
    }

    /** For places where nothing is heard that does not mention the bot. */
    public static ObjectNode mentionToFollowUp() {
        return RichText.note(Words.say("follow-up"));
    }

    private List<AnswerMessage> messages(
            Interaction interaction, List<ObjectNode> last, List<ObjectNode> buttons, Thumbs thumbs) {
        List<List<ObjectNode>> parts = MessageParts.of(body(interaction), last);
        Answer answer = interaction.answer();
        List<AnswerMessage> messages = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            boolean end = i == parts.size() - 1;
            messages.add(new AnswerMessage(
                    Card.of(parts.get(i), end ? buttons : List.of()),
                    summary(interaction),
                    end ? Citations.of(answer) : Citations.label(answer),
                    end ? thumbs : Thumbs.ABSENT));
        }
        return messages;
    }

    private static String summary(Interaction interaction) {
        String words = CardText.inSentence(TEXT.words(interaction.answer().text()), LONGEST_SUMMARY);
        return words.isEmpty() ? Words.say("summary.empty") : words;
    }

    private List<ObjectNode> body(Interaction interaction) {
        Answer answer = interaction.answer();
        List<ObjectNode> body = new ArrayList<>();
        if (answer.changed() != null) {
            body.add(RichText.note(
                    Run.bold(Words.say("changed")), Run.said(CardText.inSentence(answer.changed(), LONGEST_QUOTE))));
        }
        body.addAll(TEXT.elements(answer.text()));
        answer.sources()
                .forEach(source -> body.add(RichText.note(words.source(source)).put("spacing", "Small")));
        if (!answer.given().isEmpty()) {
            body.add(given(interaction));
        }
        return body;
    }

    private ObjectNode given(Interaction interaction) {
        String given = words.given(interaction);
        if (interaction.answer().given().size() == 1) {
            return RichText.note(given);
        }
        ObjectNode line = Card.container(List.of(RichText.note(given)));
        line.set("selectAction", Controls.opens(Controls.WHY, given, about(interaction)));
        return line;
    }

    private List<ObjectNode> buttons(Interaction interaction) {
        boolean unknown = interaction.answer().kind() == Answer.Kind.UNKNOWN;
        Map<String, String> about = about(interaction);
        List<ObjectNode> buttons = new ArrayList<>();
        buttons.add(Controls.opens(Controls.CORRECT, Words.say(unknown ? "button.teach" : "button.correct"), about));
        buttons.add(Controls.unfolds(
                Words.say(unknown ? "button.teach-here" : "button.correct-here"), formHere(interaction)));
        buttons.add(Controls.secondary(Controls.opens(Controls.WHY, Words.say("button.why"), about)));
        addChanges(interaction, buttons);
        return buttons;
    }

    /** Of several corrections, which one is meant is said in the explanation. */
    private static void addChanges(Interaction interaction, List<ObjectNode> buttons) {
        int given = interaction.answer().given().size();
        Map<String, String> about = about(interaction);
        if (given == 1) {
            buttons.add(Controls.secondary(Controls.does(Controls.UNFIT_HERE, Words.say("button.unfit"), about)));
            buttons.add(Controls.secondary(Controls.does(Controls.UNDO_GIVEN, Words.say("button.undo"), about)));
        } else if (given > 1) {
            buttons.add(Controls.secondary(Controls.opens(Controls.WHY, Words.say("button.unfit"), about)));
            buttons.add(Controls.secondary(Controls.opens(Controls.WHY, Words.say("button.undo"), about)));
        }
    }

    private ObjectNode formHere(Interaction interaction) {
        return CorrectionForm.inline(CorrectionDraft.forAnybody(
                interaction, labels.apply(interaction.question().place())));
    }

    private static Map<String, String> about(Interaction interaction) {
        return Map.of(Controls.ANSWER, interaction.id().toString());
    }
}
