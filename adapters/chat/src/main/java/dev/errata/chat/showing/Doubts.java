package dev.errata.chat.showing;

import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.loop.WhatFits.Doubtful;
import dev.errata.bot.loop.WhatFits.Limits;
import dev.errata.bot.question.Question;
import dev.errata.chat.action.Actions;
import dev.errata.chat.screen.Button;
import dev.errata.chat.screen.Message;
import dev.errata.chat.screen.Part;
import dev.errata.chat.words.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Questions of which it is unsure whether a new correction fits, each with a tick and a cross, for its author alone: what was asked before, then
 * what a language model suggests that somebody may ask.
 */
public final class Doubts {

    private static final int LONGEST_QUESTION = 300;

    private final Voice voice;

    public Doubts(Voice voice) {
        this.voice = voice;
    }

    /** Thanks when nothing is left. */
    public Message of(CorrectionId correction, List<Doubtful> questions, Optional<Limits> limits) {
        List<String> left = questions.stream()
                .map(doubtful -> doubtful.question().id().toString())
                .toList();
        List<Part> parts = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (boolean suggested : new boolean[] {false, true}) {
            List<Question> some = questions.stream()
                    .filter(doubtful -> doubtful.suggested() == suggested)
                    .map(Doubtful::question)
                    .toList();
            if (!some.isEmpty()) {
                words.add(voice.say(suggested ? "doubts.suggested" : "doubts", some.size()));
                parts.add(Part.Notes.of(words.get(words.size() - 1)));
                parts.addAll(lines(correction, left, some));
            }
        }
        if (questions.isEmpty() && limits.isEmpty()) {
            return Message.saying(voice.say("doubts.done"));
        }
        limits.map(suggested -> limits(correction, suggested)).ifPresent(line -> {
            words.add(line.words());
            parts.add(line);
        });
        return new Message(words.get(0), parts);
    }

    /** What a correction may be for and what not, with the way to say so. */
    public Part.LineWithButton limits(CorrectionId correction, Limits limits) {
        String when = limits.when()
                .map(words -> voice.inSentence(words, LONGEST_QUESTION))
                .orElse("");
        String notWhen = limits.notWhen()
                .map(words -> voice.inSentence(words, LONGEST_QUESTION))
                .orElse("");
        String words = when.isEmpty()
                ? voice.say("doubts.not-when", notWhen)
                : notWhen.isEmpty() ? voice.say("doubts.when", when) : voice.say("doubts.when.not-when", when, notWhen);
        return new Part.LineWithButton(
                words,
                Button.opens(
                        voice.say("button.limit"),
                        new Actions.EditAsSuggested(
                                correction.toString(), limits.answer().id().toString())));
    }

    private List<Part> lines(CorrectionId correction, List<String> left, List<Question> questions) {
        List<Part> parts = new ArrayList<>();
        for (Question question : questions) {
            String asked = voice.inSentence(question.asked(), LONGEST_QUESTION);
            parts.add(new Part.Line(voice.say("doubts.question", asked)));
            parts.add(new Part.Row(
                    "doubt-" + question.id(),
                    List.of(
                            button("button.doubt-fits", correction, left, question, true),
                            button("button.doubt-misfit", correction, left, question, false))));
        }
        return parts;
    }

    private Button button(String words, CorrectionId correction, List<String> left, Question question, boolean fits) {
        return Button.does(
                voice.say(words),
                new Actions.SettleDoubt(
                        correction.toString(), left, question.id().toString(), fits));
    }
}
