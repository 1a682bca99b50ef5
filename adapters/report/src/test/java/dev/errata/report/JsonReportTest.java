package dev.errata.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class JsonReportTest {

    @Test
    void every_score_of_every_condition_has_a_mean_an_interval_and_a_number() throws IOException {
        JsonNode report = read(Reports.of(true));

        for (String condition : new String[] {"without", "with", "arithmetic", "cosine", "everything"}) {
            JsonNode recall = report.at("/conditions/" + condition + "/recall");
            assertThat(recall.path("mean").isNumber()).describedAs(condition).isTrue();
            assertThat(recall.path("n").asInt()).isEqualTo(2);
            assertThat(recall.path("low").asDouble())
                    .isLessThanOrEqualTo(recall.path("mean").asDouble());
            assertThat(recall.path("high").asDouble())
                    .isGreaterThanOrEqualTo(recall.path("mean").asDouble());
        }
        assertThat(report.at("/conditions/with/recall/mean").asDouble()).isEqualTo(1);
        assertThat(report.at("/differences/adherence/noise").asBoolean()).isFalse();
        assertThat(report.at("/curve/0/records").asInt()).isZero();
        assertThat(report.at("/curve/0/recall/mean").asDouble()).isZero();
        assertThat(report.at("/curve/1/records").asInt()).isEqualTo(3);
        assertThat(report.at("/curve/1/recall/mean").asDouble()).isEqualTo(1);
        assertThat(report.at("/counts/echo_only").asInt()).isEqualTo(1);
        assertThat(report.at("/repeats/rate").asDouble()).isEqualTo(.25);
    }

    @Test
    void a_case_shows_what_was_asked_what_was_taught_and_what_came_of_it() throws IOException {
        JsonNode one = read(Reports.of(false))
                .path("cases")
                .valueStream()
                .filter(each -> each.path("question").asText().equals(Reports.QUESTION))
                .findFirst()
                .orElseThrow();

        assertThat(one.path("asked").asText()).isEqualTo(Reports.ALIKE);
        assertThat(one.path("wording").asText()).isEqualTo("confirmed");
        assertThat(one.at("/taught/0/text").asText()).isEqualTo(Reports.FISCAL);
        assertThat(one.at("/outcomes/with/corrections/0/given").asBoolean()).isTrue();
        assertThat(one.at("/outcomes/with/scores/recall").asDouble()).isEqualTo(1);
        assertThat(one.at("/outcomes/without/kind").asText()).isEqualTo("unknown");
    }

    @Test
    void what_is_private_is_counted_and_shown_only_if_that_is_wanted() throws IOException {
        JsonNode usual = read(Reports.of(false));
        JsonNode all = read(Reports.of(true));

        assertThat(usual.toString()).doesNotContain("announce").contains("\"private\":1");
        assertThat(usual.path("cases")).hasSize(2);
        assertThat(usual.at("/conditions/with/recall/n").asInt()).isEqualTo(2);
        assertThat(all.path("cases")).hasSize(3);
        assertThat(all.toString()).contains(Reports.SECRET);
    }

    private static JsonNode read(Report report) throws IOException {
        return new ObjectMapper().readTree(JsonReport.of(report));
    }
}
