package dev.errata.bot.recall.applicability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParticularsTest {

    @ParameterizedTest
    @CsvSource({
        "How do we bill Contoso?, how do we bill contoso, true",
        "How do we bill Contoso?, How do we bill Fabrikam?, false",
        "Is the 2025 report out?, Is the report of 2025 out?, true",
        "Is the 2025 report out?, Is the 2026 report out?, false",
        "Is the report out?, Is the 2026 report out?, false",
        "Where is it?, Who has it?, true",
        "contoso pays when?, When does Contoso pay?, true",
    })
    void questions_are_about_the_same_if_their_names_and_numbers_are(String one, String other, boolean same) {
        assertThat(Particulars.of(one).areThoseOf(other)).isEqualTo(same);
        assertThat(Particulars.of(other).areThoseOf(one)).isEqualTo(same);
    }
}
