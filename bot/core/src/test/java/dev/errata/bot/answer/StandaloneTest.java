package dev.errata.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.Samples;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.prompt.Prompt;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.langchain4j.model.output.FinishReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandaloneTest {

    private final Samples samples = new Samples();
    private final Place finance = samples.place("finance");
    private final Person ana = samples.person("Ana Flores");
    private final List<Interaction> thread = new ArrayList<>();
    private final Standalone joined = new JoinedStandalone();

    @Test
    void the_first_question_of_a_thread_stays_as_it_is() {
        ScriptedChatModel model = ScriptedChatModel.saying("Something else");

        assertThat(textOf(joined, "And for last year?")).isEqualTo("And for last year?");
        assertThat(textOf(new RewrittenStandalone(model, joined), "And for last year?"))
                .isEqualTo("And for last year?");
        assertThat(model.times()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "And for last year?",
                "Why?",
                "And how do the offices abroad pay for travel in all the other years?",
                "In euros?",
                "Last year as well?",
                "What about the offices in Vienna and Graz, who pays for those in the end?",
                "Is that the same for all of our customers?",
                "👍?",
            })
    void a_follow_up_is_joined_to_the_question_before_it(String followUp) {
        said("How do we calculate quarterly returns?");

        assertThat(textOf(joined, followUp)).isEqualTo("How do we calculate quarterly returns? " + followUp);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How do I reset my VPN password?",
                "Who approves discounts?",
                "What is VPN?",
                "Why do we use the fiscal year for our reports?",
                "Is there a form for travel expenses?",
            })
    void a_question_that_stands_on_its_own_is_not_joined(String question) {
        said("How do we calculate quarterly returns?");

        assertThat(textOf(joined, question)).isEqualTo(question);
    }

    @Test
    void follow_ups_of_follow_ups_keep_what_they_are_about() {
        said("How do we calculate quarterly returns?");
        said("And for last year?");

        assertThat(textOf(joined, "In euros?"))
                .isEqualTo("How do we calculate quarterly returns? And for last year? In euros?");
    }

    @Test
    void a_chain_that_has_become_too_long_keeps_the_question_it_began_with() {
        said("How do we calculate quarterly returns?");
        said("And " + "x".repeat(560) + "?");

        assertThat(textOf(joined, "And " + "in euros?".repeat(2)))
                .isEqualTo("How do we calculate quarterly returns? And in euros?in euros?");
    }

    @Test
    void a_model_rewrites_a_follow_up_from_data_alone() {
        ScriptedChatModel model = ScriptedChatModel.saying(" How do we calculate last year's returns? \n");
        said("How do we calculate quarterly returns?");

        assertThat(textOf(new RewrittenStandalone(model, joined), "And for last year?"))
                .isEqualTo("How do we calculate last year's returns?");

        assertThat(model.system()).isEqualTo(Prompt.resource("standalone-1"));
        assertThat(model.user())
                .contains("\"question\":\"How do we calculate quarterly returns?\"")
                .contains("\"your_answer\":\"The calendar year ends on 31 December.\"")
                .contains("\"last_question\":\"And for last year?\"");
    }

    @Test
    void while_the_model_fails_says_nothing_or_far_too_much_the_follow_up_is_joined() {
        said("How do we calculate quarterly returns?");
        String expected = "How do we calculate quarterly returns? And for last year?";

        assertThat(textOf(new RewrittenStandalone(ScriptedChatModel.failing(), joined), "And for last year?"))
                .isEqualTo(expected);
        for (String reply : List.of("", " \n", "x".repeat(1_001))) {
            assertThat(textOf(new RewrittenStandalone(ScriptedChatModel.saying(reply), joined), "And for last year?"))
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They are due on 30 April.",
                "They are due on 30 April, and what about last year?",
                "How does Brussels want last year's returns?",
                "Is there coffee?",
                "How do we calculate last year",
            })
    void a_model_that_answers_or_asks_something_else_is_not_believed(String reply) {
        said("How do we calculate quarterly returns?");

        assertThat(textOf(new RewrittenStandalone(ScriptedChatModel.saying(reply), joined), "And for last year?"))
                .isEqualTo("How do we calculate quarterly returns? And for last year?");
    }

    @ParameterizedTest
    @CsvSource({
        "What about Vienna?, What is for lunch?",
        "and for last year, For last year it is the same.",
        "Why?, Who won the game?",
    })
    void neither_is_one_that_keeps_no_word_of_what_is_asked_or_asks_nothing(String followUp, String reply) {
        said("How do we calculate quarterly returns?");

        assertThat(textOf(new RewrittenStandalone(ScriptedChatModel.saying(reply), joined), followUp))
                .isEqualTo("How do we calculate quarterly returns? " + followUp);
    }

    @ParameterizedTest
    @CsvSource({
        "What about Vienna?, How are quarterly returns calculated in Vienna?",
        "and for last year, How do we calculate returns for last year",
        "Why?, Why do we calculate returns like that?",
    })
    void one_that_stays_with_it_is(String followUp, String reply) {
        said("How do we calculate quarterly returns?");

        assertThat(textOf(new RewrittenStandalone(ScriptedChatModel.saying(reply), joined), followUp))
                .isEqualTo(reply);
    }

    @Test
    void what_the_model_only_thought_is_not_asked() {
        said("How do we calculate quarterly returns?");
        String rewritten = "How do we calculate returns for last year?";

        assertThat(textOf(
                        new RewrittenStandalone(
                                ScriptedChatModel.saying("<think>In 2019?</think>" + rewritten), joined),
                        "And for last year?"))
                .isEqualTo(rewritten);
        assertThat(textOf(
                        new RewrittenStandalone(ScriptedChatModel.saying(rewritten, FinishReason.LENGTH), joined),
                        "And for last year?"))
                .isEqualTo("How do we calculate quarterly returns? And for last year?");
    }

    private void said(String asked) {
        Interaction said = samples.interaction(finance, ana, asked);
        thread.add(new Interaction(
                said.question(), textOf(joined, asked), said.answer(), Optional.empty(), said.audience()));
    }

    private String textOf(Standalone standalone, String asked) {
        return standalone.textOf(samples.question(finance, ana, asked), thread);
    }
}
