package dev.errata.server.benchmark.silence;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.server.benchmark.UnusableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The files of PrecisionMemBench: what is believed, single questions, and conversations. */
record Fixtures(List<Belief> beliefs, List<Question> questions, List<Session> sessions) {

    private static final ObjectMapper JSON = new ObjectMapper();

    Fixtures {
        beliefs = List.copyOf(beliefs);
        questions = List.copyOf(questions);
        sessions = List.copyOf(sessions);
    }

    /** Something that was learnt about a user. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Belief(
            @JsonProperty(value = "_id", required = true) String id,

            @JsonProperty(value = "user_id", required = true)
            String user,

            @JsonProperty(value = "type", required = true) String type,

            @JsonProperty(value = "canonical_name", required = true)
            String name,

            @JsonProperty(value = "aliases", required = true)
            List<String> aliases,

            @JsonProperty(value = "content", required = true)
            String content,

            @JsonProperty(value = "scope", required = true) List<String> scope,

            @JsonProperty(value = "epistemic_status", required = true)
            String status,

            @JsonProperty("pinned") boolean pinned,
            @JsonProperty("superseded_by") @Nullable String supersededBy,
            @JsonProperty("resolved_at") @Nullable String resolvedAt) {}

    /** A question and what it should find. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Question(
            @JsonProperty(value = "caseId", required = true) String id,
            @JsonProperty(value = "scope", required = true) List<String> scope,
            @JsonProperty(value = "query", required = true) String text,
            @JsonProperty("userId") @Nullable String user,
            @JsonProperty("budget") @Nullable JsonNode budget,
            @JsonProperty(value = "expect", required = true) Expected expected) {}

    /** A conversation. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Session(
            @JsonProperty(value = "caseId", required = true) String id,
            @JsonProperty(value = "turns", required = true) List<Turn> turns) {}

    /** What was said in a conversation. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Turn(
            @JsonProperty(value = "scope", required = true) List<String> scope,

            @JsonProperty(value = "userMessage", required = true)
            String text,

            @JsonProperty(value = "expect", required = true) Expected expected) {}

    /** What is asserted, by the part of the answer that it is about. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Expected(
            @JsonProperty("relevantBeliefs") @Nullable Assertion relevant,
            @JsonProperty("pinnedFacts") @Nullable Assertion pinned,
            @JsonProperty("openQuestions") @Nullable JsonNode openQuestions,
            @JsonProperty("personaPrelude") @Nullable JsonNode personaPrelude) {

        /** What should be found and nothing else, if that is asserted. */
        Optional<List<String>> only() {
            return Optional.ofNullable(relevant).flatMap(one -> Optional.ofNullable(one.only()));
        }
    }

    /** Which beliefs there are to be, and which not. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Assertion(
            @JsonProperty("shouldOnlyInclude") @Nullable List<String> only,
            @JsonProperty("mustInclude") @Nullable List<String> included,
            @JsonProperty("mustExclude") @Nullable List<String> excluded) {

        boolean holds(List<String> found) {
            return found.containsAll(Objects.requireNonNullElse(included, List.of()))
                    && found.stream().noneMatch(Objects.requireNonNullElse(excluded, List.<String>of())::contains);
        }
    }

    /**
     * Reads them from a folder.
     *
     * @throws UnusableFile if one of the three is missing or not of that form
     */
    static Fixtures in(Path folder) {
        return new Fixtures(
                read(folder.resolve("beliefs.seed.json"), Belief[].class),
                read(folder.resolve("retrieval.cases.json"), Question[].class),
                read(folder.resolve("session-retrieval.cases.json"), Session[].class));
    }

    private static <T> List<T> read(Path file, Class<T[]> form) {
        try {
            return Arrays.asList(JSON.readValue(Files.readString(file), form));
        } catch (NoSuchFileException e) {
            throw new UnusableFile("missing", file);
        } catch (JsonProcessingException e) {
            throw new UnusableFile("no-fixtures", file, e.getOriginalMessage());
        } catch (IOException e) {
            throw new UnusableFile("no-text-file", file);
        }
    }
}
