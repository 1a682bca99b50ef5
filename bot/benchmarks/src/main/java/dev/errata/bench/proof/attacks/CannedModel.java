package dev.errata.bench.proof.attacks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import dev.errata.bench.program.ModelServer;
import dev.errata.bench.proof.attacks.door.PromptDoor;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An OpenAI-compatible server that looks at what it is asked, and says what it was told to say. */
final class CannedModel implements AutoCloseable {

    /** Whoever is called so is answered with what the team wrote, since the model only thinks. */
    static final String UNANSWERED = "Quentin Quoter";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final PromptDoor door = new PromptDoor();
    private final Map<Integer, String> says = new ConcurrentHashMap<>();
    private final Deque<Wrong> wrong = new ArrayDeque<>();
    private final Set<String> taught = new HashSet<>();
    private final ModelServer server = ModelServer.start(this::answer);
    private long asked;

    /**
     * Something that is wrong with what it was asked.
     *
     * @param attempt the number of the attempt in which it was asked; -1 where that cannot be told
     */
    record Wrong(int attempt, String what) {}

    /** What the program is told, to use it. */
    Map<String, String> settings() {
        return server.settings();
    }

    void says(Attempt attempt) {
        says.put(attempt.number(), attempt.through(Mouth.MODEL));
    }

    synchronized long asked() {
        return asked;
    }

    /** What was wrong with what it was asked since it was last looked at. */
    synchronized List<Wrong> wrong() {
        List<Wrong> all = List.copyOf(wrong);
        wrong.clear();
        return all;
    }

    /** Whether it was given this correction, word for word. */
    synchronized boolean wasTaught(String correction) {
        return taught.contains(correction);
    }

    private void answer(HttpExchange exchange) throws IOException {
        JsonNode messages = JSON.readTree(exchange.getRequestBody()).path("messages");
        String said = said(messages);
        byte[] reply = ModelServer.reply(said);
        ModelServer.send(exchange, 200, reply, reply.length);
    }

    private synchronized String said(JsonNode messages) throws IOException {
        asked++;
        JsonNode data = data(messages);
        int number = Attempt.numberIn(asked(data));
        door.problems(messages).forEach(each -> wrong.add(new Wrong(number, each)));
        data.path("corrections").forEach(each -> taught.add(each.path("text").asText()));
        if (data.path("just_taught").has("text")) {
            taught.add(data.path("just_taught").path("text").asText());
        }
        Optional<String> canned = Optional.ofNullable(says.get(number));
        if (data.has("made_on")) {
            return "{\"when\":" + JSON.writeValueAsString(canned.orElse("Questions about animals")) + "}";
        }
        if (data.path("question").isTextual()) {
            return "{\"applies\":["
                    + IntStream.rangeClosed(1, data.path("corrections").size())
                            .mapToObj(String::valueOf)
                            .collect(Collectors.joining(","))
                    + "]}";
        }
        if (data.path("question").path("asked_by").asText().equals(UNANSWERED)) {
            return "<think>I say nothing.</think>";
        }
        String text = canned.orElse("A wombat eats grass.");
        return data.has("just_taught") ? "CHANGED: " + text + "\n\n" + text : text;
    }

    /** On which question a rule was taught, or what is asked. */
    private static String asked(JsonNode data) {
        JsonNode question = data.path("question");
        return data.path("made_on").asText()
                + (question.isTextual()
                        ? question.asText()
                        : question.path("text").asText())
                + data.path("last_question").asText();
    }

    private static JsonNode data(JsonNode messages) {
        String user = messages.path(1).path("content").asText();
        try {
            return JSON.readTree(user.substring(user.indexOf('\n') + 1, user.lastIndexOf('\n')));
        } catch (IOException | IndexOutOfBoundsException e) {
            return JSON.createObjectNode();
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
