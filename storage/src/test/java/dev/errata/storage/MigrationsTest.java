package dev.errata.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class MigrationsTest {

    private final TestDatabase test;

    MigrationsTest(TestDatabase test) {
        this.test = test;
    }

    @Test
    void the_newest_is_known_without_looking_for_it() {
        test.database();

        assertThat(test.ask("select version from flyway_schema_history order by installed_rank desc limit 1"))
                .containsExactly(Migrations.NEWEST);
    }

    @Test
    void what_failed_once_is_not_taken_for_done() {
        test.database();
        test.ask("update flyway_schema_history set success = false where version = '7'");

        assertThat(new Migrations(test.administrator(), test.administrator()).isCurrent())
                .isFalse();
        test.ask("update flyway_schema_history set success = true");
        assertThat(new Migrations(test.administrator(), test.administrator()).isCurrent())
                .isTrue();
    }
}
