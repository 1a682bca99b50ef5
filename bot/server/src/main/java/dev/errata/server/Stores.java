package dev.errata.server;

import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.correction.Disputes;
import dev.errata.bot.delivery.Outbox;
import dev.errata.bot.embedding.Embeddings;
import dev.errata.bot.evaluation.cases.CaseBook;
import dev.errata.bot.evaluation.cases.ConfirmedAnswers;
import dev.errata.bot.evaluation.run.Runs;
import dev.errata.bot.forgetting.Oblivion;
import dev.errata.bot.history.History;
import dev.errata.bot.history.PastCorrections;
import dev.errata.bot.interaction.Interactions;
import dev.errata.bot.knowledge.Documents;
import dev.errata.bot.knowledge.Passages;
import dev.errata.bot.loop.Rewrites;
import dev.errata.bot.people.LinkedTeams;
import dev.errata.bot.people.Responsibilities;
import dev.errata.bot.question.Directory;
import dev.errata.bot.question.Forgetting;
import dev.errata.bot.question.Threads;
import dev.errata.bot.recall.Offers;
import dev.errata.bot.recall.Strictnesses;
import dev.errata.bot.recall.applicability.Sources;
import dev.errata.bot.recall.background.PastQuestions;
import dev.errata.bot.recall.occasion.RestatedCorrections;
import dev.errata.bot.recall.occasion.Restatements;
import dev.errata.bot.recall.occasion.Restating;
import dev.errata.bot.recall.suggestion.Suggestions;
import dev.errata.bot.reply.OfferedReplies;
import dev.errata.bot.signal.Signals;
import dev.errata.bot.spending.KnownReplies;
import dev.errata.bot.trace.TracedCorrections;
import dev.errata.bot.trace.TracedOutbox;
import dev.errata.bot.trace.Traces;
import dev.errata.server.metrics.Metrics;
import dev.errata.storage.Database;
import dev.errata.storage.correction.Forgettings;
import dev.errata.storage.correction.JdbiCorrections;
import dev.errata.storage.correction.JdbiDisputes;
import dev.errata.storage.correction.JdbiPastCorrections;
import dev.errata.storage.correction.JdbiRestatements;
import dev.errata.storage.correction.JdbiSuggestions;
import dev.errata.storage.delivery.JdbiOutbox;
import dev.errata.storage.evaluation.JdbiCaseBook;
import dev.errata.storage.evaluation.JdbiKnownReplies;
import dev.errata.storage.evaluation.JdbiRuns;
import dev.errata.storage.forgetting.JdbiOblivion;
import dev.errata.storage.interaction.JdbiConfirmedAnswers;
import dev.errata.storage.interaction.JdbiHistory;
import dev.errata.storage.interaction.JdbiInteractions;
import dev.errata.storage.interaction.JdbiOfferedReplies;
import dev.errata.storage.interaction.JdbiOffers;
import dev.errata.storage.interaction.JdbiPastQuestions;
import dev.errata.storage.interaction.JdbiRewrites;
import dev.errata.storage.interaction.JdbiSignals;
import dev.errata.storage.interaction.JdbiThreads;
import dev.errata.storage.knowledge.JdbiDocuments;
import dev.errata.storage.knowledge.JdbiEmbeddings;
import dev.errata.storage.knowledge.JdbiPassages;
import dev.errata.storage.workspace.JdbiDirectory;
import dev.errata.storage.workspace.JdbiForgetting;
import dev.errata.storage.workspace.JdbiLinkedTeams;
import dev.errata.storage.workspace.JdbiResponsibilities;
import dev.errata.storage.workspace.JdbiStrictnesses;
import java.time.Clock;

/** Everything that is kept, in one database. */
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
        History history,
        ConfirmedAnswers confirmedAnswers,
        CaseBook caseBook,
        Runs runs,
        KnownReplies knownReplies,
        Forgetting forgetting,
        Oblivion oblivion) {

    /** What evidence is made of. */
    public Sources sources() {
        return new Sources(corrections, restatements, pastQuestions);
    }

    /** The same, with corrections that are restated. */
    Stores restated(Restating restating) {
        return with(interactions, new RestatedCorrections(corrections, restating), outbox, signals);
    }

    /** The same, told of what is done with corrections and messages. */
    Stores traced(Traces traces) {
        return with(
                interactions,
                new TracedCorrections(corrections, traces),
                new TracedOutbox(outbox, traces, Clock.systemUTC()),
                signals);
    }

    /** The same, with counters of what goes through it. */
    Stores counted(Metrics metrics) {
        return with(
                metrics.counting(interactions),
                metrics.counting(corrections),
                metrics.counting(outbox),
                metrics.counting(signals));
    }

    /** The same, but for what something else is put around. */
    private Stores with(
            Interactions aroundInteractions,
            Corrections aroundCorrections,
            Outbox aroundOutbox,
            Signals aroundSignals) {
        return new Stores(
                directory,
                threads,
                aroundInteractions,
                aroundCorrections,
                pastCorrections,
                pastQuestions,
                offers,
                strictnesses,
                restatements,
                suggestions,
                disputes,
                embeddings,
                documents,
                passages,
                aroundOutbox,
                rewrites,
                replies,
                aroundSignals,
                linkedTeams,
                responsibilities,
                history,
                confirmedAnswers,
                caseBook,
                runs,
                knownReplies,
                forgetting,
                oblivion);
    }

    public static Stores in(Database database, CacheBudget caches) {
        Forgettings forgettings = new Forgettings();
        return new Stores(
                new JdbiDirectory(database.working()),
                new JdbiThreads(database.acknowledging()),
                new JdbiInteractions(database.working()),
                new JdbiCorrections(database.working(), forgettings, caches),
                new JdbiPastCorrections(database.working()),
                new JdbiPastQuestions(database.working()),
                new JdbiOffers(database.working()),
                new JdbiStrictnesses(database.working()),
                new JdbiRestatements(database.working()),
                new JdbiSuggestions(database.working()),
                new JdbiDisputes(database.working()),
                new JdbiEmbeddings(database.working()),
                new JdbiDocuments(database.working()),
                new JdbiPassages(database.working(), caches),
                new JdbiOutbox(database.working()),
                new JdbiRewrites(database.working()),
                new JdbiOfferedReplies(database.acknowledging()),
                new JdbiSignals(database.acknowledging()),
                new JdbiLinkedTeams(database.working()),
                new JdbiResponsibilities(database.working()),
                new JdbiHistory(database.working()),
                new JdbiConfirmedAnswers(database.working()),
                new JdbiCaseBook(database.working()),
                new JdbiRuns(database.working()),
                new JdbiKnownReplies(database.working()),
                new JdbiForgetting(database.working()),
                new JdbiOblivion(database.working(), forgettings, Clock.systemUTC()));
    }
}
