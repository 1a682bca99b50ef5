package dev.errata.documents;

import dev.errata.bot.knowledge.ingest.DocumentReader.Listing;
import dev.errata.bot.knowledge.ingest.Found;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;

/**
 * Looks through a folder. Links within it are followed, because shared folders are often made of them; those that lead out of it are not,
 * since whoever may write into the folder need not be allowed to have everything else read.
 */
final class Walk extends SimpleFileVisitor<Path> {

    private final Path root;
    private final Path realRoot;
    private final List<Found> found = new ArrayList<>();
    private int images;

    private Walk(Path root, Path realRoot) {
        this.root = root;
        this.realRoot = realRoot;
    }

    static Listing below(Path path) {
        Path root = path.toAbsolutePath().normalize();
        try {
            if (!Files.isDirectory(root)) {
                return new Listing(realFolder(root), false, List.of(single(root)), 0);
            }
            Walk walk = new Walk(root, root.toRealPath());
            Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
            walk.found.sort(Comparator.comparing(Found::name));
            return new Listing(Names.ofFolder(walk.realRoot), true, walk.found, walk.images);
        } catch (IOException e) {
            throw new UncheckedIOException("looking through " + root + " failed", e);
        }
    }

    /** Of a file that is not there the folder may not be there either. */
    private static String realFolder(Path file) throws IOException {
        Path folder = Objects.requireNonNullElse(file.getParent(), file);
        return Names.ofFolder(Files.exists(folder) ? folder.toRealPath() : folder);
    }

    /** Whoever names a file means it: a name without an ending, or a hidden one, is read too. */
    private static Found single(Path file) {
        String name = Names.of(file);
        if (!Files.exists(file)) {
            return new Found.Skipped(
                    name, Files.isSymbolicLink(file) ? ReasonsLeftOut.DEAD_LINK : ReasonsLeftOut.MISSING);
        }
        if (!Files.isRegularFile(file)) {
            return new Found.Skipped(name, ReasonsLeftOut.NO_FILE);
        }
        return Names.isDocument(name) || !Names.hasEnding(name)
                ? new Found.File(name, file)
                : new Found.Skipped(name, ReasonsLeftOut.OTHER_TYPE);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        if (folder.equals(root)) {
            return FileVisitResult.CONTINUE;
        }
        boolean hidden = isHidden(folder);
        if (!hidden && !leadsOut(folder)) {
            return FileVisitResult.CONTINUE;
        }
        skip(folder, hidden ? ReasonsLeftOut.HIDDEN : ReasonsLeftOut.OUTSIDE);
        return FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        String name = Names.of(root, file);
        if (isHidden(file)) {
            skip(file, ReasonsLeftOut.HIDDEN);
        } else if (attributes.isSymbolicLink()) {
            skip(file, ReasonsLeftOut.DEAD_LINK);
        } else if (leadsOut(file)) {
            skip(file, ReasonsLeftOut.OUTSIDE);
        } else if (!attributes.isRegularFile()) {
            skip(file, ReasonsLeftOut.NO_FILE);
        } else if (Names.isImage(name)) {
            images++;
        } else if (!Names.isDocument(name)) {
            skip(file, ReasonsLeftOut.OTHER_TYPE);
        } else {
            found.add(new Found.File(name, file));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        if (e instanceof FileSystemLoopException) {
            skip(file, ReasonsLeftOut.LOOP);
        } else if (e instanceof AccessDeniedException) {
            skip(file, ReasonsLeftOut.NOT_ALLOWED);
        } else {
            skip(file, ReasonsLeftOut.broken(e));
        }
        return FileVisitResult.CONTINUE;
    }

    private void skip(Path path, String reason) {
        found.add(new Found.Skipped(Names.of(root, path), reason));
    }

    private boolean leadsOut(Path path) throws IOException {
        return Files.isSymbolicLink(path) && !path.toRealPath().startsWith(realRoot);
    }

    private static boolean isHidden(Path path) {
        try {
            return Names.of(path).startsWith(".") || Files.isHidden(path);
        } catch (IOException e) {
            return false;
        }
    }
}
