package dev.errata.storage.server;

import dev.errata.storage.StorageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, as the library on our class path brings them for this system. */
final class Binaries {

    private static final String CONTENTS = "contents.txt";
    private static final String END = "end";

    private final String archive;
    private final String version;

    private Binaries(String archive, String version) {
        this.archive = archive;
        this.version = version;
    }

    static Binaries ofThisSystem() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String arch = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        String archive = "/postgres-" + name + "-" + arch + ".txz";
        if (Binaries.class.getResource(archive) == null) {
            throw new StorageException("This build brings no PostgreSQL for " + name + " " + arch
                    + "; build it on that system, or give DATABASE_URL");
        }
        try (InputStream in = resource("binaries.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return new Binaries(archive, properties.getProperty("version"));
        } catch (IOException e) {
            throw new StorageException("This build of Errata is damaged; get it anew", e);
        }
    }

    static InputStream resource(String name) throws IOException {
        InputStream in = Binaries.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException("no resource " + name);
        }
        return in;
    }

    int major() {
        return Integer.parseInt(version.replaceFirst("\\..*", ""));
    }

    /** Unpacks the programs unless they are there in full, and returns the folder that holds them. */
    Path unpackedIn(DataFolder folder) throws IOException {
        Path home = folder.binaries(version);
        if (!complete(home)) {
            DataFolder.deleteAll(home);
            Path fresh = home.resolveSibling(home.getFileName() + ".new");
            DataFolder.deleteAll(fresh);
            unpack(fresh);
            DataFolder.replace(fresh, home);
        }
        return home.resolve("bin");
    }

    /** Another version's programs are of no use once this one runs. */
    void deleteOthers(DataFolder folder) throws IOException {
        for (Path other : folder.named("binaries-")) {
            if (!other.equals(folder.binaries(version))) {
                DataFolder.deleteAll(other);
            }
        }
    }

    /** A power cut may leave files empty that were written and named before it, so each one's size is looked at. */
    private static boolean complete(Path home) throws IOException {
        if (!Files.isRegularFile(home.resolve(CONTENTS))) {
            return false;
        }
        List<String> lines = Files.readAllLines(home.resolve(CONTENTS));
        for (String line : lines) {
            String[] sizeAndName = line.split(" ", 2);
            if (sizeAndName.length == 2 && !hasSize(home.resolve(sizeAndName[1]), sizeAndName[0])) {
                return false;
            }
        }
        return !lines.isEmpty() && lines.get(lines.size() - 1).equals(END);
    }

    private static boolean hasSize(Path file, String size) throws IOException {
        return Files.isRegularFile(file) && size.equals(Long.toString(Files.size(file)));
    }

    private void unpack(Path home) throws IOException {
        List<String> contents = new ArrayList<>();
        Files.createDirectory(home, DataFolder.OWNER_ONLY_FOLDER);
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(resource(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = home.resolve(entry.getName()).normalize();
                if (entry.isSymbolicLink()) {
                    Files.createDirectories(target.resolveSibling(".").normalize(), DataFolder.OWNER_ONLY_FOLDER);
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else if (entry.isFile()) {
                    unpack(tar, entry, target);
                    contents.add(entry.getSize() + " " + home.relativize(target));
                }
            }
        }
        contents.add(END);
        DataFolder.write(home.resolve(CONTENTS), String.join("\n", contents));
    }

    private static void unpack(InputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Files.createDirectories(target.resolveSibling(".").normalize(), DataFolder.OWNER_ONLY_FOLDER);
        Files.copy(tar, target);
        boolean program = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwx------" : "rw-------"));
    }
}
