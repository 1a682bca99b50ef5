package dev.errata.bot.knowledge.ingest;

import java.nio.file.Path;
import java.util.List;

/** Opens files and folders that people want the bot to read. Thread-safe. */
public interface DocumentReader {

    /**
     * What lies at a path.
     *
     * @param folder the real path of the folder that was named, or that the file lies in, with {@code /} on every system
     * @param whole whether it is everything in that folder
     * @param found in order of name; what is no document is there too, with the reason
     * @param images that lie there too, and are nothing to read
     */
    record Listing(String folder, boolean whole, List<Found> found, int images) {

        public Listing {
            found = List.copyOf(found);
        }
    }

    Listing find(Path root);

    /** Reads a file and takes it apart. The same bytes always give the same pieces. */
    Reading read(Path file);
}
