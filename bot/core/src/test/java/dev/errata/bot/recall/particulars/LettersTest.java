package dev.errata.bot.recall.particulars;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LettersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\u03a0\u03cc\u03c3\u03b5\u03c2 \u03b7\u03bc\u03ad\u03c1\u03b5\u03c2 \u03ac\u03b4\u03b5\u03b9\u03b1\u03c2 \u03ad\u03c7\u03c9; | \u03c0\u03cc\u03c3\u03b5\u03c2  \u03b7\u03bc\u03ad\u03c1\u03b5\u03c2 \u03ac\u03b4\u03b5\u03b9\u03b1\u03c2 \u03ad\u03c7\u03c9 | true",
                "Order # | order | true",
                "Order | Orders | false",
                "\u5e74\u9593\u306e\u4f11\u6687\u306f\u4f55\u65e5\u3042\u308a\u307e\u3059\u304b | \u5e74\u9593\u306e\u4f11\u6687\u306f\u4f55\u65e5\u3042\u308a\u307e\u3059\u304b\uff1f | true",
                "\u5e74\u9593\u306e\u4f11\u6687\u306f\u4f55\u65e5\u3042\u308a\u307e\u3059\u304b | \u51fa\u5f35\u8cbb\u306e\u62c5\u5f53\u306f\u8ab0\u3067\u3059\u304b | false",
                "? | ! | false",
                "Order 4711 | Order 4712 | false",
                "\u041a\u0430\u043a \u0432\u043a\u043b\u044e\u0447\u0438\u0442\u044c \u0434\u0432\u0443\u0445\u0444\u0430\u043a\u0442\u043e\u0440\u043d\u0443\u044e \u0430\u0443\u0442\u0435\u043d\u0442\u0438\u0444\u0438\u043a\u0430\u0446\u0438\u044e? | \u041a\u0430\u043a \u043e\u0442\u043a\u043b\u044e\u0447\u0438\u0442\u044c \u0434\u0432\u0443\u0445\u0444\u0430\u043a\u0442\u043e\u0440\u043d\u0443\u044e \u0430\u0443\u0442\u0435\u043d\u0442\u0438\u0444\u0438\u043a\u0430\u0446\u0438\u044e? | false",
            })
    void only_the_same_words_are_alike(String one, String other, boolean same) {
        assertThat(Letters.areNearlyTheSame(one, other)).isEqualTo(same);
        assertThat(Letters.areNearlyTheSame(other, one)).isEqualTo(same);
    }
}
