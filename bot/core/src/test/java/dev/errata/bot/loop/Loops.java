package dev.errata.bot.loop;

import dev.errata.bot.Stores;
import dev.errata.bot.answer.AnswerQuestion;
import dev.errata.bot.answer.JoinedStandalone;
import dev.errata.bot.answer.ThreadMemory;
import dev.errata.bot.answer.Writer;
import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.disagreement.Comparison;
import dev.errata.bot.disagreement.Disagreements;
import dev.errata.bot.embedding.Vectors;
import dev.errata.bot.embedding.WordEncoder;
import dev.errata.bot.knowledge.FindPassages;
import dev.errata.bot.people.Deciders;
import dev.errata.bot.recall.LearnCorrection;
import dev.errata.bot.recall.Recall;
import dev.errata.bot.recall.Recalls;
import dev.errata.bot.recall.suggestion.Suggester;
import dev.errata.bot.recall.suggestion.Suggesting;
import dev.errata.bot.reply.ReplyJudge;
import dev.errata.bot.trace.Traces;
import java.time.Clock;

/** The learning loop over stores that tests bring along, with an encoder that counts words. */
public final class Loops {

    private Loops() {}

    public static LearningLoop over(Stores stores, Writer writer, Clock clock) {
        return over(stores, writer, Suggester.NONE, clock);
    }

    public static LearningLoop over(Stores stores, Writer writer, Suggester suggester, Clock clock) {
        Vectors vectors = new Vectors(new WordEncoder(), stores.embeddings(), CacheBudget.usual());
        return over(stores, vectors, Recalls.over(stores, vectors, clock), writer, suggester, clock);
    }

    public static LearningLoop over(Stores stores, Vectors vectors, Recall recall, Writer writer, Clock clock) {
        return over(stores, vectors, recall, writer, Suggester.NONE, clock);
    }

    public static LearningLoop over(
            Stores stores, Vectors vectors, Recall recall, Writer writer, Suggester suggester, Clock clock) {
        return new LearningLoop(
                stores.directory(),
                stores.threads(),
                stores.outbox(),
                stores.interactions(),
                stores.corrections(),
                answers(stores, vectors, recall, writer, clock),
                new LearnCorrection(stores.corrections(), vectors, disagreements(stores, vectors, clock), clock),
                stores.disputes(),
                Recalls.leastSure(stores, vectors, clock),
                new Suggesting(suggester, stores.suggestions(), workspace -> true),
                (workspace, one, other) -> vectors.of(workspace, one).cosine(vectors.of(workspace, other)),
                stores.rewrites(),
                stores.replies(),
                ReplyJudge.NONE,
                stores.signals(),
                stores.linkedTeams(),
                stores.responsibilities(),
                CacheBudget.usual(),
                stores.oblivion(),
                clock);
    }

    private static Disagreements disagreements(Stores stores, Vectors vectors, Clock clock) {
        return new Disagreements(
                stores.disputes(),
                new Deciders(stores.responsibilities(), stores.directory()),
                workspace -> new Comparison(
                        (one, other) -> vectors.ofAsked(workspace, one).cosine(vectors.ofAsked(workspace, other))),
                clock);
    }

    public static AnswerQuestion answers(Stores stores, Vectors vectors, Recall recall, Writer writer, Clock clock) {
        return new AnswerQuestion(
                new ThreadMemory(stores.corrections(), clock),
                new JoinedStandalone(),
                recall,
                new FindPassages(stores.passages(), vectors, Runnable::run),
                writer,
                stores.interactions(),
                clock,
                Traces.NONE);
    }
}
