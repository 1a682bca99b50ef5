package dev.errata.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibrariesTest {

    @TempDir
    private Path data;

    private Path folder;

    @BeforeEach
    void unpack() throws IOException {
        folder = Files.createDirectory(data.resolve("encoder"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        new NativeLibraries(folder).unpack();
    }

    @Test
    void they_are_found_where_nobody_else_can_put_anything() throws IOException {
        assertThat(unpacked())
                .extracting(library -> library.getFileName().toString())
                .containsExactlyInAnyOrder(
                        System.mapLibraryName("onnxruntime"), System.mapLibraryName("onnxruntime4j_jni"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(unpacked().get(0)).hasParent(Path.of(System.getProperty("onnxruntime.native.path", "")));
    }

    @Test
    void what_is_whole_is_used_again_and_what_was_cut_short_is_not() throws IOException {
        Path whole = unpacked().get(0);
        Object before = Files.readAttributes(whole, "unix:ino").get("ino");
        Path cut = unpacked().get(1);
        long size = Files.size(cut);
        Files.write(cut, new byte[] {1});

        new NativeLibraries(folder).unpack();

        assertThat(Files.readAttributes(whole, "unix:ino").get("ino")).isEqualTo(before);
        assertThat(cut).hasSize(size);
        assertThat(unpacked()).hasSize(2);
    }

    private List<Path> unpacked() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
