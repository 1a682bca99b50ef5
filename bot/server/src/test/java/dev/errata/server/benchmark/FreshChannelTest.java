package dev.errata.server.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.embedding.Vectors;
import dev.errata.bot.recall.Thresholds;
import dev.errata.bot.recall.background.Parameters;
import dev.errata.models.BgeSmallEncoder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where nothing was asked before, what the real encoder takes for the same and is not. */
@TestInstance(Lifecycle.PER_CLASS)
class FreshChannelTest {

    private BgeSmallEncoder encoder;

    @BeforeAll
    void open(@TempDir Path folder) {
        encoder = BgeSmallEncoder.open(folder);
    }

    @AfterAll
    void close() {
        encoder.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Can I work remotely from Spain? | Up to 30 days a year. | Can I work remotely from Portugal?",
                "What is the status of ACME-101? | It waits for legal. | What is the status of ACME-102?",
                "How do I enable two-factor login? | In the profile, under Security. | How do I disable two-factor login?",
                "When is the office in Berlin open? | From 8 to 6. | When is the office in Berlin closed?",
                "What's new in version 3.2? | Single sign-on. | What's new in version 3.3?",
                "What is the host of the staging database? | db2.internal. | What is the password of the staging database?",
                "How much can I spend on a hotel in London? | London is 180 a night. | How much can I spend on a hotel in Berlin?",
                "Who answers a sev1 ticket? | Sev1 goes to the person on call. | Who answers a sev2 ticket?",
                "Where is my order? | Under Orders, with the tracking link. | Order #",
                "\u03a0\u03cc\u03c3\u03b5\u03c2 \u03b7\u03bc\u03ad\u03c1\u03b5\u03c2 \u03ac\u03b4\u03b5\u03b9\u03b1\u03c2 \u03ad\u03c7\u03c9; | 28. | \u03a0\u03bf\u03cd \u03b5\u03af\u03bd\u03b1\u03b9 \u03bf \u03ba\u03c9\u03b4\u03b9\u03ba\u03cc\u03c2;",
            })
    void another_thing_is_not_given(String taughtOn, String text, String question) {
        assertThat(isGiven(taughtOn, text, question)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Can I work remotely from Spain? | Up to 30 days a year. | May I work remotely from Spain?",
                "What is the status of ACME-101? | It waits for legal. | what's the status of acme-101",
                "How do I enable two-factor login? | In the profile, under Security. | how can I enable two-factor login",
                "What was our churn in May? | Churn is revenue churn. | What was our churn in June?",
                "\u03a0\u03cc\u03c3\u03b5\u03c2 \u03b7\u03bc\u03ad\u03c1\u03b5\u03c2 \u03ac\u03b4\u03b5\u03b9\u03b1\u03c2 \u03ad\u03c7\u03c9; | 28. | \u03c0\u03cc\u03c3\u03b5\u03c2 \u03b7\u03bc\u03ad\u03c1\u03b5\u03c2 \u03ac\u03b4\u03b5\u03b9\u03b1\u03c2 \u03ad\u03c7\u03c9",
            })
    void the_same_is(String taughtOn, String text, String question) {
        assertThat(isGiven(taughtOn, text, question)).isTrue();
    }

    private boolean isGiven(String taughtOn, String text, String question) {
        Play play = new Play(
                Track.k1,
                Thresholds.DEFAULT,
                (asked, weighed) -> Map.of(),
                Parameters.MEASURED,
                List.of(new Lines.CorrectionLine("one", "c", taughtOn, List.of(), text, List.of())),
                List.of(),
                List.of(),
                new Vectors(encoder, new PlayedWorkspace.Unstored(), CacheBudget.usual()));
        return play.decide(List.of(new Lines.QuestionLine("one", "q", question)), Map.of(), asked -> {})
                .get(0)
                .candidates()
                .get(0)
                .applied();
    }
}
