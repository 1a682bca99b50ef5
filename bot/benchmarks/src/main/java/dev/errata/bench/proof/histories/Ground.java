package dev.errata.bench.proof.histories;

import dev.errata.bot.Stores;
import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.embedding.InMemoryEmbeddings;
import dev.errata.bot.embedding.Vectors;
import dev.errata.bot.embedding.WordEncoder;
import dev.errata.bot.recall.InMemoryStrictnesses;
import dev.errata.storage.Database;
import dev.errata.storage.Transactions;
import dev.errata.storage.correction.JdbiCorrections;
import dev.errata.storage.correction.JdbiRestatements;
import dev.errata.storage.delivery.JdbiOutbox;
import dev.errata.storage.interaction.JdbiInteractions;
import dev.errata.storage.interaction.JdbiOffers;
import dev.errata.storage.interaction.JdbiPastQuestions;
import dev.errata.storage.interaction.JdbiRewrites;
import dev.errata.storage.interaction.JdbiThreads;
import dev.errata.storage.knowledge.JdbiPassages;
import dev.errata.storage.workspace.JdbiDirectory;
import java.time.Clock;

/** What all histories stand on: the real storage, with embeddings in memory. */
record Ground(Transactions transactions, Vectors vectors, World world) {

    static Ground on(Database database, Clock clock) {
        Transactions transactions = database.working();
        CacheBudget caches = CacheBudget.usual();
        InMemoryEmbeddings embeddings = new InMemoryEmbeddings();
        Vectors vectors = new Vectors(new WordEncoder(), embeddings, caches);
        Stores stores = new Stores(
                new JdbiDirectory(transactions),
                new JdbiThreads(transactions),
                new JdbiInteractions(transactions),
                new JdbiCorrections(transactions, caches),
                new JdbiPastQuestions(transactions),
                new JdbiOffers(transactions),
                new InMemoryStrictnesses(),
                new JdbiRestatements(transactions),
                embeddings,
                new JdbiPassages(transactions, caches),
                new JdbiOutbox(transactions),
                new JdbiRewrites(transactions));
        return new Ground(transactions, vectors, new World(stores, vectors, clock));
    }
}
