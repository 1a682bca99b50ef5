package dev.errata.bot.recall.particulars;

import dev.errata.bot.cache.Bytes;
import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.cache.LruCache;
import dev.errata.bot.cache.Share;
import dev.errata.bot.question.WorkspaceId;

/** The particulars of texts that every question is compared with, each read once as long as there is room. */
public final class KnownParticulars {

    private final LruCache<Key, Particulars> read;

    private record Key(WorkspaceId workspace, String text) {}

    public KnownParticulars(CacheBudget caches) {
        this.read = caches.cache(
                Share.EXEMPLARS, (key, particulars) -> Bytes.ENTRY + Bytes.of(key.text()) + particulars.weight());
    }

    public Particulars of(WorkspaceId workspace, String text) {
        Key key = new Key(workspace, text);
        return read.get(key).orElseGet(() -> {
            Particulars particulars = Particulars.of(text);
            read.put(key, particulars);
            return particulars;
        });
    }

    /** Nothing of this workspace is kept in memory any more. */
    public void forget(WorkspaceId workspace) {
        read.forget(key -> key.workspace().equals(workspace));
    }
}
