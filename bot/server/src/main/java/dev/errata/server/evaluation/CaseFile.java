package dev.errata.server.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.server.benchmark.UnusableFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Files of cases: one JSON object a line. Either all of a file can be used, or nothing is. */
final class CaseFile {

    private static final ObjectMapper JSON =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, true);

    private CaseFile() {}

    /** A line that can be used, and which one it was. */
    record Numbered<T>(int line, T value) {}

    /**
     * Reads a file.
     *
     * @throws UnusableFile if it cannot be read, or a line is no case
     */
    static List<Numbered<CaseLine>> read(Path file) {
        try {
            return values(Files.readAllLines(file), CaseLine.class, file.toString());
        } catch (NoSuchFileException e) {
            throw new UnusableFile("missing", file);
        } catch (IOException e) {
            throw new UnusableFile("no-text-file", file);
        }
    }

    /** Reads a file that comes with the program, from beside this class. */
    static <T> List<Numbered<T>> included(String name, Class<T> form) {
        try (InputStream in = Objects.requireNonNull(CaseFile.class.getResourceAsStream(name), name)) {
            return values(
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList(),
                    form,
                    name);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " of the program cannot be read", e);
        }
    }

    private static <T> List<Numbered<T>> values(List<String> lines, Class<T> form, String file) {
        List<Numbered<T>> values = new ArrayList<>();
        int number = 0;
        for (String line : lines) {
            number++;
            if (!line.isBlank()) {
                values.add(new Numbered<>(number, value(line, form, file, number)));
            }
        }
        if (values.isEmpty()) {
            throw new UnusableFile("empty", file);
        }
        return values;
    }

    private static <T> T value(String line, Class<T> form, String file, int number) {
        try {
            T value = JSON.readValue(line, form);
            if (value == null) {
                throw new UnusableFile("no-object", file, number);
            }
            if (value instanceof CaseLine one
                    && (one.input() == null || one.input().isBlank())) {
                throw new UnusableFile("no-text", file, number, "input");
            }
            return value;
        } catch (JsonMappingException e) {
            if (e.getPath().isEmpty()) {
                throw new UnusableFile("no-object", file, number);
            }
            throw new UnusableFile(
                    "no-value", file, number, String.valueOf(e.getPath().get(0).getFieldName()));
        } catch (JsonProcessingException e) {
            throw new UnusableFile("no-json", file, number, e.getOriginalMessage());
        }
    }

    /** As a line of a file. */
    static String line(CaseLine one) {
        try {
            return JSON.writeValueAsString(one);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(new IOException("a case is no JSON", e));
        }
    }
}
