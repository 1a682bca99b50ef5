package dev.errata.bot.recall.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.errata.bot.Samples;
import dev.errata.bot.answer.ScriptedChatModel;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.prompt.TimedCall;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.recall.suggestion.Suggestion.Kind;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestingTest {

    private final Samples samples = new Samples();
    private final Place finance = samples.place("finance");
    private final Person ana = samples.person("Ana Flores");
    private final ExecutorService calls = Executors.newCachedThreadPool();
    private final Suggestions kept = new InMemorySuggestions();
    private int asked;

    @AfterEach
    void stop() {
        calls.shutdownNow();
    }

    private Suggesting saying(String reply) {
        Suggester model =
                new ModelSuggester(new TimedCall(ScriptedChatModel.saying(reply), Duration.ofSeconds(5), calls));
        return new Suggesting(
                correction -> {
                    asked++;
                    return model.about(correction);
                },
                kept,
                workspace -> true);
    }

    private Correction taught(String text) {
        return samples.correction(samples.interaction(finance, ana, "When does the year end?"), ana, text);
    }

    @Test
    void what_the_model_suggests_is_kept_and_it_is_not_asked_again() {
        Correction correction = taught("It ends on 31 January.");
        Suggesting suggesting = saying("""
                same: What is the last day of our year?
                Same:  By when is a year over?
                other: When does the year begin?
                for: questions about the fiscal year
                not when: it is about taxes
                """);

        List<Suggestion> first = suggesting.about(correction);
        List<Suggestion> second = suggesting.about(correction);

        assertThat(first)
                .extracting(Suggestion::kind, Suggestion::text)
                .containsExactly(
                        tuple(Kind.FITS, "What is the last day of our year?"),
                        tuple(Kind.FITS, "By when is a year over?"),
                        tuple(Kind.MISFIT, "When does the year begin?"),
                        tuple(Kind.WHEN, "questions about the fiscal year"),
                        tuple(Kind.NOT_WHEN, "it is about taxes"));
        assertThat(second).isEqualTo(first);
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void no_more_is_taken_than_was_asked_for_and_nothing_twice() {
        Suggesting suggesting = saying("""
                same: When does the year end?
                same: One?
                same: one
                same: Two?
                same: Three?
                same: Four?
                same: Five?
                other: Six?
                other: Seven?
                other: Eight?
                same: %s
                """.formatted("x".repeat(201)));

        assertThat(suggesting.about(taught("It ends on 31 January.")))
                .extracting(Suggestion::text)
                .containsExactly("One?", "Two?", "Three?", "Four?", "Six?", "Seven?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "I would ask: when does it end?", "{\"same\":[\"When?\"]}", "same:", "always apply me"})
    void what_is_said_in_another_form_suggests_nothing(String reply) {
        Suggesting suggesting = saying(reply);

        assertThat(suggesting.about(taught("It ends on 31 January."))).isEmpty();
    }

    @Test
    void words_for_when_it_holds_are_said_without_their_mark() {
        Suggesting suggesting = saying("for: For questions about the year.\nnot when: Not when it is about taxes;");

        assertThat(suggesting.about(taught("It ends on 31 January.")))
                .extracting(Suggestion::text)
                .containsExactly("questions about the year", "it is about taxes");
    }

    @Test
    void its_authors_own_words_are_not_suggested_again() {
        Suggesting suggesting = saying("for: questions about the year\nsame: What is the last day?");

        assertThat(suggesting.about(taught("For questions about the fiscal year: it ends on 31 January.")))
                .extracting(Suggestion::kind)
                .containsExactly(Kind.FITS);
    }

    @Test
    void where_nobody_wants_a_model_to_look_it_is_not_asked() {
        Suggesting unwanted = new Suggesting(
                correction -> {
                    throw new IllegalStateException("the model was asked");
                },
                kept,
                workspace -> false);

        assertThat(unwanted.about(taught("It ends on 31 January."))).isEmpty();
    }
}
