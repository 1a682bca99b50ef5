package dev.errata.bot.prompt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a language model is asked: rules in the system message, data in the user message, never mixed.
 *
 * @param version the name of the resource that holds the rules
 */
public record Prompt(String version, String system, String user) {

    private static final String MARK = "errata-";
    private static final Pattern MARKED = Pattern.compile("(?<=\\A|\n)" + MARK + "[0-9a-f-]{36}(?=\n|\\z)");

    /** The data stands between two lines that nobody who wrote a part of it could have guessed. */
    public static Prompt of(String version, String system, Map<String, ?> data) {
        String boundary = MARK + UUID.randomUUID();
        return new Prompt(version, system, boundary + "\n" + Json.write(data) + "\n" + boundary);
    }

    /** The same without what is random in it: of two prompts that ask the same, the same. */
    public static String withoutMark(String user) {
        return MARKED.matcher(user).replaceAll(MARK);
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
