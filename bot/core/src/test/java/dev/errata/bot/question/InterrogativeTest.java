package dev.errata.bot.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterrogativeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "And for last year?",
                "how long does it take",
                "And what about weekends",
                "who signs for travel",
                "can I bring a guest",
                "isn't that too late",
                "does the rule hold in May",
                "One hour, right? I thought so.",
                "(is that right?)",
                "*really?*",
                "ok?:thinking_face:",
                "\u4f55\u6642\uff1f",
                "\u0645\u062a\u0649\u061f",
                "anyone know"
            })
    void a_question_asks(String text) {
        assertThat(Interrogative.is(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one hour I think",
                "Let me look.",
                "see https://a.b/c?d=e",
                "When I did it, it took an hour.",
                "What I did was wait",
                "Which is why we wait.",
                "Have a look at the handbook",
                "Do it on Friday",
                "Will do",
                "thanks",
                ""
            })
    void a_statement_does_not(String text) {
        assertThat(Interrogative.is(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"and ", "how ", " ", "ok", "? ", "\n"})
    void what_is_repeated_very_often_is_read_all_the_same(String part) {
        assertThat(Interrogative.is(part.repeat(60_000) + "?")).isTrue();
    }
}
