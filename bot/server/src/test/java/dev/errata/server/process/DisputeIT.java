package dev.errata.server.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.server.CommandLineTest;
import dev.errata.server.process.Program.Ended;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two who disagree, seen and decided on the command line. */
@WithLocalProgram
class DisputeIT {

    private static final String QUESTION = "How much discount may support give?";
    private static final Pattern ANSWER = Pattern.compile("Answer ([0-9a-f]{8})");
    private static final Pattern CORRECTION = Pattern.compile("Correction ([0-9a-f]{8})");

    private final LocalProgram local;

    DisputeIT(LocalProgram local) {
        this.local = local;
    }

    @Test
    void what_contradicts_an_answer_is_said_with_the_command_that_decides() {
        local.startOver();
        String asked = idIn(ANSWER, said(0, "ask", QUESTION, "--channel", "support", "--as", "Ben Okafor"));
        Ended twelve = said(0, "correct", asked, "The discount is 12 %.", "--as", "Li Wei");
        String older = idIn(CORRECTION, twelve);

        Ended fifteen = said(0, "correct", idIn(ANSWER, twelve), "The discount is 15 %.", "--as", "Ben Okafor");
        String newer = idIn(CORRECTION, fifteen);

        assertThat(fifteen.out())
                .contains("Li Wei taught \u201CThe discount is 12 %.\u201D on ", "corrections keep " + older);
        assertThat(said(0, "corrections", "list").out())
                .containsPattern(older + " +disputed")
                .containsPattern(newer + " +disputed");
        assertThat(said(2, "corrections", "keep", older, "--as", "Ben Okafor", "--reason", "x".repeat(501))
                        .err())
                .contains("500 characters");
        assertThat(said(2, "corrections", "keep", newer, "--as", "Ben Okafor").err())
                .contains("Only whoever owns that place");

        Ended kept = said(0, "corrections", "keep", older, "--as", "Ana Flores", "--reason", "The contract says so.");

        assertThat(kept.out()).contains("From now on it follows Li Wei's correction of");
        assertThat(said(0, "corrections", "list").out())
                .containsPattern(older + " +active")
                .containsPattern(newer + " +retired");
        assertThat(said(0, "ask", QUESTION, "--channel", "support").out())
                .contains("12 %")
                .doesNotContain("contradicts");
        assertThat(said(2, "corrections", "keep", older, "--as", "Ana Flores").err())
                .contains("Nothing that is in force contradicts it");
    }

    private static String idIn(Pattern pattern, Ended ended) {
        Matcher found = pattern.matcher(ended.out());
        assertThat(found.find()).describedAs("%s", ended).isTrue();
        return found.group(1);
    }

    private Ended said(int exit, String... arguments) {
        String[] all = Stream.concat(Stream.of(arguments), Stream.of("--workspace", "sample"))
                .toArray(String[]::new);
        Ended ended = CommandLineTest.run(Map.of("ERRATA_DATA_DIR", local.data().toString()), all);
        assertThat(ended.exit()).describedAs("%s", ended).isEqualTo(exit);
        return ended;
    }
}
