package dev.errata.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.server.Program.Ended;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program in a terminal with nothing configured. One program serves, so that each command has only to join it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandLineIT {

    private static final String RETURNS = "How do we calculate quarterly returns?";
    private static final String PARAPHRASE = "what is the way to compute the returns of a quarter?";
    private static final String FISCAL = "Use the fiscal year-end (31 January), not the calendar year.";
    private static final Pattern ANSWER = Pattern.compile("Answer ([0-9a-f]{8})\\.");
    private static final Pattern CORRECTION = Pattern.compile("Correction ([0-9a-f]{8})\\.");

    @TempDir
    private static Path folder;

    private Program serving;

    @BeforeAll
    void serve() {
        serving = Program.serve(
                Map.of(
                        "PORT",
                        String.valueOf(Program.freePort()),
                        "ERRATA_DATA_DIR",
                        folder.resolve("data").toString()),
                folder.resolve("serve.log"));
        serving.untilReady();
    }

    @AfterAll
    void stop() {
        serving.close();
    }

    @Test
    void what_is_taught_is_followed_from_the_next_question_on_until_it_is_undone() {
        Ended old = done("ask", RETURNS);
        Ended again = done("correct", answerIn(old), FISCAL, "--as", "Ana Flores");
        Ended paraphrase = done("ask", PARAPHRASE, "--as", "Li");
        Ended nearMiss = done("ask", "How do customers return a product?");
        Ended elsewhere = done("ask", RETURNS, "--channel", "#sales");
        Ended repeated = done("correct", answerIn(old), FISCAL, "--as", "Ben");
        String correction = idIn(CORRECTION, again);
        Ended listed = done("corrections", "list");
        Ended shown = done("corrections", "show", correction);
        Ended undone = done("corrections", "undo", correction);
        Ended asBefore = done("ask", PARAPHRASE);

        assertThat(old.out()).contains("Quarters are those of the calendar", "If it is wrong:");
        assertThat(again.out()).contains("I'll follow this in #general", "Changed:", FISCAL);
        assertThat(paraphrase.out()).contains(FISCAL, "With Ana Flores' correction of");
        assertThat(nearMiss.out()).contains("within 30 days").doesNotContain("fiscal");
        assertThat(elsewhere.out())
                .contains("Quarters are those of the calendar")
                .doesNotContain("fiscal");
        assertThat(repeated.out()).contains("Ana Flores taught this on", "I counted yours as a confirmation");
        assertThat(listed.out()).contains(correction, "active", "#general", "Ana Flores", "Use the fiscal year-end");
        assertThat(shown.out()).contains(FISCAL, correction, "content", RETURNS);
        assertThat(undone.out()).contains("Undone, what Ana Flores taught", "I answer as before.");
        assertThat(asBefore.out()).doesNotContain("fiscal");
    }

    @Test
    void two_questions_at_once_are_both_answered() {
        var first = Background.start("first", () -> done("ask", "Is the canteen open?", "--channel", "canteen"));
        Ended second = done("ask", "Is the garage open?", "--channel", "garage");

        assertThat(first.join().out()).contains("I don't know yet.");
        assertThat(second.out()).contains("I don't know yet.");
    }

    private Ended done(String... arguments) {
        Ended ended =
                Program.run(Map.of("ERRATA_DATA_DIR", folder.resolve("data").toString()), folder, arguments);
        assertThat(ended.exit()).describedAs("%s", ended).isZero();
        return ended;
    }

    private static String answerIn(Ended ended) {
        return idIn(ANSWER, ended);
    }

    private static String idIn(Pattern pattern, Ended ended) {
        Matcher matcher = pattern.matcher(ended.out());
        assertThat(matcher.find()).describedAs("%s", ended).isTrue();
        return matcher.group(1);
    }
}
