package dev.errata.server.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.server.CommandLineTest;
import dev.errata.server.process.Program.Ended;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who looks after what is taught, shown and changed on the command line. */
@WithLocalProgram
class PeopleIT {

    private final LocalProgram local;

    PeopleIT(LocalProgram local) {
        this.local = local;
    }

    @Test
    void who_looks_after_a_channel_is_shown_and_changed() {
        local.startOver();

        assertThat(said(0, "--channel", "support").out())
                .contains("#support")
                .contains("Ana Flores (an administrator, because nobody was named)")
                .contains("Every member teaches");
        assertThat(said(0, "--channel", "support", "--owner", "Ben Okafor", "--reviewer", "Li Wei")
                        .out())
                .containsPattern("owner +Ben Okafor")
                .containsPattern("reviewer +Li Wei")
                .doesNotContain("Ana Flores");
        assertThat(said(0).out()).contains("Ana Flores").doesNotContain("Ben Okafor");

        assertThat(said(0, "--channel", "support", "--end", "Ben Okafor").out())
                .contains("Ana Flores (an administrator")
                .doesNotContain("Ben Okafor");

        assertThat(said(2, "--channel", "support", "--end", "Ben Okafor").err())
                .contains("Ben Okafor looks after nothing there.");
        assertThat(said(2, "--owner", "Nobody Known").err()).contains("Nobody Known");
    }

    private Ended said(int exit, String... arguments) {
        String[] all = Stream.concat(Stream.of("people", "--workspace", "sample"), Stream.of(arguments))
                .toArray(String[]::new);
        Ended ended = CommandLineTest.run(Map.of("ERRATA_DATA_DIR", local.data().toString()), all);
        assertThat(ended.exit()).describedAs("%s", ended).isEqualTo(exit);
        return ended;
    }
}
