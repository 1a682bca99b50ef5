package dev.errata.server.benchmark.disputes;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.errata.bot.disagreement.Rule;
import dev.errata.server.benchmark.Lines;

/** Two corrections of which the first one was made earlier. */
@JsonIgnoreProperties(ignoreUnknown = true)
record PairLine(
        @JsonProperty("id") String id,
        @JsonProperty("question_a") String questionOfOlder,
        @JsonProperty("a") String older,
        @JsonProperty("question_b") String questionOfNewer,
        @JsonProperty("b") String newer) {

    PairLine {
        Lines.needText("question_a", questionOfOlder);
        Lines.needText("a", older);
        Lines.needText("question_b", questionOfNewer);
        Lines.needText("b", newer);
    }

    Rule first() {
        return new Rule(questionOfOlder, older);
    }

    Rule second() {
        return new Rule(questionOfNewer, newer);
    }
}
