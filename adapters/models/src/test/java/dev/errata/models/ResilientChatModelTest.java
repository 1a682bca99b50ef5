package dev.errata.models;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static dev.errata.models.Provider.fails;
import static dev.errata.models.Provider.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.errata.bot.FreePort;
import dev.errata.models.ChatFailure.Reason;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResilientChatModelTest {

    private static final String PROMPT = "TOP SECRET PROMPT";

    private final Provider provider = new Provider(Duration.ofSeconds(60));

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void an_answer_comes_through_with_what_it_cost() {
        provider.answers(says("Use the fiscal year."));

        ChatResponse response = provider.model.chat(UserMessage.from(PROMPT));

        assertThat(response.aiMessage().text()).isEqualTo("Use the fiscal year.");
        assertThat(response.tokenUsage().inputTokenCount()).isEqualTo(19);
        assertThat(response.tokenUsage().outputTokenCount()).isEqualTo(10);
        assertThat(provider.requestsWithKey()).isEqualTo(1);
    }

    @Test
    void text_outside_ascii_survives_in_both_directions() {
        provider.answers(says("Größe: 5 € — 東京 مرحبا 😀"));

        String answer = provider.model.chat("Wie groß ist 東京? 😀");

        assertThat(answer).isEqualTo("Größe: 5 € — 東京 مرحبا 😀");
        assertThat(provider.requests().get(0).getBodyAsString()).contains("Wie groß ist 東京? 😀");
    }

    @ParameterizedTest
    @CsvSource({"401, UNAUTHORISED", "403, UNAUTHORISED", "404, REFUSED", "400, REFUSED", "413, REFUSED", "302, REFUSED"
    })
    void what_will_not_change_is_asked_once(int status, Reason reason) {
        provider.answers(fails(status, "some_code"));

        ChatFailure failure = failureOf(provider.model);

        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure).hasMessageContaining("HTTP " + status).hasMessageContaining("openai/gpt-test");
        assertThat(provider.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 429, 500})
    void neither_key_nor_prompt_nor_reply_can_be_logged(int status) {
        provider.answers(fails(status, "some_code"));

        StringWriter logged = new StringWriter();
        failureOf(provider.model).printStackTrace(new PrintWriter(logged));

        assertThat(logged.toString()).contains("openai/gpt-test").doesNotContain(Provider.KEY, PROMPT, "Incorrect");
    }

    @Test
    void a_server_that_stumbles_is_asked_again() {
        provider.answers(fails(500, "server_error"), fails(503, "overloaded"), says("Here."));

        String answer = provider.model.chat(PROMPT);

        assertThat(answer).isEqualTo("Here.");
        assertThat(provider.waits).hasSize(2).allMatch(wait -> wait.toMillis() >= 250 && wait.toMillis() <= 1_500);
    }

    @Test
    void a_server_that_stays_down_is_asked_three_times() {
        provider.answers(fails(500, "server_error"));

        ChatFailure failure = failureOf(provider.model);

        assertThat(failure.reason()).isEqualTo(Reason.UNAVAILABLE);
        assertThat(provider.requests()).hasSize(3);
    }

    @Test
    void too_many_questions_wait_as_long_as_the_provider_says() {
        provider.answers(fails(429, "rate_limit_exceeded").withHeader("Retry-After", "7"), says("Here."));

        String answer = provider.model.chat(PROMPT);

        assertThat(answer).isEqualTo("Here.");
        assertThat(provider.waits).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void a_date_to_come_back_at_is_waited_for_too() {
        provider.answers(
                fails(429, "rate_limit_exceeded").withHeader("Retry-After", "Fri, 20 Nov 2026 12:00:09 GMT"),
                says("Here."));

        provider.model.chat(PROMPT);

        assertThat(provider.waits).containsExactly(Duration.ofSeconds(9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-3", "1e9"})
    void without_a_usable_time_to_wait_it_backs_off(String retryAfter) {
        provider.answers(fails(429, "rate_limit_exceeded").withHeader("Retry-After", retryAfter), says("Here."));

        provider.model.chat(PROMPT);

        assertThat(provider.waits).hasSize(1).allMatch(wait -> wait.toMillis() >= 250 && wait.toMillis() <= 750);
    }

    @Test
    void nobody_waits_for_longer_than_a_question_may_take() {
        provider.answers(fails(429, "rate_limit_exceeded").withHeader("Retry-After", "60"));

        ChatFailure failure = failureOf(provider.model);

        assertThat(failure.reason()).isEqualTo(Reason.RATE_LIMITED);
        assertThat(provider.waits).isEmpty();
        assertThat(provider.requests()).hasSize(1);
    }

    @Test
    void an_empty_account_is_not_waited_for() {
        provider.answers(fails(429, "insufficient_quota"));

        ChatFailure failure = failureOf(provider.model);

        assertThat(failure.reason()).isEqualTo(Reason.REFUSED);
        assertThat(provider.requests()).hasSize(1);
    }

    @Test
    void a_dead_provider_is_left_alone_and_tried_again_by_itself() {
        provider.answers(fails(500, "server_error"));
        failureOf(provider.model);
        failureOf(provider.model);
        int asked = provider.requests().size();

        ChatFailure leftAlone = failureOf(provider.model);
        int askedWhileLeftAlone = provider.requests().size() - asked;
        provider.clock.passes(Duration.ofSeconds(31));
        provider.answers(says("Back."));
        String answer = provider.model.chat(PROMPT);

        assertThat(asked).isEqualTo(4);
        assertThat(leftAlone.reason()).isEqualTo(Reason.UNAVAILABLE);
        assertThat(askedWhileLeftAlone).isZero();
        assertThat(answer).isEqualTo("Back.");
    }

    @Test
    void a_provider_that_is_still_dead_is_left_alone_for_longer() {
        provider.answers(fails(500, "server_error"));
        failureOf(provider.model);
        failureOf(provider.model);
        provider.clock.passes(Duration.ofSeconds(31));
        failureOf(provider.model);
        int asked = provider.requests().size();

        provider.clock.passes(Duration.ofSeconds(31));
        failureOf(provider.model);
        int askedTooEarly = provider.requests().size() - asked;
        provider.clock.passes(Duration.ofSeconds(31));
        failureOf(provider.model);

        assertThat(asked).isEqualTo(5);
        assertThat(askedTooEarly).isZero();
        assertThat(provider.requests()).hasSize(6);
    }

    @Test
    void a_wrong_key_does_not_count_as_an_outage() {
        provider.answers(fails(401, "invalid_api_key"));

        for (int i = 0; i < 6; i++) {
            assertThat(failureOf(provider.model).reason()).isEqualTo(Reason.UNAUTHORISED);
        }

        assertThat(provider.requests()).hasSize(6);
    }

    @Test
    void a_provider_that_hangs_is_given_up() {
        try (Provider slow = new Provider(Duration.ofMillis(300))) {
            slow.answers(says("Too late.").withFixedDelay(20_000));

            ChatFailure failure = failureOf(slow.model);

            assertThat(failure.reason()).isEqualTo(Reason.TIMED_OUT);
            assertThat(failure).hasMessageContaining("300 ms");
        }
    }

    @Test
    void a_provider_that_never_finishes_its_answer_is_given_up() {
        try (Provider slow = new Provider(Duration.ofMillis(300))) {
            slow.answers(says("Too late.").withChunkedDribbleDelay(20, 20_000));

            assertThat(failureOf(slow.model).reason()).isEqualTo(Reason.TIMED_OUT);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>It works!</html>",
                "{}",
                "[]",
                "null",
                "{\"choices\":[]}",
                "{\"choices\":[{}]}",
                "{\"choices\":[{\"message\":{\"role\":\"assistant\"}}]}",
                "{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":null}}]}",
                "{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":\" \\n\"}}]}",
                "{\"id\":\"chatcmpl-1\",\"choices\":[{\"message\":"
            })
    void an_answer_that_is_none_is_garbage(String body) {
        provider.answers(okJson(body));

        ChatFailure failure = failureOf(provider.model);

        assertThat(failure.reason()).isEqualTo(Reason.GARBAGE);
        assertThat(provider.requests()).hasSize(1);
    }

    @Test
    void a_connection_that_breaks_is_tried_again() {
        ResponseDefinitionBuilder broken = aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER);
        provider.answers(broken, says("Here."));

        assertThat(provider.model.chat(PROMPT)).isEqualTo("Here.");
    }

    @Test
    void nobody_listening_is_told_as_such() {
        String address = "http://localhost:" + FreePort.any() + "/v1";

        try (ResilientChatModel model = provider.modelAt(address, Duration.ofSeconds(60))) {
            ChatFailure failure = failureOf(model);

            assertThat(failure.reason()).isEqualTo(Reason.UNAVAILABLE);
            assertThat(failure).hasMessageContaining("ConnectException");
            assertThat(provider.waits).hasSize(2);
        }
    }

    @Test
    void a_server_whose_name_leads_nowhere_is_told_as_such() {
        try (ResilientChatModel model = provider.modelAt("http://nowhere.invalid/v1", Duration.ofSeconds(60))) {
            assertThat(failureOf(model).reason()).isEqualTo(Reason.UNAVAILABLE);
        }
    }

    @Test
    void whoever_stops_the_program_is_not_kept_waiting() {
        provider.answers(says("Too late.").withFixedDelay(20_000));

        Thread.currentThread().interrupt();
        ChatFailure failure = failureOf(provider.model);

        assertThat(failure.reason()).isEqualTo(Reason.UNAVAILABLE);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void a_check_says_that_it_works() {
        provider.answers(says("OK"));

        ResilientChatModel.Check check = provider.model.check();

        assertThat(check.works()).isTrue();
        assertThat(check.sentence()).isEqualTo("openai/gpt-test answered in 0 ms.");
    }

    @Test
    void a_check_says_how_to_mend_what_does_not_work() {
        provider.answers(fails(401, "invalid_api_key"));

        ResilientChatModel.Check check = provider.model.check();

        assertThat(check.works()).isFalse();
        assertThat(check.sentence())
                .isEqualTo("openai/gpt-test did not answer: the key was turned down (HTTP 401)."
                        + " Check OPENAI_API_KEY, and that it may use this model.");
    }

    private static ChatFailure failureOf(ChatModel model) {
        return catchThrowableOfType(ChatFailure.class, () -> model.chat(PROMPT));
    }
}
