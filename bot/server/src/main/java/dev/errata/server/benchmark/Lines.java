package dev.errata.server.benchmark;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files of a benchmark: one JSON value a line, in UTF-8. */
public final class Lines {

    private static final ObjectMapper JSON = new ObjectMapper()
            .configure(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES, true)
            .configure(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES, true);

    private Lines() {}

    /** What an expert taught, and the questions for which it holds. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Taught(
            @JsonProperty("ws") String workspace,
            @JsonProperty("id") String id,
            @JsonProperty("question") String question,
            @JsonProperty("more_questions") List<String> moreQuestions,
            @JsonProperty("correction") String text,
            @JsonProperty("tags") List<String> tags) {}

    /** An earlier question of a workspace. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Earlier(
            @JsonProperty("ws") String workspace,
            @JsonProperty("text") String text) {}

    /** A question to be decided. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Asked(
            @JsonProperty("ws") String workspace,
            @JsonProperty("id") String id,
            @JsonProperty("text") String text) {}

    /** Which corrections apply to a question: {@code kind} is in, near or far. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Gold(
            @JsonProperty("ws") String workspace,
            @JsonProperty("id") String id,
            @JsonProperty("gold") List<String> applying,
            @JsonProperty("kind") String kind) {}

    /** What was decided about a question, the most probable first. */
    public record Decided(
            @JsonProperty("id") String id,
            @JsonProperty("candidates") List<Candidate> candidates) {}

    /** What was decided about one correction. */
    public record Candidate(
            @JsonProperty("id") String id,
            @JsonProperty("score") double score,
            @JsonProperty("applied") boolean applied) {}

    /**
     * Reads a file.
     *
     * @throws UnusableFile if it cannot be read or a line is not of that form; the message names file and line
     */
    public static <T> List<T> read(Path file, Class<T> form) {
        List<T> values = new ArrayList<>();
        int number = 0;
        try {
            for (String line : Files.readAllLines(file)) {
                number++;
                if (!line.isBlank()) {
                    values.add(JSON.readValue(line, form));
                }
            }
        } catch (JsonProcessingException e) {
            throw new UnusableFile(file + ", line " + number + ": " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UnusableFile(file + " cannot be read as UTF-8 text: " + e, e);
        }
        if (values.isEmpty()) {
            throw new UnusableFile(file + " is empty", null);
        }
        return values;
    }

    /**
     * Writes a file.
     *
     * @throws UnusableFile if it cannot be written
     */
    public static void write(Path file, List<Decided> decided) {
        try {
            List<String> lines = new ArrayList<>();
            for (Decided one : decided) {
                lines.add(JSON.writeValueAsString(one));
            }
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UnusableFile(file + " cannot be written: " + e, e);
        }
    }

    /** A file that cannot be used, in words that say which and why. */
    public static final class UnusableFile extends RuntimeException {

        UnusableFile(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
