package dev.errata.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.web.TestPlayground;
import dev.errata.web.http.Visitor.Reply;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in, and what is refused. */
class GuardTest {

    private final TestPlayground playground = TestPlayground.open();
    private Visitor visitor;

    @BeforeEach
    void visit() throws Exception {
        visitor = Visitor.of(playground);
    }

    @AfterEach
    void leave() throws Exception {
        visitor.close();
        playground.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]", "LOCALHOST"})
    void the_names_of_this_machine_are_let_in(String name) {
        assertThat(visitor.with("Host", name + ":" + visitor.port()).get("/").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "192.168.0.7"})
    void a_name_that_somebody_pointed_at_this_machine_is_refused(String name) {
        Reply page = visitor.with("Host", name + ":3000").get("/");
        Reply file = visitor.get("/assets/0/page.css");

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.body()).contains("on this machine only").doesNotContain("Acme");
        assertThat(file.status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "null", "https://localhost", "http://localhost:1"})
    void a_change_from_another_site_is_refused(String origin) {
        Reply reply = visitor.with("Origin", origin).post("/ask", Map.of("text", "Which year counts?"));

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.body()).contains("from this page itself");
        assertThat(visitor.get("/").body()).doesNotContain("Which year counts?");
    }

    @Test
    void a_change_that_does_not_say_where_it_comes_from_is_refused() {
        Reply reply = visitor.without("Origin").post("/start-over", Map.of());

        assertThat(reply.status()).isEqualTo(403);
    }

    @Test
    void a_change_without_the_token_is_not_made() {
        Reply reply = visitor.withToken("").post("/ask", Map.of("text", "Which year counts?"));

        assertThat(reply.body()).contains("Your text is kept");
        assertThat(playground.learning().history().latest(finance(), 5)).isEmpty();
    }

    @Test
    void the_token_of_another_browser_does_not_help() {
        String token = visitor.get("/").html().select("input[name=token]").attr("value");

        Reply reply = visitor.withoutCookie().withToken(token).post("/start-over", Map.of());

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.body()).contains("load it again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/live", "/composer?reply=1", "/nowhere"})
    void everything_is_sent_with_a_strict_policy(String address) {
        Reply reply = visitor.get(address);

        assertThat(reply.header("content-security-policy"))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(reply.header("x-content-type-options")).isEqualTo("nosniff");
    }

    @Test
    void the_page_has_no_script_and_no_style_of_its_own() {
        Reply reply = visitor.get("/");

        assertThat(reply.html().select("script:not([src]), style, [style]")).isEmpty();
        assertThat(reply.html().getAllElements())
                .noneMatch(element -> element.attributes().asList().stream()
                        .anyMatch(attribute -> attribute.getKey().startsWith("on")));
    }

    @Test
    void the_cookie_is_for_this_site_alone() {
        Reply reply = visitor.withoutCookie().get("/");

        assertThat(reply.header("set-cookie")).contains("HttpOnly", "SameSite=Strict");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ask", "/correct", "/edit", "/press", "/minute", "/start-over"})
    void nothing_is_changed_by_looking(String address) {
        Reply reply = visitor.get(address + "?as=ana&in=finance&text=Really%3F&show=no&move=ask");

        assertThat(reply.header("location")).isEmpty();
        assertThat(playground.learning().history().latest(finance(), 5)).isEmpty();
    }

    private dev.errata.bot.question.Place finance() {
        return playground
                .workplace()
                .viewer("ana", "finance")
                .map(v -> v.place())
                .or(Optional::empty)
                .orElseThrow();
    }
}
