package dev.errata.bot.knowledge.ingest;

import dev.errata.bot.knowledge.Document;
import java.util.List;

/**
 * What came of it.
 *
 * @param files what became of each, in order of source and name
 * @param images that lay there too
 * @param removed documents whose files are gone, or empty
 * @param stayed documents whose files are gone, or empty, and that are still there
 * @param doubted whether they stayed because they were so many, or nothing else was there
 */
public record IngestReport(
        List<Ingested> files, int images, List<Document> removed, List<Document> stayed, boolean doubted) {

    public IngestReport {
        files = List.copyOf(files);
        removed = List.copyOf(removed);
        stayed = List.copyOf(stayed);
    }
}
