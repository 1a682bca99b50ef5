package dev.errata.bench.proof;

import dev.errata.bot.Stores;
import dev.errata.bot.cache.CacheBudget;
import dev.errata.storage.Transactions;
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
import dev.errata.storage.workspace.JdbiLinkedTeams;
import dev.errata.storage.workspace.JdbiResponsibilities;
import dev.errata.storage.workspace.JdbiStrictnesses;
import java.time.Clock;

/** The ports as the program has them: over a real database. */
public final class RealStores {

    private RealStores() {}

    /** With caches of their own, as another process would have them. */
    public static Stores in(Transactions transactions, CacheBudget caches) {
        Forgettings forgettings = new Forgettings();
        return new Stores(
                new JdbiDirectory(transactions),
                new JdbiThreads(transactions),
                new JdbiInteractions(transactions),
                new JdbiCorrections(transactions, forgettings, caches),
                new JdbiPastCorrections(transactions),
                new JdbiPastQuestions(transactions),
                new JdbiOffers(transactions),
                new JdbiStrictnesses(transactions),
                new JdbiRestatements(transactions),
                new JdbiSuggestions(transactions),
                new JdbiDisputes(transactions),
                new JdbiEmbeddings(transactions),
                new JdbiDocuments(transactions),
                new JdbiPassages(transactions, caches),
                new JdbiOutbox(transactions),
                new JdbiRewrites(transactions),
                new JdbiOfferedReplies(transactions),
                new JdbiSignals(transactions),
                new JdbiLinkedTeams(transactions),
                new JdbiResponsibilities(transactions),
                new JdbiConfirmedAnswers(transactions),
                new JdbiCaseBook(transactions),
                new JdbiRuns(transactions),
                new JdbiKnownReplies(transactions),
                new JdbiOblivion(transactions, forgettings, Clock.systemUTC()));
    }
}
