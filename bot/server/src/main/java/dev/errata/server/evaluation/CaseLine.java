package dev.errata.server.evaluation;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as files have it; everything but {@code input} may be absent.
 *
 * @param input what is asked, as it stands
 * @param expected what the answer should say
 * @param mustFollow texts that the answer has to hold, or ids of corrections that are right for it
 * @param mustNotFollow texts that it must not hold, or ids of corrections that are not
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseLine(
        @JsonProperty(value = "input", required = true) String input,
        @JsonProperty("context") @Nullable Context context,
        @JsonProperty("expected") @Nullable String expected,

        @JsonProperty("must follow") @JsonAlias("must_follow") @Nullable
        List<String> mustFollow,

        @JsonProperty("must not follow") @JsonAlias("must_not_follow") @Nullable
        List<String> mustNotFollow) {

    /** Where it is asked, and by whom. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Context(
            @JsonProperty("channel") @Nullable String channel,
            @JsonProperty("as") @Nullable String as) {}
}
