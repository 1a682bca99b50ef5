package dev.errata.bot.knowledge.ingest;

import java.nio.file.Path;
import java.util.function.Function;

/** Something that lies in a folder to ingest. */
public sealed interface Found {

    /** Relative to the folder that was named, with {@code /} on every system; of a single file its own name. */
    String name();

    <T> T match(Function<File, T> file, Function<Skipped, T> skipped);

    /** A file that may be a document. */
    record File(String name, Path path) implements Found {
        @Override
        public <T> T match(Function<File, T> file, Function<Skipped, T> skipped) {
            return file.apply(this);
        }
    }

    /** A file or folder that is left out, and a short reason for people. */
    record Skipped(String name, String reason) implements Found {
        @Override
        public <T> T match(Function<File, T> file, Function<Skipped, T> skipped) {
            return skipped.apply(this);
        }
    }
}
