package dev.errata.chat.screen;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.teaching.ChangeCorrection;
import dev.errata.bot.interaction.ExplainAnswer.Explanation;
import dev.errata.bot.interaction.ExplainAnswer.Line;
import dev.errata.bot.question.Person;
import dev.errata.chat.action.Actions;
import dev.errata.chat.screen.Panel.Entry;
import dev.errata.chat.screen.Panel.More;
import dev.errata.chat.screen.Panel.Section;
import dev.errata.chat.words.Voice;
import dev.errata.chat.words.WhyWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** "Why this answer?": which corrections were used or came close, and why, as far as the reader may know. */
public final class Explained {

    private static final int LONGEST_TEXT = 1_500;

    private final Voice voice;
    private final WhyWords words;

    public Explained(Voice voice) {
        this.voice = voice;
        this.words = new WhyWords(voice);
    }

    public Panel of(Explanation explanation, Person reader) {
        String answer = explanation.interaction().id().toString();
        List<Line> given = WhyWords.given(explanation);
        List<Line> held = WhyWords.held(explanation);
        More more = number -> voice.say("why.more", number);
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(
                voice.say(given.isEmpty() ? "why.none" : "why.given"),
                given.stream()
                        .map(line -> entry(line, buttons(line.application().correction(), answer, reader)))
                        .toList(),
                more));
        if (!held.isEmpty()) {
            sections.add(new Section(
                    voice.say("why.held"),
                    held.stream().map(line -> entry(line, List.of())).toList(),
                    more));
        }
        return new Panel(
                voice.say("why.title"),
                voice.say("why.close"),
                answer,
                sections,
                words.written(explanation.interaction().answer()));
    }

    private Entry entry(Line line, List<Button> buttons) {
        String text = line.application().correction().lesson().text();
        return new Entry(
                words.heading(line),
                line.showsText() ? Optional.of(voice.inSentence(text, LONGEST_TEXT)) : Optional.empty(),
                words.reason(line),
                buttons);
    }

    private List<Button> buttons(Correction correction, String answer, Person reader) {
        Optional<String> id = Optional.of(correction.id().toString());
        List<Button> buttons = new ArrayList<>();
        if (WhyWords.mayReject(correction, reader)) {
            buttons.add(Button.does(voice.say("button.unfit"), new Actions.Reject(id, answer)));
        }
        if (ChangeCorrection.mayChange(correction, reader)) {
            buttons.add(Button.does(voice.say("button.undo"), new Actions.UndoGiven(id, answer)));
        }
        return buttons;
    }
}
