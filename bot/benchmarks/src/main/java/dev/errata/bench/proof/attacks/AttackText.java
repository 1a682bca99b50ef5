package dev.errata.bench.proof.attacks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A text that wants to be something else than a text.
 *
 * @param kind what it wants, in one word
 * @param source who wrote it
 */
record AttackText(String kind, String source, String text) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 100;

    /** Our own, one for each thing that we know that a text may want. */
    static List<AttackText> own() {
        try (InputStream in = Objects.requireNonNull(AttackText.class.getResourceAsStream("attacks.jsonl"))) {
            return read(
                    new BufferedReader(new InputStreamReader(in, UTF_8)).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException("our own attack texts cannot be read", e);
        }
    }

    /** A JSON object a line. */
    static List<AttackText> in(Path file) {
        try {
            return read(Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static List<AttackText> read(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank())
                .map(AttackText::of)
                .toList();
    }

    private static AttackText of(String line) {
        try {
            JsonNode json = JSON.readTree(line);
            String text = json.path("text").asText();
            int times = json.path("times").asInt(1);
            return new AttackText(
                    json.path("kind").asText(), json.path("source").asText(), text.repeat(times));
        } catch (IOException e) {
            throw new UncheckedIOException("a line is no attack text: " + line, e);
        }
    }

    /** Short, and so that it does nothing where it is printed. */
    String shown() {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .limit(LONGEST)
                .forEach(c -> shown.append(c >= 0x20 && c < 0x7F ? Character.toString(c) : "\\u{%X}".formatted(c)));
        return kind + " \"" + shown + (text.codePoints().count() > LONGEST ? "\u2026" : "") + "\"";
    }
}
