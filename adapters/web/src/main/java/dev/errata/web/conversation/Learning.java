package dev.errata.web.conversation;

import dev.errata.bot.answer.AnswerQuestion;
import dev.errata.bot.answer.Interactions;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.correction.Resemblance;
import dev.errata.bot.history.History;
import dev.errata.bot.knowledge.IngestDocuments;
import dev.errata.bot.question.Directory;
import dev.errata.bot.question.Threads;
import dev.errata.bot.recall.LearnCorrection;

/**
 * The learning loop, as far as the page needs it.
 *
 * @param quotes answers without a language model, at once and for nothing
 */
public record Learning(
        Directory directory,
        Threads threads,
        Interactions interactions,
        Corrections corrections,
        History history,
        AnswerQuestion answers,
        AnswerQuestion quotes,
        LearnCorrection learn,
        Resemblance resemblance,
        IngestDocuments ingest) {}
