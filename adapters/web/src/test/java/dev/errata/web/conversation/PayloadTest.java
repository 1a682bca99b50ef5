package dev.errata.web.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PayloadTest {

    @Test
    void values_come_back_as_they_were_whatever_is_in_them() {
        String text = "a&b=c %\n\u00e4 \ud83d\ude00 \"<x>\"";

        Payload read =
                Payload.of(new Payload().with("text", text).with("learn", true).text());

        assertThat(read.get("text")).isEqualTo(text);
        assertThat(read.get("learn")).isEqualTo("true");
        assertThat(read.find("only")).isEmpty();
    }

    @Test
    void what_is_missing_is_named() {
        assertThatThrownBy(() -> Payload.of("a=b").get("place")).hasMessageContaining("place");
    }
}
