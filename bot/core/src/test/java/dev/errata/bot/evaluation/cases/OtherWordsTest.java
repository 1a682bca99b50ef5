package dev.errata.bot.evaluation.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.answer.ScriptedChatModel;
import dev.errata.bot.evaluation.Rehearsed;
import dev.langchain4j.model.chat.ChatModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A language model's other words for a question, by recorded replies. */
class OtherWordsTest {

    private static final String QUESTION = "How many of the 12 gauges can a customer send back?";

    private final Rehearsed workspace = new Rehearsed();

    private EvaluationCase echo() {
        workspace.taught(QUESTION, "All of them, within 45 days.");
        return only();
    }

    private EvaluationCase only() {
        return workspace.golden().of(workspace.finance().workspace()).get(0);
    }

    private OtherWords otherWords(ChatModel model) {
        return new OtherWords(model, workspace.stores().caseBook());
    }

    @Test
    void what_asks_the_same_in_other_words_is_kept_with_the_case_and_known_as_a_models() {
        EvaluationCase echo = echo();
        assertThat(echo.isEchoOnly()).isTrue();

        otherWords(ScriptedChatModel.saying("Of 12 gauges, what number may a client return?"))
                .of(echo);

        assertThat(only().wording())
                .contains(new Wording("Of 12 gauges, what number may a client return?", Wording.Origin.MODEL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "how many of the 12 gauges can a customer send back",
                "How many of the 21 gauges may a client return?",
                "A client may return all 12 gauges.",
                "Of 12 gauges, how many?\nOf 12 gauges, what number?",
                "Of the gauges, how many may a client return?"
            })
    void what_repeats_it_or_asks_something_else_is_not_kept(String reply) {
        EvaluationCase echo = echo();

        otherWords(ScriptedChatModel.saying(reply)).of(echo);

        assertThat(only().isEchoOnly()).isTrue();
    }

    @Test
    void while_the_model_is_down_the_case_stays_an_echo() {
        EvaluationCase echo = echo();

        assertThat(otherWords(ScriptedChatModel.failing()).of(echo)).isEmpty();
        assertThat(only().isEchoOnly()).isTrue();
    }
}
