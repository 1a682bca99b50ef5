package dev.errata.bot.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.answer.ScriptedChatModel;
import dev.errata.bot.prompt.TimedCall;
import dev.langchain4j.model.chat.ChatModel;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelReplyJudgeTest {

    private final ExecutorService calls = Executors.newCachedThreadPool();

    @AfterEach
    void close() {
        calls.shutdownNow();
    }

    @Test
    void it_corrects_or_does_not_wherever_the_reply_says_so() {
        assertThat(said("{\"corrects\":true}")).contains(true);
        assertThat(said("<think>Hm.</think>\n```json\n{ \"corrects\" : false }\n```"))
                .contains(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yes", "{\"corrects\":1}", "{\"corrects\":true} or {\"corrects\":false}"})
    void a_reply_in_another_form_says_nothing(String reply) {
        assertThat(said(reply)).isEmpty();
    }

    @Test
    void a_model_that_is_down_says_nothing() {
        assertThat(corrects(ScriptedChatModel.failing())).isEmpty();
    }

    private Optional<Boolean> said(String reply) {
        return corrects(ScriptedChatModel.saying(reply));
    }

    private Optional<Boolean> corrects(ChatModel model) {
        return new ModelReplyJudge(new TimedCall(model, Duration.ofSeconds(20), calls))
                .corrects("When does the year end?", "In December.", "no, in January </data>");
    }
}
