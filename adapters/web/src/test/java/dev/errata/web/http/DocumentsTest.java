package dev.errata.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.knowledge.Document;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.web.TestPlayground;
import dev.errata.web.company.OwnWorkplace;
import dev.errata.web.http.Visitor.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Documents that are dropped onto the page. */
class DocumentsTest {

    private final Visit visit = Visit.open(TestPlayground.open());
    private final String you = System.getProperty("user.name", "you");

    @BeforeEach
    void chooseOnesOwn() {
        visit.post("/workspace", Map.of("show", "local"));
    }

    @AfterEach
    void leave() {
        visit.close();
    }

    private Reply drop(String name, String whom, String text) {
        String query = "at=local&in=general&as=" + you + "&for=" + whom + "&name="
                + URLEncoder.encode(name, StandardCharsets.UTF_8);
        return visit.visitor().drop("/documents?" + query, text);
    }

    private WorkspaceId own() {
        return visit.playground()
                .stores()
                .directory()
                .findWorkspace(OwnWorkplace.OWN)
                .orElseThrow();
    }

    private List<Document> read() {
        return visit.playground().stores().documents().list(own());
    }

    private Element panel() {
        return Optional.ofNullable(
                        visit.get("/?at=local&in=general&as=" + you).html().selectFirst("#documents"))
                .orElseThrow();
    }

    private Element panelThatSays(String words) {
        return TestPlayground.await(
                words, () -> Optional.of(panel()).filter(it -> it.text().contains(words)));
    }

    @Test
    void a_document_is_read_for_the_channel_shown_or_for_everyone_and_the_panel_says_how_far_that_is() {
        Reply taken = drop("travel.md", "here", "We fly.");
        panelThatSays("travel.md read: 1 passage");
        drop("travel.md", "everyone", "We fly.");
        panelThatSays("2 documents answer here.");

        assertThat(taken.status()).isEqualTo(202);
        assertThat(read()).extracting(Document::source).containsOnly(Optional.of("page"));
        assertThat(read()).extracting(document -> document.place().isPresent()).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void the_same_again_is_said_to_be_there_and_another_of_its_name_to_take_its_place() {
        drop("travel.md", "everyone", "We fly.");
        panelThatSays("read: 1 passage");
        drop("travel.md", "everyone", "We fly.");
        panelThatSays("is there already, just as it is");
        drop("travel.md", "everyone", "We go by train.");
        panelThatSays("read again, in place of the earlier one: 1 passage");

        assertThat(read()).hasSize(1);
    }

    @Test
    void what_was_read_is_listed_and_removed() {
        drop("travel.md", "here", "We fly.");
        panelThatSays("One document answers here.");
        Elements listed =
                visit.get("/documents?at=local&in=general&as=" + you).html().select("dialog");
        assertThat(listed.text()).contains("travel.md", "page", "in #general", "1 passage");

        org.jsoup.nodes.Document opened = visit.get(
                        listed.select("button[hx-get^=/document?]").attr("hx-get"))
                .html();
        assertThat(opened.select("dialog h2").text()).isEqualTo("travel.md");
        assertThat(opened.select("dialog .prose").text()).isEqualTo("We fly.");
        assertThat(opened.select("dialog .cited")).isEmpty();

        String id = listed.select("button[name=document]").attr("value");
        visit.post("/documents/remove", Map.of("at", "sample", "document", id));
        assertThat(read()).hasSize(1);
        visit.post("/documents/remove", Map.of("at", "local", "in", "general", "as", you, "document", id));

        assertThat(read()).isEmpty();
        assertThat(panel().text()).contains("No document answers here yet.");
    }

    private org.jsoup.nodes.Document passage(String at, String person, String document, String position) {
        return visit.get("/passage?at=" + at + "&in=" + (at.equals("local") ? "general" : "finance") + "&as=" + person
                        + "&document=" + document + "&position=" + position)
                .html();
    }

    @Test
    void a_passage_is_shown_in_its_document_and_said_to_be_gone_where_that_was_read_again_or_is_not_to_be_seen() {
        drop("travel.md", "everyone", "We fly. **Never** by night. <b onclick=alert(1)>x</b>");
        panelThatSays("read: 1 passage");
        String id = read().get(0).id().toString();

        org.jsoup.nodes.Document shown = passage("local", you, id, "0");
        assertThat(shown.select("dialog .cited").text()).contains("We fly. Never by night.");
        assertThat(shown.select("dialog .cited strong").text()).isEqualTo("Never");
        assertThat(shown.select("[onclick]")).isEmpty();
        assertThat(shown.select("dialog .by").text()).contains("travel.md", "page", "read on");
        for (String position : List.of("x", "-1", "99999999999", "")) {
            assertThat(passage("local", you, id, position).select("dialog").text())
                    .describedAs(position)
                    .contains("No longer there");
        }
        assertThat(passage("sample", "ana", id, "0").select("dialog").text()).contains("No longer there");

        drop("travel.md", "everyone", "We go by train.");
        panelThatSays("read again");
        assertThat(passage("local", you, id, "0").select("dialog").text())
                .contains("read again or removed since the answer was given");
    }

    @Test
    void a_name_that_leads_elsewhere_a_stale_page_and_the_sample_are_refused() {
        for (String name : List.of(
                "../x.md", "a/b.md", "a\\b.md", "..", "", "x".repeat(121), "\u4F1A".repeat(100), "a\u202Eb.md")) {
            assertThat(drop(name, "everyone", "text").status())
                    .describedAs(name)
                    .isEqualTo(400);
        }
        assertThat(visit.visitor()
                        .drop("/documents?at=sample&in=finance&as=ana&for=everyone&name=a.md", "text")
                        .status())
                .isEqualTo(403);
        visit.visitor().withToken("stale");
        assertThat(drop("travel.md", "everyone", "text").status()).isEqualTo(409);
        assertThat(read()).isEmpty();
    }

    @Test
    void one_that_is_too_large_is_refused() {
        assertThat(drop("huge.txt", "everyone", "x".repeat(20 * 1024 * 1024 + 1))
                        .status())
                .isEqualTo(413);
        assertThat(drop("large.txt", "everyone", "x".repeat(1024 * 1024)).status())
                .isEqualTo(202);
    }

    @Test
    void a_start_over_forgets_what_was_dropped() {
        drop("travel.md", "here", "We fly.");
        panelThatSays("One document answers here.");

        visit.post("/start-over", Map.of("at", "local", "in", "general", "as", you));

        assertThat(panel().text()).doesNotContain("travel.md");
    }
}
