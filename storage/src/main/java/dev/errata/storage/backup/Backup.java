package dev.errata.storage.backup;

import dev.errata.storage.Database;
import dev.errata.storage.DatabaseLogin;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A file that holds everything of a database as it was at one moment, for nobody but its owner to read. */
public record Backup(Path file) {

    private static final Set<StandardOpenOption> NEWLY_WRITTEN =
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    /**
     * Writes it, while others go on working. What was there under its name is replaced once it is whole.
     *
     * @return how many rows it holds
     * @throws IOException if the file cannot be written
     */
    public long take(DatabaseLogin app, DatabaseLogin owner) throws IOException {
        Path absolute = file.toAbsolutePath();
        Path unfinished = absolute.resolveSibling(absolute.getFileName() + ".part");
        Files.deleteIfExists(unfinished);
        try {
            long rows;
            try (OutputStream out =
                    Channels.newOutputStream(Files.newByteChannel(unfinished, NEWLY_WRITTEN, OWNER_ONLY))) {
                rows = Database.asOwner(app, owner, "taking a backup", connection -> new Dump(connection).to(out));
            }
            Files.move(unfinished, absolute, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return rows;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /**
     * Fills an empty database with what it holds, or leaves the database as it is.
     *
     * @return how many rows it holds
     * @throws BackupProblem if it is no backup for this program, or the database is not empty
     * @throws IOException if the file cannot be read
     */
    public long restore(DatabaseLogin app, DatabaseLogin owner) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            new Sections(in).check();
        }
        return Database.asOwner(app, owner, "restoring a backup", connection -> {
            try (InputStream in = Files.newInputStream(file)) {
                return new Load(connection).from(new Sections(in));
            }
        });
    }

    /** Whether others on this machine can read it. */
    public boolean isReadByOthers() throws IOException {
        return Files.getFileStore(file).supportsFileAttributeView("posix")
                && Files.getPosixFilePermissions(file).stream()
                        .anyMatch(permission -> !permission.name().startsWith("OWNER"));
    }
}
