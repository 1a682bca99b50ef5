package dev.errata.bot.evaluation.score;

import dev.errata.bot.evaluation.cases.EvaluationCase;
import dev.errata.bot.interaction.Answer;
import dev.errata.bot.interaction.Interaction;
import java.util.List;
import java.util.stream.Stream;

/**
 * An answer to a case, taken apart for whoever judges it.
 *
 * @param given the texts that its writer was given
 * @param wanted what it has to follow: lessons, then texts that it has to hold
 * @param facts the sentences of the accepted answer, of which it should have each
 * @param sentences its own
 */
public record Graded(
        EvaluationCase of,
        Interaction interaction,
        String asked,
        List<String> given,
        List<String> wanted,
        List<String> facts,
        String text,
        List<String> sentences) {

    public Graded {
        given = List.copyOf(given);
        wanted = List.copyOf(wanted);
        facts = List.copyOf(facts);
        sentences = List.copyOf(sentences);
    }

    public static Graded of(EvaluationCase one, Interaction interaction, List<String> given) {
        String text = AnswerText.plain(interaction.answer().text());
        List<String> wanted = Stream.concat(
                        one.taught().stream()
                                .map(correction -> correction.lesson().text()),
                        one.mustHold().stream())
                .toList();
        return new Graded(
                one,
                interaction,
                interaction.question().asked(),
                given,
                wanted,
                facts(one),
                text,
                AnswerText.sentences(text));
    }

    /** The same, to be judged by whether it says what its asker claimed. */
    public Graded claimed(Claim claim) {
        return new Graded(of, interaction, asked, given, List.of(claim.text()), List.of(), text, sentences);
    }

    /** What somebody wrote that it should say; else what was accepted, if a language model wrote that, since quotes say much else; else what was taught. */
    private static List<String> facts(EvaluationCase one) {
        String wanted = one.expected()
                .or(() -> one.accepted()
                        .map(Interaction::answer)
                        .filter(answer -> isMeasure(answer, one))
                        .map(Answer::text)
                        .map(AnswerText::plain))
                .orElseGet(() -> String.join(
                        "\n",
                        one.taught().stream()
                                .filter(correction ->
                                        !correction.lesson().type().isStyle())
                                .map(correction -> correction.lesson().text())
                                .toList()));
        return AnswerText.sentences(wanted);
    }

    /** Quotes hold much that nobody asked for, but of a guard they are what was confirmed. */
    private static boolean isMeasure(Answer answer, EvaluationCase of) {
        return answer.kind() == Answer.Kind.WRITTEN
                || (answer.kind() == Answer.Kind.QUOTED && of.kind() == EvaluationCase.Kind.GUARD);
    }

    boolean isWritten() {
        return interaction.answer().kind() == Answer.Kind.WRITTEN;
    }
}
