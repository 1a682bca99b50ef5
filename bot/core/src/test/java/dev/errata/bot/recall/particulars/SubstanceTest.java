package dev.errata.bot.recall.particulars;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubstanceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Order #",
                "order 4711",
                "ACME-101",
                "churn?",
                "hello there",
                "Hi team, please help!",
                "221B Baker Street, London NW1",
                "Flat 4, Park Road, Pune 411001",
                "ana@larkspur.example",
                "https://wiki.larkspur.example/refunds?page=2",
                "<number>",
                "HKD-<number>",
                "order # <number>",
                "??",
                ""
            })
    void nothing_is_asked(String question) {
        assertThat(Substance.isIn(question)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return policy",
                "who are you",
                "what is it?",
                "Order status of 4711",
                "US payroll cut-off dates?",
                "Do you deliver to 221B Baker Street?",
                "Where is 12 Park Road",
                "2026 holiday calendar",
                "\u4f11\u6687",
                "\u0e1b\u0e35\u0e2b\u0e19\u0e36\u0e48\u0e07\u0e25\u0e32\u0e2b\u0e22\u0e38\u0e14\u0e44\u0e14\u0e49\u0e01\u0e35\u0e48\u0e27\u0e31\u0e19"
            })
    void something_is_asked(String question) {
        assertThat(Substance.isIn(question)).isTrue();
    }
}
