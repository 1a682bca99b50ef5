package dev.errata.bot.knowledge.ingest;

import java.nio.file.Path;
import java.util.List;

/** Opens files and folders that people want the bot to read. */
public interface DocumentReader {

    /** Everything at and below these paths, in order of name; what is no document is there too, with the reason. */
    List<Found> find(List<Path> roots);

    /** Reads a file and takes it apart. The same bytes always give the same pieces. */
    Reading read(Path file);
}
