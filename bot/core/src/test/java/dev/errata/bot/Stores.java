package dev.errata.bot;

import dev.errata.bot.correction.Corrections;
import dev.errata.bot.correction.Disputes;
import dev.errata.bot.delivery.Outbox;
import dev.errata.bot.embedding.Embeddings;
import dev.errata.bot.evaluation.cases.CaseBook;
import dev.errata.bot.evaluation.cases.ConfirmedAnswers;
import dev.errata.bot.evaluation.run.Runs;
import dev.errata.bot.forgetting.Oblivion;
import dev.errata.bot.history.PastCorrections;
import dev.errata.bot.interaction.Interactions;
import dev.errata.bot.knowledge.Documents;
import dev.errata.bot.knowledge.Passages;
import dev.errata.bot.loop.Rewrites;
import dev.errata.bot.people.LinkedTeams;
import dev.errata.bot.people.Responsibilities;
import dev.errata.bot.question.Directory;
import dev.errata.bot.question.Threads;
import dev.errata.bot.recall.Offers;
import dev.errata.bot.recall.Strictnesses;
import dev.errata.bot.recall.background.PastQuestions;
import dev.errata.bot.recall.occasion.Restatements;
import dev.errata.bot.recall.suggestion.Suggestions;
import dev.errata.bot.reply.OfferedReplies;
import dev.errata.bot.signal.Signals;
import dev.errata.bot.spending.KnownReplies;

/** The ports of one storage that work on the same data, so that a contract can prepare with one what it asks of another. */
public record Stores(
        Directory directory,
        Threads threads,
        Interactions interactions,
        Corrections corrections,
        PastCorrections pastCorrections,
        PastQuestions pastQuestions,
        Offers offers,
        Strictnesses strictnesses,
        Restatements restatements,
        Suggestions suggestions,
        Disputes disputes,
        Embeddings embeddings,
        Documents documents,
        Passages passages,
        Outbox outbox,
        Rewrites rewrites,
        OfferedReplies replies,
        Signals signals,
        LinkedTeams linkedTeams,
        Responsibilities responsibilities,
        ConfirmedAnswers confirmedAnswers,
        CaseBook caseBook,
        Runs runs,
        KnownReplies knownReplies,
        Oblivion oblivion) {}
