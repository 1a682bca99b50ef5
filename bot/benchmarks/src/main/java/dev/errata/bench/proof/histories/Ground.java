package dev.errata.bench.proof.histories;

import dev.errata.bench.proof.RealStores;
import dev.errata.bot.Stores;
import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.embedding.InMemoryEmbeddings;
import dev.errata.bot.embedding.Vectors;
import dev.errata.bot.embedding.WordEncoder;
import dev.errata.storage.Database;
import dev.errata.storage.Transactions;
import java.time.Clock;

/** What all histories stand on: the real storage, with embeddings in memory. */
record Ground(Transactions transactions, Vectors vectors, World world) {

    static Ground on(Database database, Clock clock) {
        Transactions transactions = database.working();
        CacheBudget caches = CacheBudget.usual();
        Vectors vectors = new Vectors(new WordEncoder(), new InMemoryEmbeddings(), caches);
        Stores stores = RealStores.in(transactions, caches);
        return new Ground(transactions, vectors, new World(stores, vectors, clock));
    }
}
