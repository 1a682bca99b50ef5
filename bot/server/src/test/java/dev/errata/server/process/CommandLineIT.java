package dev.errata.server.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.aside.Aside;
import dev.errata.server.CommandLineTest;
import dev.errata.server.process.Program.Ended;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged program in a terminal with nothing configured, where one program serves that each command has only to join. That what is said
 * follows from what was said in other processes needs a few of them; the rest is asked in this one.
 */
@WithLocalProgram
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public class CommandLineIT {

    private static final String RETURNS = "How do we calculate quarterly returns?";
    private static final String PARAPHRASE = "what is the way to compute the returns of a quarter?";
    private static final String FISCAL = "Use the fiscal year-end (31 January), not the calendar year.";
    private static final Pattern ANSWER = Pattern.compile("Answer ([0-9a-f]{8})\\.");
    private static final Pattern CORRECTION = Pattern.compile("Correction ([0-9a-f]{8})\\.");

    @TempDir
    private static Path folder;

    private final LocalProgram local;

    public CommandLineIT(LocalProgram local) {
        this.local = local;
    }

    @BeforeAll
    void begin() {
        local.startOver();
    }

    @Test
    void what_is_taught_is_followed_from_the_next_question_on_until_it_is_undone() {
        Ended old = done("ask", RETURNS);
        Ended again = done("correct", answerIn(old), FISCAL, "--as", "Ana Flores");
        Ended paraphrase = done("ask", PARAPHRASE, "--as", "Li");
        Ended nearMiss = said("ask", "How do customers return a product?");
        Ended elsewhere = said("ask", RETURNS, "--channel", "#support");
        Ended repeated = said("correct", answerIn(old), FISCAL, "--as", "Ben");
        String correction = idIn(CORRECTION, again);
        Ended listed = said("corrections", "list");
        Ended shown = said("corrections", "show", correction);
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
        var first = Aside.begin("first", () -> done("ask", "Is the canteen open?", "--channel", "engineering"));
        Ended second = done("ask", "Is the garage open?", "--channel", "support");

        assertThat(first.join().out()).contains("I don't know yet.");
        assertThat(second.out()).contains("I don't know yet.");
    }

    private Ended done(String... arguments) {
        return good(Program.run(settings(), folder, arguments));
    }

    /** The same in this process. */
    private Ended said(String... arguments) {
        return good(CommandLineTest.run(settings(), arguments));
    }

    private Map<String, String> settings() {
        return Map.of("ERRATA_DATA_DIR", local.data().toString());
    }

    private static Ended good(Ended ended) {
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
