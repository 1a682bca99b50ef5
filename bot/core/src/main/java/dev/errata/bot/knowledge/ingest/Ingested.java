package dev.errata.bot.knowledge.ingest;

import java.util.function.Function;

/** What became of one file. */
public sealed interface Ingested {

    String name();

    <T> T match(Function<Stored, T> stored, Function<Unchanged, T> unchanged, Function<Skipped, T> skipped);

    /** New, or in place of an earlier version. */
    record Stored(String name, int passages) implements Ingested {
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

    /** Left out, with a short reason for people. */
    record Skipped(String name, String reason) implements Ingested {
        @Override
        public <T> T match(Function<Stored, T> stored, Function<Unchanged, T> unchanged, Function<Skipped, T> skipped) {
            return skipped.apply(this);
        }
    }
}
