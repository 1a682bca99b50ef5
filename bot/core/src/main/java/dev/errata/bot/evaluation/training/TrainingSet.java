package dev.errata.bot.evaluation.training;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.evaluation.cases.ConfirmedAnswers;
import dev.errata.bot.evaluation.cases.ConfirmedAnswers.Rated;
import dev.errata.bot.evaluation.cases.EvaluationCase;
import dev.errata.bot.evaluation.cases.EvaluationCase.Kind;
import dev.errata.bot.evaluation.score.AnswerText;
import dev.errata.bot.interaction.Answer;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.WorkspaceId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a language model could be trained on. What is private is left out, and what people disagree about; what is forgotten, undone or has
 * ended is in no case that it is made of.
 *
 * @param leftOut how many examples are private, and how many are disputed
 */
public record TrainingSet(List<Example> examples, List<RatedExample> rated, LeftOut leftOut) {

    /** How many are not in it. */
    public record LeftOut(int isPrivate, int disputed) {}

    /** More takes longer than it tells. */
    private static final int MOST_RATED = 10_000;

    public TrainingSet {
        examples = List.copyOf(examples);
        rated = List.copyOf(rated);
    }

    /**
     * Of the cases of a workspace.
     *
     * @param cases corrections and guards; what was only written down was never answered
     */
    public static TrainingSet of(WorkspaceId workspace, List<EvaluationCase> cases, ConfirmedAnswers confirmed) {
        List<Rated> rated = confirmed.rated(workspace, MOST_RATED);
        Set<InteractionId> disputed = rated.stream()
                .filter(one -> one.down() > 0)
                .map(one -> one.answer().id())
                .collect(Collectors.toSet());
        List<EvaluationCase> answered = cases.stream()
                .filter(one -> one.kind() != Kind.WRITTEN)
                .filter(one -> one.accepted().filter(TrainingSet::says).isPresent())
                .toList();
        List<EvaluationCase> open = answered.stream()
                .filter(one -> !one.isPrivate() && isOpen(accepted(one)))
                .toList();
        List<EvaluationCase> undisputed = open.stream()
                .filter(one -> !disputed.contains(accepted(one).id()))
                .toList();
        return new TrainingSet(
                unlike(undisputed.stream().map(TrainingSet::example).toList()),
                rated.stream()
                        .filter(one -> isOpen(one.answer()))
                        .map(TrainingSet::rated)
                        .toList(),
                new LeftOut(answered.size() - open.size(), open.size() - undisputed.size()));
    }

    private static boolean says(Interaction interaction) {
        return interaction.answer().kind() != Answer.Kind.UNKNOWN
                && !AnswerText.plain(interaction.answer().text()).isBlank();
    }

    private static boolean isOpen(Interaction answer) {
        return says(answer) && answer.question().place().isPublic() && answer.isForEveryone();
    }

    private static Interaction accepted(EvaluationCase one) {
        return one.accepted().orElseThrow();
    }

    private static Example example(EvaluationCase one) {
        Interaction accepted = accepted(one);
        return new Example(
                accepted.id(),
                accepted.standalone(),
                text(accepted),
                one.taught().stream()
                        .map(Correction::author)
                        .map(author -> author.id().toString())
                        .findFirst(),
                one.wrong().filter(TrainingSet::says).map(TrainingSet::text));
    }

    /** One answer may carry several corrections, and be confirmed besides: the first that says what was wrong before it counts. */
    private static List<Example> unlike(List<Example> all) {
        Map<InteractionId, Example> unlike = new LinkedHashMap<>();
        all.forEach(one -> unlike.merge(
                one.of(),
                one,
                (known, again) -> known.rejected().isEmpty() && again.rejected().isPresent() ? again : known));
        return List.copyOf(unlike.values());
    }

    private static RatedExample rated(Rated one) {
        return new RatedExample(one.answer().id(), one.answer().standalone(), text(one.answer()), one.up(), one.down());
    }

    private static String text(Interaction interaction) {
        return AnswerText.plain(interaction.answer().text());
    }

    /** Those with a wrong answer beside the right one. */
    public List<Example> pairs() {
        return examples.stream()
                .filter(one -> one.rejected()
                        .filter(before -> !before.equals(one.answer()))
                        .isPresent())
                .toList();
    }
}
