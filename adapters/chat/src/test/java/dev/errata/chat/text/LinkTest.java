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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bank.com",
                "bank\u200d.com",
                "bank\u00ad.com",
                "bank.\ufe0fcom",
                "bank.\u034fcom",
                "bank\u061c.com",
                "bank\u200b.com",
                "bank.\u180ecom",
                "bank.\u3164com",
                "bank\u2024com",
                "bank\u00b7com",
                "bank\u30fbcom",
                "bank\u2219com",
                "bank\ufe52com",
                "bank\uff0ecom",
                "bank\u3002com",
                "bank\uff61com",
                "bank\u06d4com",
                "bank\ua4f8com",
                "bank.\u200acom",
                "bank.\u0332com",
                "\uff42\uff41\uff4e\uff4b\uff0e\uff43\uff4f\uff4d",
                "b\u0430nk.c\u043em",
                "\ud835\udc1b\ud835\udc1a\ud835\udc27\ud835\udc24.\ud835\udc1c\ud835\udc28\ud835\udc26",
                "\u202emoc.knab",
                "hxxps:\u2215\u2215bank",
                "hxxps://bank",
                "hxxp\u2236\u2044\u2044bank",
                "https:\uff0f\uff0fbank",
                "http\uff1a//bank",
                "ht\u200dtps:bank",
                "\uff57\uff57\uff57.bank",
                "bank[.]com",
                "bank (dot) com",
                "10.0.0.1",
                "ana\uff20bank",
                "\ufe6bana"
            })
    void a_label_that_people_take_for_an_address_may_not_stand_for_another_one(String label) {
        assertThat(Link.to("https://a.b/").orElseThrow().mayBeCalled(label)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the handbook",
                "Handbook, version 2.10",
                "Release 1.2.3",
                "Home \u00b7 Docs",
                "Settings \u203a Billing",
                "wait\u2026 what?",
                "R\u00e9sum\u00e9 d\u2019\u00e9quipe",
                "\u65e5\u672c\u8a9e\u306e\u8aac\u660e",
                "\u062f\u0644\u064a\u0644 \u0627\u0644\u0645\u0648\u0638\u0641",
                "\u0928\u093f\u092f\u092e",
                "\ud83d\udc69\u200d\ud83d\udcbb how we work",
                "Q1: how/when",
                "What HTTP is"
            })
    void what_is_a_name_and_no_address_is_left_as_it_is(String label) {
        assertThat(Link.to("https://a.b/").orElseThrow().mayBeCalled(label)).isTrue();
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
