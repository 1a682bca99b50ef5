package dev.errata.bot.prompt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/**
 * What a language model is asked: rules in the system message, data in the user message, never mixed.
 *
 * @param version the name of the resource that holds the rules
 */
public record Prompt(String version, String system, String user) {

    /** The data stands between two lines that nobody who wrote a part of it could have guessed. */
    public static Prompt of(String version, String system, Map<String, ?> data) {
        String boundary = "errata-" + UUID.randomUUID();
        return new Prompt(version, system, boundary + "\n" + Json.write(data) + "\n" + boundary);
    }

    public static String resource(String name) {
        try (InputStream in = Prompt.class.getResourceAsStream(name + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("prompt resource " + name + ".txt is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading prompt resource " + name + ".txt", e);
        }
    }
}
