package dev.errata.web.surface;

import dev.errata.bot.answer.AnswerQuestion;
import dev.errata.bot.history.History;
import dev.errata.bot.knowledge.Documents;
import dev.errata.bot.knowledge.ingest.IngestDocuments;
import dev.errata.bot.loop.LearningLoop;

/**
 * The learning loop, with what the page needs besides.
 *
 * @param quotes answers without a language model, at once and for nothing
 */
public record Learning(
        LearningLoop loop, History history, AnswerQuestion quotes, IngestDocuments ingest, Documents documents) {}
