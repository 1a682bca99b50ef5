package dev.errata.bot;

import dev.errata.bot.correction.InMemoryCorrections;
import dev.errata.bot.correction.InMemoryDisputes;
import dev.errata.bot.delivery.InMemoryOutbox;
import dev.errata.bot.embedding.InMemoryEmbeddings;
import dev.errata.bot.evaluation.cases.InMemoryCaseBook;
import dev.errata.bot.evaluation.cases.InMemoryConfirmedAnswers;
import dev.errata.bot.evaluation.run.InMemoryRuns;
import dev.errata.bot.forgetting.InMemoryOblivion;
import dev.errata.bot.interaction.InMemoryInteractions;
import dev.errata.bot.knowledge.InMemoryDocuments;
import dev.errata.bot.knowledge.InMemoryPassages;
import dev.errata.bot.loop.InMemoryRewrites;
import dev.errata.bot.people.InMemoryLinkedTeams;
import dev.errata.bot.people.InMemoryResponsibilities;
import dev.errata.bot.question.InMemoryDirectory;
import dev.errata.bot.question.InMemoryThreads;
import dev.errata.bot.recall.Application;
import dev.errata.bot.recall.InMemoryOffers;
import dev.errata.bot.recall.InMemoryStrictnesses;
import dev.errata.bot.recall.background.InMemoryPastQuestions;
import dev.errata.bot.recall.occasion.InMemoryRestatements;
import dev.errata.bot.recall.suggestion.InMemorySuggestions;
import dev.errata.bot.reply.InMemoryOfferedReplies;
import dev.errata.bot.signal.InMemorySignals;
import dev.errata.bot.spending.InMemoryKnownReplies;

/** The fakes of all ports, sharing their data as a database would. */
public final class InMemoryStores {

    private InMemoryStores() {}

    public static Stores open() {
        InMemoryDirectory directory = new InMemoryDirectory();
        InMemoryInteractions interactions = new InMemoryInteractions(directory);
        InMemorySuggestions suggestions = new InMemorySuggestions();
        InMemoryDisputes disputes = new InMemoryDisputes();
        InMemoryCorrections corrections = new InMemoryCorrections(interactions, suggestions, disputes);
        interactions.currentState(application -> corrections
                .find(
                        application.correction().workspace(),
                        application.correction().id())
                .map(now -> new Application(
                        application.correction().inState(now.state()),
                        application.given(),
                        application.probability(),
                        application.reason(),
                        application.exemplar(),
                        application.judgement(),
                        application.followed())));
        InMemoryRewrites rewrites = new InMemoryRewrites();
        InMemoryDocuments documents = new InMemoryDocuments();
        return new Stores(
                directory,
                new InMemoryThreads(interactions),
                interactions,
                corrections,
                corrections,
                new InMemoryPastQuestions(interactions),
                new InMemoryOffers(interactions, corrections),
                new InMemoryStrictnesses(),
                new InMemoryRestatements(corrections),
                suggestions,
                disputes,
                new InMemoryEmbeddings(),
                documents,
                new InMemoryPassages(documents),
                new InMemoryOutbox(),
                rewrites,
                new InMemoryOfferedReplies(directory, interactions),
                new InMemorySignals(),
                new InMemoryLinkedTeams(),
                new InMemoryResponsibilities(),
                new InMemoryConfirmedAnswers(interactions, rewrites),
                new InMemoryCaseBook(),
                new InMemoryRuns(),
                new InMemoryKnownReplies(),
                new InMemoryOblivion(interactions));
    }
}
