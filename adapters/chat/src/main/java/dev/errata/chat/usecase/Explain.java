package dev.errata.chat.usecase;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.teaching.Problem;
import dev.errata.bot.interaction.ExplainAnswer;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Person;
import dev.errata.chat.action.Actions;
import dev.errata.chat.screen.PendingReply;
import dev.errata.chat.screen.Reply;
import dev.errata.chat.showing.Explained;
import dev.errata.chat.surface.Visit;
import java.util.Optional;
import java.util.function.BiFunction;

/** Opens the explanation of an answer. */
public final class Explain implements UseCase<Actions.Explain> {

    private final Lookup lookup;
    private final ExplainAnswer explain;
    private final Explained explained;

    public Explain(Lookup lookup, ExplainAnswer explain, Explained explained) {
        this.lookup = lookup;
        this.explain = explain;
        this.explained = explained;
    }

    @Override
    public PendingReply take(Actions.Explain asked, Visit by) {
        return lookup.with(asked.answer(), by, answer -> next(answer, by));
    }

    /** What follows for a correction that an answer was given. Of several, which one is meant is said in the explanation. */
    PendingReply which(
            Optional<String> correction,
            String answer,
            Visit by,
            BiFunction<Correction, Interaction, PendingReply> then) {
        return lookup.with(
                answer,
                by,
                found -> correction.isEmpty() && found.answer().given().size() > 1
                        ? next(found, by)
                        : lookup.orNotFound(
                                Lookup.asGiven(found, correction).map(given -> then.apply(given, found)), by));
    }

    private PendingReply next(Interaction answer, Visit by) {
        return PendingReply.opening(() -> {
            Person reader = by.personAtOnce();
            return explain.explain(answer.workspace(), answer.id(), reader)
                    .<Reply>map(explanation -> new Reply.Open(explained.of(explanation, reader)))
                    .orElseGet(() -> lookup.refusal(Problem.NOT_FOUND, by));
        });
    }
}
