package dev.errata.slack.surface;

import static dev.errata.slack.surface.Acme.ANA;
import static dev.errata.slack.surface.Acme.BEN;
import static dev.errata.slack.surface.Acme.FINANCE;
import static dev.errata.slack.surface.Acme.LI;
import static dev.errata.slack.surface.Acme.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.slack.FakeCall;
import dev.errata.slack.FakeMessage;
import dev.errata.slack.FakeUser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people write calls nobody, wherever it comes out again. */
class NobodyNotifiedTest {

    private static final String ALARM = "<!channel> <@U3LI> <!here|x> @everyone";

    private final Workplace acme = Workplace.open();

    @AfterEach
    void close() {
        acme.close();
    }

    @Test
    void whatever_people_write_anywhere_calls_nobody() {
        acme.slack.user(BEN, ALARM, FakeUser.Standing.MEMBER);
        acme.slack.user(ANA, ALARM, FakeUser.Standing.ADMIN);
        FakeMessage answer = acme.ask(BEN, FINANCE, "Who gets quarterly returns? &lt;!channel&gt; <!channel>");
        acme.form(BEN, answer);
        acme.fill(BEN, "form_more", Map.of("text", ALARM));
        Map<String, String> filled = new HashMap<>(Map.of("text", ALARM, "tags", ALARM, "not_when", ALARM));
        filled.put("rewrite", ALARM);
        acme.submit(BEN, filled);
        FakeMessage again = acme.saidIn(answer).get(1);
        acme.more(LI, again, "why");
        acme.press(LI, again, "correction_undo");
        acme.press(BEN, again, "correction_edit");
        acme.press(ANA, again, "correction_undo");

        assertThat(again.shown()).contains("channel");
        assertThat(acme.slack.calls()).allSatisfy(NobodyNotifiedTest::callsNobody);
    }

    @Test
    void whatever_a_document_is_called_or_says_calls_nobody() {
        acme.reads(Optional.empty(), "Returns " + ALARM, ALARM, "Quarterly returns go to <!channel> and <@U3LI>.");

        FakeMessage answer = acme.ask(BEN, FINANCE, "Does everyone here get quarterly returns in a channel?");
        acme.more(BEN, answer, "why");

        assertThat(answer.shown()).contains("Quarterly returns go to", "[1] Returns", "channel");
        assertThat(acme.slack.calls()).allSatisfy(NobodyNotifiedTest::callsNobody);
    }

    @Test
    void what_is_said_in_a_thread_or_taught_for_a_team_calls_nobody() {
        acme.slack.user(LI, ALARM, FakeUser.Standing.MEMBER).group("S1", "money", BEN, LI);
        acme.people.command(ANA, FINANCE, "team link <!subteam^S1|@money> <#" + FINANCE + "> <#" + SALES + ">");
        FakeMessage answer = acme.ask(BEN, FINANCE, "Who gets quarterly returns?");
        String thread = java.util.Objects.requireNonNull(answer.threadTs());
        acme.people.mentionInThread(FINANCE, thread, LI, "no, " + ALARM + " gets them on 3 May");
        acme.settle();
        FakeMessage again = acme.lastIn(FINANCE, thread);
        acme.more(BEN, again, "why");
        acme.correct(LI, again, Map.of("text", ALARM + " gets them on 4 May", "where", "TEAM:S1"));
        acme.ask(BEN, SALES, "Who gets quarterly returns?");

        assertThat(again.shown()).contains("just said, in this thread");
        assertThat(acme.whispers(BEN, SALES)).isNotEmpty();
        assertThat(acme.slack.calls()).allSatisfy(NobodyNotifiedTest::callsNobody);
    }

    private static void callsNobody(FakeCall call) {
        List<String> markup = List.of("<!channel", "<!here", "<!everyone", "<@", "\\u003c!", "\\u003c@");
        Map<String, String> read = new HashMap<>(call.arguments());
        read.computeIfPresent("view", (name, view) -> withoutPlainText(view));
        read.computeIfPresent("blocks", (name, blocks) -> withoutPlainText(blocks));
        assertThat(read.values())
                .as(call.method())
                .noneMatch(value -> markup.stream().anyMatch(value::contains));
    }

    /** In labels for those who listen and in what is filled into a field Slack reads no markup. */
    private static String withoutPlainText(String json) {
        return json.replaceAll("\"(?:initial_value|accessibility_label)\":\"[^\"]*\"", "");
    }
}
