package dev.errata.models;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;

/**
 * Unpacks the native libraries of the encoder into a folder that nobody else can write to, and finds them there again. By itself the ONNX
 * runtime unpacks into the system's temporary folder at every start, and leaves it all behind when the process is killed.
 */
final class NativeLibraries {

    private static final List<String> RUNTIME = List.of("onnxruntime", "onnxruntime4j_jni");

    private final Path folder;

    /** @param folder made if it is missing; nobody else can read it afterwards */
    NativeLibraries(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /** Unpacks what is not there and whole already, and says where it is. System properties are the only way to do that. */
    void unpack() throws IOException {
        closed(folder);
        // Where the tokenizer unpacks its own, and that it does not report its use from machines in a cloud.
        System.setProperty("ENGINE_CACHE_DIR", folder.toString());
        System.setProperty("ai.djl.offline", "true");
        Path runtime = folder.resolve("onnxruntime-" + version());
        closed(runtime);
        for (String library : RUNTIME) {
            unpack(System.mapLibraryName(library), runtime);
        }
        System.setProperty("onnxruntime.native.path", runtime.toString());
    }

    private static String version() {
        return String.valueOf(OrtEnvironment.class.getPackage().getImplementationVersion());
    }

    private static void closed(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** A platform for which none is packed is left to the runtime, which says so. */
    private static void unpack(String name, Path into) throws IOException {
        URL packed = OrtEnvironment.class.getResource("/ai/onnxruntime/native/" + platform() + "/" + name);
        Path unpacked = into.resolve(name);
        if (packed == null || isWhole(unpacked, packed)) {
            return;
        }
        // Another program may be starting on the same folder.
        Path partly = Files.createTempFile(into, name, ".part");
        try (InputStream content = packed.openStream()) {
            Files.copy(content, partly, StandardCopyOption.REPLACE_EXISTING);
            Files.move(partly, unpacked, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(partly);
        }
    }

    private static boolean isWhole(Path unpacked, URL packed) throws IOException {
        return Files.isRegularFile(unpacked)
                && Files.size(unpacked) == packed.openConnection().getContentLengthLong();
    }

    private static String platform() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch", "");
        String named = system.contains("mac") ? "osx" : system.contains("windows") ? "win" : "linux";
        return named + "-" + (machine.equals("amd64") || machine.equals("x86_64") ? "x64" : machine);
    }
}
