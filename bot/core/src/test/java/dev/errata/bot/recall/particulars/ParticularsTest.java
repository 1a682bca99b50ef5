package dev.errata.bot.recall.particulars;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
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
        assertThat(Particulars.of(one).areThoseOf(Particulars.of(other))).isEqualTo(same);
        assertThat(Particulars.of(other).areThoseOf(Particulars.of(one))).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "How much is a hotel in Berlin? | London is £180 a night.",
                "When is the UK cut-off? | The US team is paid twice a month.",
                "What does a Swiss customer get back? | For EU customers we refund the delivery charge.",
                "Is there a team lunch in New York? | In San Francisco lunch is on Fridays.",
                "Who answers a sev2? | Sev1 goes to the person on call.",
                "Who answers tier 3 tickets? | Tier 1 is answered within an hour.",
            })
    void another_place_or_level_than_a_text_names(String question, String text) {
        assertThat(Particulars.of(question).areNotThoseOfText(Particulars.of(text), List.of()))
                .isTrue();
        assertThat(Particulars.of(question).canBeElsewhere()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "How much is a hotel in Paddington? | London is £180 a night.",
                "How much is a hotel in London? | London is £180 a night.",
                "How much is a hotel in the UK? | London is £180 a night.",
                "What does a German customer get back? | For EU customers we refund the delivery charge.",
                "What does an EU customer get back? | In EMEA we refund the delivery charge.",
                "Tell us about refunds | The US team is paid twice a month.",
                "Can you speak Japanese? | We only support English, Spanish and French.",
                "Who answers a sev1? | Sev 1 goes to the person on call.",
                "Who answers tier 2 on level 3? | Tier 2 is answered within an hour.",
                "When does Q2 end? | Q1 is February to April.",
                "Which level I need for PII? | P1 and level 2 go to the desk.",
            })
    void the_same_place_or_level_or_none(String question, String text) {
        assertThat(Particulars.of(question).areNotThoseOfText(Particulars.of(text), List.of()))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ".92 | May I work from Spain? | May I work from Portugal?",
                ".92 | What is the status of ACME-101? | What is the status of ACME-102?",
                ".97 | What changed in version 3.2? | What changed in version 3.3?",
                ".92 | How do I enable two-factor login? | How do I disable two-factor login?",
                ".94 | When is the office in Berlin open? | When is the office in Berlin closed?",
                ".80 | What can I change before it ships? | What can I change after it ships?",
                ".85 | Which host does the test database have? | Which port does the test database have?",
                ".85 | What is Ana's phone number? | What is Ana's email?",
            })
    void another_thing_of_the_same_kind(double likeness, String confirmed, String question) {
        Particulars one = Particulars.of(confirmed);
        Particulars other = Particulars.of(question);

        assertThat(other.areNotThoseOf(List.of(one), one, likeness)).isTrue();
        assertThat(one.areNotThoseOf(List.of(other), other, likeness)).isTrue();
    }

    @Test
    void what_was_confirmed_for_both_is_about_both() {
        Particulars enabled = Particulars.of("How do I enable two-factor login?");
        Particulars disabled = Particulars.of("How do I disable two-factor login?");
        Particulars port = Particulars.of("Which port does the test database have?");
        Particulars host = Particulars.of("Which host does the test database have?");

        assertThat(disabled.areNotThoseOf(List.of(enabled, disabled), enabled, .93))
                .isFalse();
        assertThat(port.areNotThoseOf(List.of(host, port), host, .93)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ".95 | What was our churn in May? | What was our churn in June?",
                ".80 | Where do we eat in Spain? | Can we get a meal in Portugal?",
                ".60 | How do I open an account? | Is the shop closed?",
                ".97 | What changed in version 3.2? | What changed in release 3.2?",
                ".95 | What does a taxi to Leeds cost? | What does a taxi in the UK cost?",
                ".95 | I lost a receipt of £70 | I lost a receipt of £55",
            })
    void what_may_well_be_the_same(double likeness, String confirmed, String question) {
        Particulars one = Particulars.of(confirmed);

        assertThat(Particulars.of(question).areNotThoseOf(List.of(one), one, likeness))
                .isFalse();
    }

    @Test
    void what_was_confirmed_for_a_place_holds_there_whatever_the_text_names() {
        Particulars paris = Particulars.of("Who books travel to Paris?");
        Particulars text = Particulars.of("Anna in our Berlin office.");
        Particulars lyon = Particulars.of("Who books travel to Lyon?");

        assertThat(paris.areNotThoseOfText(text, List.of(paris))).isFalse();
        assertThat(lyon.areNotThoseOfText(text, List.of(paris))).isTrue();
    }

    @Test
    void of_several_confirmed_places_the_nearest_alone_decides_nothing() {
        Particulars spain = Particulars.of("May I work from Spain?");
        Particulars portugal = Particulars.of("May I work from Portugal?");

        assertThat(portugal.areNotThoseOf(List.of(spain, portugal), spain, .95)).isFalse();
    }

    @Test
    void more_words_for_the_same_aspect_are_the_same() {
        Particulars email = Particulars.of("What is the email of HR?");
        Particulars address = Particulars.of("What is the email address of HR?");

        assertThat(address.areNotThoseOf(List.of(email), email, .95)).isFalse();
        assertThat(email.areNotThoseOf(List.of(address), address, .95)).isFalse();
    }
}
