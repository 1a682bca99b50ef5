package dev.errata.bot.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What a language model is asked: rules in the system message, data in the user message, never mixed.
 *
 * @param version the name of the resource that holds the rules
 */
record Prompt(String version, String system, String user) {

    /** The data stands between two lines that nobody who wrote a part of it could have guessed. */
    static Prompt of(String version, String system, Map<String, ?> data) {
        String boundary = "errata-" + UUID.randomUUID();
        return new Prompt(version, system, boundary + "\n" + Json.write(data) + "\n" + boundary);
    }

    /** What was said before, as the rules describe it; of an answer that no longer holds only the question. */
    static Map<String, Object> exchange(Interaction said) {
        Map<String, Object> exchange = new LinkedHashMap<>();
        exchange.put("asked_by", said.question().asker().name());
        exchange.put("question", said.question().asked());
        if (!said.answer().text().isBlank()) {
            exchange.put("your_answer", said.answer().text());
        }
        return exchange;
    }

    static String resource(String name) {
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
