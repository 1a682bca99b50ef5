package dev.errata.bot.knowledge.ingest;

import java.util.function.Function;

/** What became of one file. */
public sealed interface Ingested {

    String name();

    <T> T match(Function<Stored, T> stored, Function<Unchanged, T> unchanged, Function<Skipped, T> skipped);

    /**
     * Read and kept.
     *
     * @param replaced whether it is in place of an earlier version
     * @param noise so many of its passages were left out, because nobody wrote them to be read
     */
    record Stored(String name, int passages, boolean replaced, int noise) implements Ingested {
        @Override
        public <T> T match(Function<Stored, T> stored, Function<Unchanged, T> unchanged, Function<Skipped, T> skipped) {
            return stored.apply(this);
        }
    }

    /** The very same bytes were there already. */
    record Unchanged(String name) implements Ingested {
        @Override
        public <T> T match(Function<Stored, T> stored, Function<Unchanged, T> unchanged, Function<Skipped, T> skipped) {
            return unchanged.apply(this);
        }
    }

    /**
     * Left out.
     *
     * @param reason short, for people
     * @param kept whether an earlier version of it is still there
     */
    record Skipped(String name, String reason, boolean kept) implements Ingested {
        @Override
        public <T> T match(Function<Stored, T> stored, Function<Unchanged, T> unchanged, Function<Skipped, T> skipped) {
            return skipped.apply(this);
        }
    }
}
