package dev.errata.server.benchmark;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.bot.correction.CorrectionType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The files of a benchmark: one JSON value a line, in UTF-8. */
public final class Lines {

    private static final ObjectMapper JSON = new ObjectMapper()
            .configure(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES, true)
            .configure(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, true)
            .setDefaultSetterInfo(JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL));

    private Lines() {}

    /** What an expert taught, and the questions for which it holds. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record CorrectionLine(
            @JsonProperty("ws") String workspace,
            @JsonProperty("id") String id,
            @JsonProperty("question") String question,
            @JsonProperty("more_questions") List<String> moreQuestions,
            @JsonProperty("correction") String text,
            @JsonProperty("tags") List<String> tags) {

        public CorrectionLine {
            needText("question", question);
            moreQuestions.forEach(one -> needText("more_questions", one));
            needText("correction", text);
            moreQuestions = List.copyOf(moreQuestions);
            tags = List.copyOf(tags);
        }
    }

    /** When a correction holds, as a language model said it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Restated(
            @JsonProperty("ws") String workspace,
            @JsonProperty("id") String id,
            @JsonProperty("restatement") String line) {

        public Restated {
            needText("restatement", line);
        }
    }

    /** An earlier question of a workspace. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Earlier(
            @JsonProperty("ws") String workspace,
            @JsonProperty("text") String text) {

        public Earlier {
            needText("text", text);
        }
    }

    /** A question to be decided. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record QuestionLine(
            @JsonProperty("ws") String workspace,
            @JsonProperty("id") String id,
            @JsonProperty("text") String text) {

        public QuestionLine {
            needText("text", text);
        }
    }

    /** Which corrections apply to a question: {@code kind} is in, near or far. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Gold(
            @JsonProperty("ws") String workspace,
            @JsonProperty("id") String id,
            @JsonProperty("gold") List<String> applying,
            @JsonProperty("kind") String kind) {

        public Gold {
            applying = List.copyOf(applying);
        }
    }

    /**
     * A question about documents.
     *
     * @param answers the first words of sentences of which each answers it; none where no document does
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record AboutDocuments(
            @JsonProperty("half") Half half,
            @JsonProperty("question") String question,
            @JsonProperty("answers") List<String> answers) {

        public AboutDocuments {
            needText("question", question);
            answers.forEach(one -> needText("answers", one));
            answers = List.copyOf(answers);
        }
    }

    /** What a question is for: to choose numbers on, or to be looked at once. */
    public enum Half {
        @JsonProperty("tune")
        TUNE,
        @JsonProperty("test")
        TEST
    }

    /** A correction in somebody's words, and what kind of correction people would call it. */
    public record OfKind(
            @JsonProperty("kind") CorrectionType kind,
            @JsonProperty("text") String text) {

        public OfKind {
            needText("text", text);
        }
    }

    /** A reply in the thread of an answer. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ReplyLine(
            @JsonProperty("id") String id,
            @JsonProperty("question") String question,
            @JsonProperty("answer") String answer,
            @JsonProperty("reply") String reply) {

        public ReplyLine {
            needText("question", question);
            needText("answer", answer);
        }
    }

    /** The same, and whether people would call it a correction that could be followed. */
    @JsonIgnoreProperties("id")
    public record LabelledReply(
            @JsonProperty("half") Half half,
            @JsonProperty("question") String question,
            @JsonProperty("answer") String answer,
            @JsonProperty("reply") String reply,
            @JsonProperty("candidate") boolean candidate) {}

    /** What was made of a reply. */
    public record Noticed(
            @JsonProperty("id") String id,
            @JsonProperty("candidate") boolean candidate,
            @JsonProperty("cue") @Nullable String cue) {}

    /** Which corrections a judge was asked about for a question, and which of them it said apply. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Judged(
            @JsonProperty("question") String question,
            @JsonProperty("asked") List<String> asked,
            @JsonProperty("applies") List<String> applying) {

        public Judged {
            asked = List.copyOf(asked);
            applying = List.copyOf(applying);
        }
    }

    /** What was decided about a question, the most probable first. */
    public record Decided(
            @JsonProperty("id") String id,
            @JsonProperty("candidates") List<Candidate> candidates) {}

    /** What was decided about one correction. */
    public record Candidate(
            @JsonProperty("id") String id,
            @JsonProperty("score") double score,
            @JsonProperty("applied") boolean applied) {}

    /** Which values of a line may not be blank. */
    public static void needText(String name, String value) {
        if (value.isBlank()) {
            throw new NoText(name);
        }
    }

    /** A value that should have a text is blank. */
    private static final class NoText extends IllegalArgumentException {

        NoText(String name) {
            super(name);
        }
    }

    /**
     * Reads a file.
     *
     * @throws UnusableFile if it cannot be read or a line is not of that form
     */
    public static <T> List<T> read(Path file, Class<T> form) {
        return values(text(file), form, file);
    }

    /** Reads a file that comes with the program, from beside this class. */
    public static <T> List<T> included(String name, Class<T> form) {
        try (InputStream in = Objects.requireNonNull(Lines.class.getResourceAsStream(name), name)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return values(text.lines().toList(), form, Path.of(name));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " of the program cannot be read", e);
        }
    }

    private static <T> List<T> values(List<String> lines, Class<T> form, Path file) {
        List<T> values = new ArrayList<>();
        int number = 0;
        for (String line : lines) {
            number++;
            if (!line.isBlank()) {
                values.add(value(line, form, file, String.valueOf(number)));
            }
        }
        if (values.isEmpty()) {
            throw new UnusableFile("empty", file);
        }
        return values;
    }

    private static List<String> text(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            throw new UnusableFile("missing", file);
        } catch (IOException e) {
            throw new UnusableFile("no-text-file", file);
        }
    }

    private static <T> T value(String line, Class<T> form, Path file, String number) {
        try {
            @Nullable T value = JSON.readValue(line, form);
            if (value == null) {
                throw new UnusableFile("no-object", file, number);
            }
            return value;
        } catch (JsonProcessingException e) {
            throw unusable(e, file, number);
        }
    }

    private static UnusableFile unusable(JsonProcessingException e, Path file, String number) {
        if (e.getCause() instanceof NoText blank) {
            return new UnusableFile("no-text", file, number, String.valueOf(blank.getMessage()));
        }
        if (!(e instanceof JsonMappingException wrong)) {
            return new UnusableFile("no-json", file, number, e.getOriginalMessage());
        }
        return wrong.getPath().isEmpty()
                ? new UnusableFile("no-object", file, number)
                : new UnusableFile(
                        "no-value", file, number, wrong.getPath().get(0).getFieldName());
    }

    /**
     * Opens a file for writing and leaves what is in it: what cannot be written is found before the work is done.
     *
     * @throws UnusableFile if it cannot be written
     */
    public static void needWritable(Path file) {
        try {
            Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)
                    .close();
        } catch (IOException e) {
            throw new UnusableFile("unwritable", file);
        }
    }

    /**
     * Adds a line to a file.
     *
     * @throws UnusableFile if it cannot be written
     */
    static void append(Path file, Object value) {
        try {
            Files.writeString(
                    file, JSON.writeValueAsString(value) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UnusableFile("unwritable", file);
        }
    }

    /**
     * Writes a file.
     *
     * @throws UnusableFile if it cannot be written
     */
    public static void write(Path file, List<?> values) {
        try {
            List<String> lines = new ArrayList<>();
            for (Object one : values) {
                lines.add(JSON.writeValueAsString(one));
            }
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UnusableFile("unwritable", file);
        }
    }
}
