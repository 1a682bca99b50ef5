package dev.errata.slack.blocks;

import static com.slack.api.model.block.Blocks.actions;

import com.slack.api.model.block.LayoutBlock;
import dev.errata.bot.answer.Interaction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.slack.text.Escaped;
import dev.errata.slack.text.Mrkdwn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Past questions of which it is unsure whether a new correction fits, each with a tick and a cross, for its author alone. */
public final class Doubts {

    private static final int LONGEST_QUESTION = 300;

    private Doubts() {}

    /** What was asked before, or thanks when nothing is left. */
    public static List<LayoutBlock> of(CorrectionId correction, List<Interaction> questions) {
        if (questions.isEmpty()) {
            return List.of(AnswerMessages.note(words(questions)));
        }
        String left = questions.stream().map(q -> q.id().toString()).collect(Collectors.joining(","));
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(AnswerMessages.note(words(questions)));
        for (Interaction question : questions) {
            String value = correction + " " + left + " " + question.id();
            blocks.add(Mrkdwn.section(Words.say(
                    "doubts.question", Escaped.inSentence(question.question().asked(), LONGEST_QUESTION))));
            blocks.add(actions(
                    "doubt-" + question.id(),
                    List.of(
                            Controls.button(Controls.DOUBT_FITS, Words.say("button.doubt-fits"), value),
                            Controls.button(Controls.DOUBT_MISFIT, Words.say("button.doubt-misfit"), value))));
        }
        return blocks;
    }

    public static String words(List<Interaction> questions) {
        return questions.isEmpty() ? Words.say("doubts.done") : Words.say("doubts", questions.size());
    }
}
