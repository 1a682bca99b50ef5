package dev.errata.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.web.TestPlayground;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** More than anybody writes is refused in words; the page keeps what was written. */
class TooLongTest {

    private final Visit visit = Visit.open(TestPlayground.open());

    @AfterEach
    void leave() {
        visit.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ask", "/correct", "/edit"})
    void a_form_that_is_too_long_is_refused_in_words(String address) {
        Visitor.Reply reply = visit.post(address, Map.of("text", "x".repeat(300_000)));

        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.html().select("h1").text()).isEqualTo("That is too long");
        assertThat(reply.body()).contains("Nothing was saved. Go back, where your text is kept, and shorten it.");
    }

    @Test
    void a_form_with_too_many_fields_is_refused_in_words() {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < 6_000; i++) {
            fields.put("field" + i, "");
        }

        Visitor.Reply reply = visit.post("/correct", fields);

        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.html().select("h1").text()).isEqualTo("That is too long");
    }

    @Test
    void an_address_that_cannot_be_read_is_refused_in_words() {
        assertThat(visit.get("/?in=%zz").status()).isEqualTo(400);
    }
}
