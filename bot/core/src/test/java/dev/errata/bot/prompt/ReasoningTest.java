package dev.errata.bot.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReasoningTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thirty.",
                "<think>secret plan</think>Thirty.",
                "<think>secret plan</think>\n\nThirty.",
                "<THINK>secret plan</THINK>Thirty.",
                "<thinking budget=\"3\">secret\nplan</thinking>Thirty.",
                "<thought>secret</thought><reasoning>plan</reasoning>Thirty.",
                "secret plan</think>Thirty.",
                "Thirty.<think>secret plan",
                "Thirty.<think",
                "<think>secret <think>plan</think> plan</think>Thirty.",
                "<|channel|>analysis<|message|>secret plan<|end|><|start|>assistant<|channel|>final<|message|>Thirty.",
                "<|channel|>analysis<|message|>secret plan<|channel|>final<|message|>Thirty.<|return|>",
                "<|start|>assistant<|channel|>final <|constrain|>text<|message|>Thirty.<|end|>",
                "Thirty.<|im_end|>",
                "Thirty.<|im_end|>\n<|im_start|>user\nsecret plan",
                "<|im_start|>assistant\nThirty.<|im_end|>",
                "Thirty.<|eot_id|>secret plan",
                "Thirty.</s>",
                "[THINK]secret plan[/THINK]Thirty.",
                "secret plan[/THINK]Thirty.",
                "\u25C1think\u25B7secret plan\u25C1/think\u25B7Thirty.",
                "<seed:think>secret plan</seed:think>Thirty.",
                "<|begin_of_thought|>secret plan<|end_of_thought|><|begin_of_solution|>Thirty.<|end_of_solution|>",
                "<tool_call>{\"name\":\"secret\"}</tool_call>Thirty.",
                "Thirty.<tool_call>{\"name\":\"secret\"}",
                "<start_of_turn>model\nThirty.<end_of_turn>",
            })
    void only_what_is_meant_for_the_reader_is_left(String output) {
        assertThat(Reasoning.withoutIt(output).strip()).isEqualTo("Thirty.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<think>secret plan",
                "<|channel|>analysis<|message|>secret plan",
                "<|channel|>commentary to=functions.f<|message|>{}<|call|>",
                "<tool_call>{}</tool_call>",
            })
    void nothing_is_left_of_what_was_never_said(String output) {
        assertThat(Reasoning.withoutIt(output)).isBlank();
    }

    /** A model that has lost its way says the same again and again. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<think>",
                "<think ",
                "</think",
                "<|channel|>final",
                "<|channel|>final<|x",
                "<|x",
                "<|im_start|> ",
                "<tool_call>{",
                "[INST",
            })
    void a_reply_of_nothing_but_marks_is_read_to_its_end(String mark) {
        assertThat(Reasoning.withoutIt("<|channel|>final<|message|>Thirty. " + mark.repeat(20_000)))
                .startsWith("Thirty. ");
        assertThat(Reasoning.withoutIt("<|channel|>final" + mark.repeat(20_000)))
                .isNotNull();
    }

    @Test
    void a_mark_that_is_spoken_of_in_code_stays() {
        String spoken = "Close `<think>` with `</think>`, and a turn with `<|im_end|>`.";

        assertThat(Reasoning.withoutIt(spoken)).isEqualTo(spoken);
    }

    @Test
    void other_markup_and_comparisons_stay() {
        String spoken = "Use <b>bold</b> if a < b | c > d, and thinking is fine.";

        assertThat(Reasoning.withoutIt(spoken)).isEqualTo(spoken);
    }
}
