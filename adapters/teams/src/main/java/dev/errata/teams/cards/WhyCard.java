package dev.errata.teams.cards;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.bot.answer.ExplainAnswer.Explanation;
import dev.errata.bot.answer.ExplainAnswer.Line;
import dev.errata.bot.correction.ChangeCorrection;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.question.Person;
import dev.errata.bot.recall.Application;
import dev.errata.chat.words.WhyWords;
import dev.errata.teams.text.CardText;
import dev.errata.teams.text.MessageParts;
import dev.errata.teams.text.RichText;
import dev.errata.teams.text.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** "Why this answer?", for a dialog: which corrections were used or came close, and why, as far as the reader may know. */
public final class WhyCard {

    private static final int LONGEST_TEXT = 1_500;
    /** Leaves room for the last entry, the headings and the end. */
    private static final int LARGEST_LIST = 15_000;

    private final Explanation explanation;
    private final Person reader;
    private final List<ObjectNode> body = new ArrayList<>();
    private int bytes;

    private WhyCard(Explanation explanation, Person reader) {
        this.explanation = explanation;
        this.reader = reader;
    }

    public static String title() {
        return Words.say("why.title");
    }

    public static ObjectNode of(Explanation explanation, Person reader) {
        return new WhyCard(explanation, reader).card();
    }

    private ObjectNode card() {
        List<Line> given = WhyWords.given(explanation);
        List<Line> held = WhyWords.held(explanation);
        body.add(Card.heading(Words.say(given.isEmpty() ? "why.none" : "why.given")));
        add(given);
        if (!held.isEmpty()) {
            body.add(Card.heading(Words.say("why.held")));
            add(held);
        }
        body.add(RichText.note(Words.WHY.written(explanation.interaction().answer())));
        return Card.of(body, List.of());
    }

    private void add(List<Line> lines) {
        int left = lines.size();
        for (Line line : lines) {
            if (bytes > LARGEST_LIST) {
                body.add(RichText.note(Words.say("why.more", left)));
                return;
            }
            ObjectNode entry = Card.container(entry(line)).put("separator", true);
            bytes += MessageParts.size(entry);
            body.add(entry);
            left--;
        }
    }

    private List<ObjectNode> entry(Line line) {
        Application application = line.application();
        Correction correction = application.correction();
        List<ObjectNode> entry = new ArrayList<>();
        entry.add(RichText.of(Run.bold(Words.WHY.heading(line))));
        if (line.showsText()) {
            String text = CardText.inSentence(correction.lesson().text(), LONGEST_TEXT);
            entry.add(RichText.of(Run.said(text)).put("spacing", "Small"));
        }
        entry.add(RichText.note(Words.WHY.reason(line)).put("spacing", "Small"));
        List<ObjectNode> buttons = application.given() ? buttons(correction) : List.of();
        if (!buttons.isEmpty()) {
            entry.add(Card.row(buttons));
        }
        return entry;
    }

    private List<ObjectNode> buttons(Correction correction) {
        Map<String, String> data = Map.of(
                Controls.CORRECTION, correction.id().toString(),
                Controls.ANSWER, explanation.interaction().id().toString());
        List<ObjectNode> buttons = new ArrayList<>();
        if (WhyWords.mayReject(correction, reader)) {
            buttons.add(Controls.submits(Controls.UNFIT, Words.say("button.unfit"), data));
        }
        if (ChangeCorrection.mayChange(correction, reader)) {
            buttons.add(Controls.submits(Controls.UNDO, Words.say("button.undo"), data));
        }
        return buttons;
    }
}
