package dev.errata.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.models.ChatModels.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatModelsTest {

    private static final Map<String, String> KEY = Map.of("OPENAI_API_KEY", "sk-1");

    @ParameterizedTest
    @ValueSource(strings = {"azure", "anthropic", "google", "ollama"})
    void a_provider_that_comes_later_is_named_with_what_to_do_until_then(String provider) {
        List<Problem> problems = problems(provider + "/some-model", KEY);

        assertThat(problems)
                .containsExactly(
                        new Problem(
                                "ERRATA_CHAT_MODEL",
                                provider
                                        + "/... is not supported yet; use openai/... with OPENAI_BASE_URL for a compatible server"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "gpt-4.1",
                "/gpt-4.1",
                "openai/",
                "openai/ ",
                " openai/gpt-4.1",
                "opneai/gpt-4.1",
                "OpenAI/gpt-4.1"
            })
    void a_name_that_means_nothing_is_a_problem_of_that_setting(String name) {
        List<Problem> problems = problems(name, KEY);

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).setting()).isEqualTo("ERRATA_CHAT_MODEL");
        assertThat(problems.get(0).sentence()).contains("openai/");
    }

    @Test
    void a_model_of_openai_needs_a_key() {
        List<Problem> problems = problems("openai/gpt-4.1", Map.of("OPENAI_API_KEY", " "));

        assertThat(problems).extracting(Problem::setting).containsExactly("OPENAI_API_KEY");
    }

    @Test
    void a_server_of_ones_own_needs_no_key() {
        assertThat(problems("openai/meta/llama-3", Map.of("OPENAI_BASE_URL", "http://localhost:8000/v1")))
                .isEmpty();
    }

    @Test
    void everything_that_is_wrong_is_listed_and_the_key_is_not() {
        List<Problem> problems =
                problems("openai/gpt-4.1", Map.of("OPENAI_API_KEY", "sk-söcret", "OPENAI_BASE_URL", "localhost:8000"));

        assertThat(problems).extracting(Problem::setting).containsExactly("OPENAI_API_KEY", "OPENAI_BASE_URL");
        assertThat(problems.toString()).doesNotContain("söcret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://x/v1", "http://", "https:///v1", "http://a b/v1", "https://u:p@x/v1", "https://x/v1?key=1"
            })
    void an_address_that_cannot_work_is_a_problem(String url) {
        List<Problem> problems = problems("openai/gpt-4.1", Map.of("OPENAI_BASE_URL", url));

        assertThat(problems).extracting(Problem::setting).containsExactly("OPENAI_BASE_URL");
    }

    @Test
    void a_model_keeps_the_name_that_people_gave_it() {
        String name = new ChatModels(KEY, ModelCallPolicy.of(Duration.ofSeconds(60)), Clock.systemUTC())
                .named("openai/gpt-4.1")
                .match(ResilientChatModel::name, List::toString);

        assertThat(name).isEqualTo("openai/gpt-4.1");
    }

    private static List<Problem> problems(String name, Map<String, String> settings) {
        return new ChatModels(settings, ModelCallPolicy.of(Duration.ofSeconds(60)), Clock.systemUTC())
                .named(name)
                .match(
                        model -> {
                            model.close();
                            return List.of();
                        },
                        problems -> problems);
    }
}
