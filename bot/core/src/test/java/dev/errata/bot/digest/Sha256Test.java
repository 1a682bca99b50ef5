package dev.errata.bot.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class Sha256Test {

    /** The first example of FIPS 180-2, appendix B. */
    @Test
    void it_is_the_one_that_everybody_has() {
        assertThat(HexFormat.of().formatHex(Sha256.of("abc")))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void texts_in_a_row_are_kept_apart() {
        assertThat(Sha256.hex(List.of("ab", "c"))).matches("[0-9a-f]{64}").isNotEqualTo(Sha256.hex(List.of("a", "bc")));
        assertThat(Sha256.hex(List.of("ab", "c"))).isEqualTo(Sha256.hex(List.of("ab", "c")));
    }
}
