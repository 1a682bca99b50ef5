package dev.errata.chat.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTest {

    @ParameterizedTest
    @CsvSource({
        "https://a.b/c?d=e#f, https://a.b/c?d=e#f",
        "HTTPS://a.b/C, https://a.b/C",
        "https://a.b/c d, https://a.b/c%20d",
        "https://a.b/<x>, https://a.b/%3Cx%3E",
        "https://b\u00fccher.example/x, https://xn--bcher-kva.example/x",
        "mailto:ana@acme.com, mailto:ana@acme.com"
    })
    void an_address_that_may_be_followed_is_written_so_that_nothing_in_it_ends_it(String written, String address) {
        assertThat(Link.to(written)).contains(new Link(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "https://",
                "https://ana:secret@a.b/",
                "www.a.b",
                "mailto:nobody"
            })
    void what_is_no_address_or_hides_where_it_leads_is_none(String written) {
        assertThat(Link.to(written)).isEmpty();
    }

    @Test
    void an_address_nobody_can_read_is_none() {
        assertThat(Link.to("https://a.b/" + "x".repeat(2_000))).isEmpty();
        assertThat(Link.to("https://a.b/" + " ".repeat(500) + "x")).isEmpty();
    }

    @Test
    void a_label_that_looks_like_another_address_may_not_stand_for_it() {
        Link link = Link.to("https://a.b/").orElseThrow();

        assertThat(link.mayBeCalled("the handbook")).isTrue();
        assertThat(link.mayBeCalled("bank.com")).isFalse();
        assertThat(link.mayBeCalled("https://bank.com")).isFalse();
        assertThat(link.mayBeCalled("@ana")).isFalse();
        assertThat(link.isCalled("https://a.b/")).isTrue();
        assertThat(link.isCalled("the handbook")).isFalse();
    }
}
