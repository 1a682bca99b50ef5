package dev.errata.teams.cards;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.bot.answer.Interaction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.teams.text.CardText;
import dev.errata.teams.text.RichText;
import dev.errata.teams.text.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Past questions of which it is unsure whether a new correction fits, each with a tick and a cross, for its author alone. */
public final class Doubts {

    private static final int LONGEST_QUESTION = 300;

    private Doubts() {}

    /** What was asked before, or thanks when nothing is left. */
    public static AnswerMessage of(CorrectionId correction, List<Interaction> questions) {
        String words = questions.isEmpty() ? Words.say("doubts.done") : Words.say("doubts", questions.size());
        String left = questions.stream().map(q -> q.id().toString()).collect(Collectors.joining(","));
        List<ObjectNode> body = new ArrayList<>();
        body.add(RichText.note(words));
        for (Interaction question : questions) {
            String asked = CardText.inSentence(question.question().asked(), LONGEST_QUESTION);
            body.add(RichText.of(Run.said(Words.say("doubts.question", asked))));
            Map<String, String> data = Map.of(
                    Controls.CORRECTION, correction.toString(),
                    Controls.ANSWER, question.id().toString(),
                    Controls.LEFT, left);
            body.add(Card.row(List.of(
                    Controls.does(Controls.DOUBT_FITS, Words.say("button.doubt-fits"), data),
                    Controls.does(Controls.DOUBT_MISFIT, Words.say("button.doubt-misfit"), data))));
        }
        return AnswerMessage.of(Card.of(body, List.of()), words);
    }
}
