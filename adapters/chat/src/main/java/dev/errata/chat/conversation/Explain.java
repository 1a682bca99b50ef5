package dev.errata.chat.conversation;

import dev.errata.bot.correction.teaching.Problem;
import dev.errata.bot.interaction.ExplainAnswer;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Person;
import dev.errata.chat.action.Actions;
import dev.errata.chat.screen.Explained;
import dev.errata.chat.screen.PendingReply;
import dev.errata.chat.screen.Reply;
import dev.errata.chat.surface.Visit;
import dev.errata.chat.words.Voice;

/** Opens the explanation of an answer. */
final class Explain implements UseCase<Actions.Explain> {

    private final Lookup lookup;
    private final ExplainAnswer explain;
    private final Explained explained;

    Explain(Lookup lookup, ExplainAnswer explain, Voice voice) {
        this.lookup = lookup;
        this.explain = explain;
        this.explained = new Explained(voice);
    }

    @Override
    public PendingReply take(Actions.Explain asked, Visit by) {
        return lookup.with(asked.answer(), by, answer -> next(answer, by));
    }

    PendingReply next(Interaction answer, Visit by) {
        return PendingReply.opening(() -> {
            Person reader = by.personAtOnce();
            return explain.explain(answer.workspace(), answer.id(), reader)
                    .<Reply>map(explanation -> new Reply.Open(explained.of(explanation, reader)))
                    .orElseGet(() -> lookup.refusal(Problem.NOT_FOUND, by));
        });
    }
}
