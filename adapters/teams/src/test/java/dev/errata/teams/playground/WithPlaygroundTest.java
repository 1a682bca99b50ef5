package dev.errata.teams.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.errata.teams.playground.WithPlayground.Condition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.io.TempDir;

class WithPlaygroundTest {

    @TempDir
    private Path folder;

    private Path cli;

    @BeforeEach
    void install() throws IOException {
        cli = Files.createFile(folder.resolve("cli.js"));
    }

    @Test
    void who_has_no_playground_need_not_run_its_tests_and_is_told_how_to() {
        ConditionEvaluationResult result = Condition.evaluate(Optional.empty(), "the network can be reached");

        assertThat(result.isDisabled()).isTrue();
        assertThat(result.getReason()).get().asString().contains("adapters/teams/src/test/playground/run");
    }

    @Test
    void who_has_one_runs_them() {
        assertThat(Condition.evaluate(Optional.of(cli), null).isDisabled()).isFalse();
    }

    @Test
    void what_is_missing_beside_it_is_a_failure() {
        assertThatThrownBy(() -> Condition.evaluate(Optional.of(cli), "there is no Chromium"))
                .hasMessageStartingWith("there is no Chromium");
        assertThatThrownBy(() -> Condition.evaluate(Optional.of(folder.resolve("elsewhere")), null))
                .hasMessageContaining("elsewhere");
    }
}
