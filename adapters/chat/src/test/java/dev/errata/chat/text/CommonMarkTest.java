package dev.errata.chat.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommonMarkTest {

    private final CommonMark commonMark = new CommonMark();

    @Test
    void words_are_what_is_left_without_formatting() {
        String text = "# Leave\n\n> **Ten** days, ~~twelve~~\n\n- one\n- [two](https://a.b)";

        assertThat(commonMark.words(text))
                .contains("Leave", "Ten days", "twelve", "one", "two")
                .doesNotContain("*", "~", "\u00ab");
    }

    @Test
    void one_tilde_strikes_nothing() {
        assertThat(commonMark.words("~10 days~")).isEqualTo("~10 days~");
    }

    @Test
    void what_is_deeper_than_anybody_writes_is_no_document_and_keeps_its_words() {
        String deep = "*".repeat(5_000) + "x" + "*".repeat(5_000);

        assertThat(commonMark.document(deep)).isEmpty();
        assertThat(commonMark.words(deep)).isEqualTo(deep);
        assertThat(commonMark.document("*a **b** c*")).isPresent();
    }
}
