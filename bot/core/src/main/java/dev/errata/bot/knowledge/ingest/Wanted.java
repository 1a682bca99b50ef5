package dev.errata.bot.knowledge.ingest;

import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is to be read, and for whom.
 *
 * @param place the only place whose questions the documents answer; empty for the whole workspace
 * @param roots files and folders
 * @param source what people call where they come from; empty for the folders' real paths
 * @param baseUrl below which readers find the originals; empty if nothing is to be said about that
 */
public record Wanted(
        WorkspaceId workspace,
        Optional<PlaceId> place,
        List<Path> roots,
        Optional<String> source,
        Optional<URI> baseUrl,
        Gone gone) {

    /** What becomes of documents whose files are gone from a folder that is read whole. */
    public enum Gone {
        /** They are removed, unless they are so many that this looks like a mistake. */
        REMOVE_FEW,
        REMOVE,
        KEEP
    }

    public Wanted {
        roots = List.copyOf(roots);
    }

    public static Wanted of(WorkspaceId workspace, Optional<PlaceId> place, List<Path> roots) {
        return new Wanted(workspace, place, roots, Optional.empty(), Optional.empty(), Gone.REMOVE_FEW);
    }

    public Wanted from(String name) {
        return new Wanted(workspace, place, roots, Optional.of(name), baseUrl, gone);
    }

    public Wanted at(URI address) {
        return new Wanted(workspace, place, roots, source, Optional.of(address), gone);
    }

    public Wanted withGone(Gone what) {
        return new Wanted(workspace, place, roots, source, baseUrl, what);
    }
}
