package dev.errata.storage.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {

    @TempDir
    Path folder;

    @Test
    void what_was_written_is_read() throws IOException {
        Access access = new Access(5433, Access.newPassword(), 7);

        access.write(folder.resolve("server.properties"));

        assertThat(Access.read(folder.resolve("server.properties"))).contains(access);
    }

    @Test
    void no_two_passwords_are_the_same() {
        assertThat(Access.newPassword()).isNotEqualTo(Access.newPassword());
    }

    @Test
    void no_file_is_no_access() {
        assertThat(Access.read(folder.resolve("server.properties"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "port=54",
                "port=5432\npassword=\npid=1",
                "port=99999\npassword=0123456789abcdef0123456789abcdef\npid=1",
                "port=5432\npassword=0123456789abcdef'; drop role postgre\npid=1",
                "port=5432\npassword=0123456789abcdef0123456789abcdef\npid=",
                "\\u00zz",
                "\0\1\2"
            })
    void a_damaged_file_is_no_access(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("server.properties"), text);

        assertThat(Access.read(file)).isEmpty();
    }

    @Test
    void where_nothing_listens_nothing_answers() {
        assertThat(new Access(1, Access.newPassword(), 7).answers()).isFalse();
    }
}
