package dev.errata.bench.decision;

import dev.errata.bench.measuring.Folder;
import dev.errata.bot.embedding.Encoder;
import dev.errata.models.BgeSmallEncoder;

/** The encoder of the program, unpacked into a folder that is gone afterwards. */
record LoadedEncoder(Folder folder, BgeSmallEncoder loaded) implements AutoCloseable {

    static LoadedEncoder open() {
        Folder folder = Folder.fresh();
        return new LoadedEncoder(folder, BgeSmallEncoder.open(folder.path()));
    }

    Encoder encoder() {
        return loaded;
    }

    @Override
    public void close() {
        loaded.close();
        folder.close();
    }
}
