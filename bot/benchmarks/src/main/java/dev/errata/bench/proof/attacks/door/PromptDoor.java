package dev.errata.bench.proof.attacks.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What a language model is asked: the rules word for word in the system message, and in the other one JSON on a line of its own between two
 * lines with a mark that was never used before.
 */
public final class PromptDoor {

    private static final String FOLDER = "/dev/errata/bot/prompt/";
    private static final Pattern EVERY_LINE_BREAK = Pattern.compile("\r\n|[\n\r\\x0B\f\\x85\u2028\u2029]");
    private static final Pattern MARK = Pattern.compile("errata-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    /** Nothing that a reader of tags, templates or terminals could take for more than a letter. */
    private static final Pattern STEERING = Pattern.compile("[<>\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private static final Map<String, Set<String>> KEYS = Map.ofEntries(
            Map.entry(rules("answer-3"), Set.of("corrections", "passages", "thread", "question")),
            Map.entry(
                    rules("answer-3") + "\n" + rules("rewrite-2"),
                    Set.of("corrections", "passages", "thread", "question", "just_taught", "previous_answer")),
            Map.entry(
                    rules("answer-3") + "\n" + rules("again-1"),
                    Set.of("corrections", "passages", "thread", "question", "previous_attempt", "not_followed")),
            Map.entry(
                    rules("answer-3") + "\n" + rules("rewrite-2") + "\n" + rules("again-1"),
                    Set.of(
                            "corrections",
                            "passages",
                            "thread",
                            "question",
                            "just_taught",
                            "previous_answer",
                            "previous_attempt",
                            "not_followed")),
            Map.entry(rules("judge-2"), Set.of("corrections", "question")),
            Map.entry(rules("standalone-1"), Set.of("conversation", "last_question")),
            Map.entry(rules("restatement-1"), Set.of("text", "made_on")),
            Map.entry(rules("suggestion-1"), Set.of("text", "made_on")),
            Map.entry(rules("relation-1"), Set.of("earlier", "later")),
            Map.entry(rules("paraphrase-1"), Set.of("question")),
            Map.entry(rules("grade-1"), Set.of("question", "answer", "given", "must_follow", "facts")));

    private final Set<String> marks = ConcurrentHashMap.newKeySet();

    static String rules(String name) {
        try (InputStream in = PromptDoor.class.getResourceAsStream(FOLDER + name + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("there are no rules " + name);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the rules " + name + " cannot be read", e);
        }
    }

    /** What is wrong with the messages of a request. */
    public List<String> problems(JsonNode messages) {
        List<String> wrong = new ArrayList<>();
        if (messages.size() != 2
                || !messages.path(0).path("role").asText().equals("system")
                || !messages.path(1).path("role").asText().equals("user")) {
            return List.of("the messages are not one with rules and one with data");
        }
        Set<String> keys = KEYS.get(messages.path(0).path("content").asText());
        String user = messages.path(1).path("content").asText();
        String[] lines = EVERY_LINE_BREAK.split(user, -1);
        if (keys == null) {
            wrong.add("the rules are others than ours");
        }
        if (lines.length != 3
                || !lines[0].equals(lines[2])
                || !MARK.matcher(lines[0]).matches()) {
            wrong.add("the data does not stand on one line between two marks: " + lines.length + " lines");
        } else if (!marks.add(lines[0])) {
            wrong.add("a mark that was used before");
        } else if (keys != null) {
            data(lines[1], lines[0], keys, wrong);
        }
        return List.copyOf(wrong);
    }

    private static void data(String line, String mark, Set<String> keys, List<String> wrong) {
        if (STEERING.matcher(line).find()) {
            wrong.add(
                    "a sign in the data that steers: " + Signs.shown(line.substring(0, Math.min(200, line.length()))));
        }
        if (line.contains(mark)) {
            wrong.add("a mark inside the data");
        }
        try {
            JsonNode data = StrictJson.read(line);
            Set<String> found = new java.util.TreeSet<>();
            data.fieldNames().forEachRemaining(found::add);
            if (!found.equals(new java.util.TreeSet<>(keys))) {
                wrong.add("other data than the rules name: " + found);
            }
        } catch (StrictJson.Broken e) {
            wrong.add("the data: " + e.getMessage());
        }
    }
}
