package dev.errata.bot.interaction;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.teaching.ChangeCorrection;
import dev.errata.bot.correction.teaching.Problem;
import dev.errata.bot.people.Visibility;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Question;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.recall.Application;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Takes what people think of an answer: a rating, or that a correction it was given does not fit. */
public final class JudgeAnswer {

    private final Interactions interactions;
    private final ChangeCorrection change;
    private final Visibility sight;
    private final Clock clock;

    public JudgeAnswer(Interactions interactions, ChangeCorrection change, Visibility sight, Clock clock) {
        this.interactions = interactions;
        this.change = change;
        this.sight = sight;
        this.clock = clock;
    }

    /**
     * The rated interaction; empty if there is no such answer in a place that this person can see. Guests and strangers may rate too;
     * nothing is learnt from a guess.
     */
    public Optional<Interaction> rate(WorkspaceId workspace, InteractionId id, Person by, Rating rating) {
        Optional<Interaction> interaction = interactions
                .find(workspace, id)
                .filter(found -> sight.canSee(by, found.question().place()));
        interaction.ifPresent(found -> {
            interactions.rate(workspace, id, by, rating, clock.instant());
            if (!rating.guessed()) {
                learn(found, by, rating.isGood());
            }
        });
        return interaction;
    }

    private void learn(Interaction rated, Person by, boolean good) {
        onlyOneByLikeness(rated.answer()).ifPresent(correction -> {
            if (good) {
                change.thank(correction, rated.question(), by);
            } else {
                change.takeThanksBack(correction, rated.question(), by);
            }
        });
    }

    /** The correction to which an answer owes what it says: with several nobody knows which of them pleased. */
    private static Optional<Correction> onlyOneByLikeness(Answer answer) {
        List<Application> given = answer.applications().stream()
                .filter(a -> a.given() && !a.isUnfollowed() && a.reason() != Application.Reason.STANDING)
                .toList();
        return given.size() == 1 && given.get(0).reason().isByLikeness()
                ? Optional.of(given.get(0).correction())
                : Optional.empty();
    }

    /** The correction becomes less likely for questions like this one; it still holds for others. */
    public ChangeCorrection.Outcome doesNotFit(
            WorkspaceId workspace, InteractionId id, CorrectionId correction, Person by) {
        return judge(
                workspace,
                id,
                correction,
                (recalled, question) -> recalled.given()
                        ? change.reject(recalled.correction(), question, by)
                        : change.rejectOffered(recalled.correction(), question, by));
    }

    /** Somebody says the same as who said that a correction does not fit a question. */
    public ChangeCorrection.Outcome agrees(Correction correction, InteractionId question, Person by) {
        return interactions
                .find(correction.workspace(), question)
                .map(found -> change.reject(correction, found.question(), by))
                .orElseGet(() -> new ChangeCorrection.Outcome.Refused(Problem.NOT_FOUND));
    }

    /** The correction becomes more likely for questions like this one. */
    public ChangeCorrection.Outcome fits(WorkspaceId workspace, InteractionId id, CorrectionId correction, Person by) {
        return judge(
                workspace,
                id,
                correction,
                (recalled, question) -> recalled.given() && !recalled.reason().asks()
                        ? change.confirm(recalled.correction(), question, by)
                        : change.confirmOffered(recalled.correction(), question, by));
    }

    /** What an answer asks about, while nobody has said anything about it and the correction holds. */
    public Optional<Correction> open(Interaction answer) {
        return answer.answer()
                .offered()
                .filter(correction -> correction.holdsAt(clock.instant()))
                .filter(correction -> !change.isAnswered(correction, answer.question()));
    }

    /** Only of what was recalled for an answer can be said below it whether it fits. */
    private ChangeCorrection.Outcome judge(
            WorkspaceId workspace,
            InteractionId id,
            CorrectionId correction,
            BiFunction<Application, Question, ChangeCorrection.Outcome> judgement) {
        Optional<Interaction> interaction = interactions.find(workspace, id);
        return interaction.stream()
                .flatMap(found -> found.answer().applications().stream())
                .filter(recalled -> recalled.correction().id().equals(correction))
                .findFirst()
                .map(recalled ->
                        judgement.apply(recalled, interaction.orElseThrow().question()))
                .orElseGet(() -> new ChangeCorrection.Outcome.Refused(Problem.NOT_FOUND));
    }
}
