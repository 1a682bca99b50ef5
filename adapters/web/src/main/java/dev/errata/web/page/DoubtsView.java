package dev.errata.web.page;

import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.loop.WhatFits.Doubtful;
import dev.errata.bot.question.Question;
import dev.errata.chat.action.Actions;
import dev.errata.chat.screen.Button;
import dev.errata.chat.screen.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Questions of which it is unsure whether a new correction fits.
 *
 * @param said what its author said about each, if anything
 * @param limits what may be said of when it holds
 */
public record DoubtsView(Correction taught, Map<Doubtful, Optional<Act>> said, Optional<Part.LineWithButton> limits) {

    /** What was asked before, or what somebody may ask, with the words above. */
    public record Some(String words, Map<Question, Optional<Act>> said) {}

    public List<Some> all() {
        List<Some> all = new ArrayList<>();
        for (boolean suggested : new boolean[] {false, true}) {
            Map<Question, Optional<Act>> some = new LinkedHashMap<>();
            said.forEach((doubtful, act) -> {
                if (doubtful.suggested() == suggested) {
                    some.put(doubtful.question(), act);
                }
            });
            if (!some.isEmpty()) {
                long left = some.values().stream().filter(Optional::isEmpty).count();
                all.add(new Some(
                        left == 0
                                ? Words.say("doubts.done")
                                : Words.say(suggested ? "doubts.suggested" : "doubts", (int) left),
                        some));
            }
        }
        return all;
    }

    /** Those of which nothing was said yet. */
    public List<String> left() {
        return said.entrySet().stream()
                .filter(one -> one.getValue().isEmpty())
                .map(one -> one.getKey().question().id().toString())
                .toList();
    }

    public Button fits(Question question) {
        return button("doubts.fits", question, true);
    }

    public Button misfit(Question question) {
        return button("doubts.misfit", question, false);
    }

    private Button button(String words, Question question, boolean fits) {
        String id = question.id().toString();
        return Button.does(
                Words.say(words, question.asked()),
                new Actions.SettleDoubt(taught.id().toString(), left(), id, fits));
    }
}
