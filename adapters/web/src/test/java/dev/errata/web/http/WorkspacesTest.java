package dev.errata.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.web.TestPlayground;
import dev.errata.web.http.Visitor.Reply;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The sample and a workspace of one's own, on one page. */
class WorkspacesTest {

    private final Visit visit = Visit.open(TestPlayground.open());

    @AfterEach
    void leave() {
        visit.close();
    }

    @Test
    void before_anybody_chose_the_page_asks_which_and_then_shows_that_one() {
        Document choice = visit.get("/").html();
        assertThat(choice.select(".ways button").eachText())
                .containsExactly("Show me", "Begin with an empty workspace");
        assertThat(choice.select("#composer")).isEmpty();

        Reply chosen = visit.post("/workspace", Map.of("show", "local"));
        Document own = visit.get("/").html();

        assertThat(chosen.header("location")).startsWith("/?at=local&in=general&as=");
        assertThat(own.select("h1").text()).isEqualTo("#general");
        assertThat(own.select(".minute")).isEmpty();
        assertThat(own.select(".foot").text()).doesNotContain("first minute");
        assertThat(own.select(".switch [aria-current=true]").text()).isEqualTo("Your own");

        visit.post("/workspace", Map.of("at", "local", "in", "general", "as", you(), "show", "sample"));
        Document sample = visit.get("/").html();
        assertThat(sample.select("h1").text()).isEqualTo("#finance");
        assertThat(sample.select(".minute")).hasSize(1);
    }

    @Test
    void what_is_asked_and_taught_in_one_is_not_in_the_other_though_channels_are_called_alike() {
        visit.post("/workspace", Map.of("show", "local"));
        visit.post("/channel", Map.of("at", "local", "in", "general", "as", you(), "name", "finance"));
        Map<String, String> own = Map.of("at", "local", "in", "finance", "as", you());
        visit.post("/ask", with(own, Map.of("text", "Which year counts here?")));
        TestPlayground.await(
                "an answer in one's own",
                () -> java.util.Optional.of(seen("local"))
                        .filter(page -> !page.select(".answer").isEmpty()));

        visit.post("/workspace", with(own, Map.of("show", "sample")));
        visit.ask("Which year counts elsewhere?");

        assertThat(seen("local").select("#conversation").text())
                .contains("Which year counts here?")
                .doesNotContain("elsewhere?");
        assertThat(visit.seenBy("ana").select("#conversation").text()).doesNotContain("counts here?");
    }

    private Document seen(String at) {
        return visit.get("/?at=" + at + "&in=finance&as=" + you()).html();
    }

    @Test
    void a_channel_is_opened_in_ones_own_and_a_name_that_is_none_comes_back_with_a_word() {
        visit.post("/workspace", Map.of("show", "local"));
        visit.visitor().without("HX-Request");
        Map<String, String> here = Map.of("at", "local", "in", "general", "as", you());

        Document wrong = visit.post("/channel", with(here, Map.of("name", "Sales & more")))
                .html();
        Reply opened = visit.post("/channel", with(here, Map.of("name", "#sales")));
        Reply again = visit.post("/channel", with(here, Map.of("name", "sales")));

        assertThat(wrong.select("dialog .problem").text()).contains("Use small letters");
        assertThat(wrong.select("dialog input[name=name]").attr("value")).isEqualTo("Sales & more");
        assertThat(opened.header("location")).startsWith("/?at=local&in=sales&as=");
        assertThat(again.header("location")).isEqualTo(opened.header("location"));
        assertThat(visit.get(opened.header("location")).html().select("h1").text())
                .isEqualTo("#sales");
        assertThat(visit.post("/channel", Map.of("at", "sample", "name", "sales"))
                        .body())
                .doesNotContain("#sales");
        assertThat(visit.get("/?at=sample&in=sales").status()).isEqualTo(404);
        assertThat(visit.get("/?at=nowhere").status()).isEqualTo(404);
    }

    @Test
    void a_start_over_of_ones_own_leaves_the_sample_as_it_is() {
        visit.ask("Which year counts?");
        visit.post("/workspace", Map.of("show", "local"));
        Map<String, String> here = Map.of("at", "local", "in", "general", "as", you());
        visit.post("/channel", with(here, Map.of("name", "sales")));
        assertThat(visit.get("/start-over?at=local").body()).contains("your own workspace is deleted");

        Reply begun = visit.post("/start-over", with(here, Map.of("in", "sales")));

        assertThat(begun.header("location")).startsWith("/?at=local&in=general&as=");
        assertThat(visit.get("/?at=local&in=sales").status()).isEqualTo(404);
        assertThat(visit.said()).hasSize(1);
    }

    private static String you() {
        return System.getProperty("user.name", "you");
    }

    private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
        Map<String, String> all = new java.util.HashMap<>(some);
        all.putAll(more);
        return all;
    }
}
