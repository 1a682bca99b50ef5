package dev.errata.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.interaction.Interaction;
import dev.errata.chat.action.Actions;
import dev.errata.web.TestPlayground;
import dev.errata.web.company.Viewer;
import dev.errata.web.http.Visitor.Reply;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is not for everybody. */
class PrivacyTest {

    private final Visit visit = Visit.open(TestPlayground.open());

    @AfterEach
    void leave() {
        visit.close();
    }

    @Test
    void what_somebody_teaches_for_themselves_is_shown_to_nobody_else() {
        Interaction old = visit.ask("Which year counts?");

        visit.post("/correct", Visit.form(old, "Read the log first.", Map.of("as", "ben", "where", "ME")));
        visit.latest(2);

        assertThat(visit.get("/?as=ben&in=finance").body()).contains("Read the log first.", "Only you see this");
        assertThat(visit.get("/?as=li&in=finance").body()).doesNotContain("Read the log first.");
    }

    @Test
    void what_somebody_taught_for_themselves_is_left_out_where_others_read_and_used_where_they_ask_alone() {
        Interaction old = visit.ask("Which year counts?");
        visit.post("/correct", Visit.form(old, "Read the log first.", Map.of("as", "ben", "where", "ME")));
        visit.latest(2);

        Interaction asked = visit.ask("ben", "Which year counts?");
        visit.ask("ben", "Which year counts?");
        Elements note = visit.seenBy("ben").select("#a-" + asked.id() + " .saved");
        Document soon = visit.press("ben", Visit.button(note.get(0), "Ask me alone"));

        assertThat(asked.answer().text()).doesNotContain("log");
        assertThat(note.text()).startsWith("I left your own rule out, others read here.");
        assertThat(visit.seenBy("ben").select(".saved p"))
                .filteredOn(line -> line.text().startsWith("I left"))
                .hasSize(1);
        assertThat(visit.seenBy("li").text()).doesNotContain("left your own rule out", "log");
        assertThat(soon.select("dialog").text()).contains("I answer in our direct message.");
        TestPlayground.await(
                "the answer alone",
                () -> Optional.of(visit.get("/?as=ben&in=alone-ben").html())
                        .filter(page -> page.select(".answer").text().contains("Read the log first.")));
    }

    @Test
    void each_person_has_a_place_of_their_own_with_the_bot_that_says_what_it_is_for() {
        Document alone = visit.get("/?as=li&in=alone-li").html();

        assertThat(visit.seenBy("li")
                        .select("nav a[href=/?at=sample&in=alone-li&as=li]")
                        .text())
                .startsWith("Direct message");
        assertThat(alone.select("main").text()).contains("Only you and I read this.");
        assertThat(alone.select("label[for=question]").text()).isEqualTo("Ask as Li in your direct message");
        assertThat(visit.get("/?as=ben&in=alone-li").status()).isEqualTo(404);
    }

    @Test
    void a_private_channel_is_not_there_for_somebody_who_is_not_in_it() {
        Reply page = visit.get("/?as=li&in=board");
        Reply why = visit.get("/live?as=li&in=board");

        assertThat(page.status()).isEqualTo(404);
        assertThat(why.status()).isEqualTo(404);
        assertThat(visit.get("/?as=li&in=finance").body()).doesNotContain("board", "Northwind");
        assertThat(visit.get("/?as=ben&in=board").body()).contains("Northwind made an offer.");
    }

    @Test
    void an_answer_of_a_private_channel_is_found_by_its_members_alone() {
        Viewer ben = visit.viewer("ben", "board");
        String id = visit.playground()
                .learning()
                .history()
                .latest(ben.place(), 1)
                .get(0)
                .id()
                .toString();

        assertThat(visit.press("ben", new Actions.Explain(id)).select("dialog").text())
                .contains("Northwind");
        assertThat(visit.press("li", new Actions.Explain(id)).text()).doesNotContain("Northwind");
        assertThat(visit.press("li", new Actions.Correct(id)).text()).doesNotContain("Who buys us?");
        assertThat(visit.get("/?as=li&in=finance&correct=" + id).body()).doesNotContain("Who buys us?");
        assertThat(visit.get("/composer?as=li&in=finance&reply=" + id).body()).doesNotContain("Who buys us?");
    }

    @Test
    void what_leaves_a_private_channel_is_confirmed_in_a_second_step_that_shows_the_text() {
        Viewer ben = visit.viewer("ben", "board");
        Interaction about =
                visit.playground().learning().history().latest(ben.place(), 1).get(0);
        Map<String, String> there = Map.of("as", "ben", "in", "board", "where", "WIDER");

        Document second = visit.post("/correct", Visit.form(about, "There is an offer.", there))
                .html();
        Document refused = visit.post(
                        "/correct",
                        Visit.form(
                                about,
                                "There is an offer.",
                                Map.of(
                                        "as",
                                        "ben",
                                        "in",
                                        "board",
                                        "where",
                                        "WIDER",
                                        "wider",
                                        "ANOTHER_CHANNEL",
                                        "channel",
                                        "local:finance")))
                .html();

        assertThat(second.select("textarea[name=text]").text()).isEqualTo("There is an offer.");
        assertThat(second.select("select[name=wider] option").eachAttr("value"))
                .containsExactly("ANOTHER_CHANNEL", "EVERYONE");
        assertThat(second.select("select[name=channel] option").eachAttr("value"))
                .contains("local:finance");
        assertThat(refused.select("#form-cleared-problem").text()).startsWith("Confirm below that others may read it");
        assertThat(visit.playground().stores().corrections().list(ben.workspace(), Optional.empty()))
                .hasSize(1);
    }
}
