package dev.errata.chat.queue;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.loop.Taught;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.ThreadId;
import dev.errata.bot.reply.ReplyId;
import dev.errata.chat.surface.Heard;
import dev.errata.chat.surface.StoredVisit;
import dev.errata.chat.surface.Visit;
import java.util.HashMap;
import java.util.Map;

/** What a delivery carries from the request to the work: who did it where, as the platform says it, and what was done. */
public final class Payload implements StoredVisit {

    /** Records are their fields: what they can say of themselves besides is not stored. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .visibility(PropertyAccessor.ALL, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final JsonNode json;

    private Payload(JsonNode json) {
        this.json = json;
    }

    /** Writes and reads one, because the first time takes a fifth of a second. */
    static void warmUp() {
        read(write(Map.of("text", ""))).text();
    }

    /** Of something that was said. */
    public static String asked(Visit visit, String text, boolean addressed) {
        return write(visit, Map.of("text", text, "addressed", addressed));
    }

    static String asked(Heard heard) {
        return write(
                heard.visit(),
                Map.of("text", heard.text(), "addressed", heard.isAddressed(), "passedOn", heard.passedOn()));
    }

    /** Of something because of which a question is to be answered again. */
    public static String taught(Visit visit, Taught taught) {
        return write(visit, Map.of("taught", taught));
    }

    /** Of an answer that somebody wants to be shown, or to have where nobody else reads. */
    static String ofAnswer(Visit visit, InteractionId answer) {
        return write(visit, Map.of("answer", answer.toString()));
    }

    /** Of something that may correct an answer, with its words only if it cannot be read again. */
    static String replied(Visit visit, InteractionId answer, String message, String words) {
        return write(visit, Map.of("answer", answer.toString(), "message", message, "text", words));
    }

    static String remember(Visit visit, ReplyId reply) {
        return write(visit, Map.of("reply", reply.toString()));
    }

    static String waiting(Visit visit, Correction correction) {
        return write(visit, Map.of("correction", correction.id().toString(), "version", correction.version()));
    }

    static String changed(CorrectionId correction) {
        return write(Map.of("correction", correction.toString()));
    }

    /** Of an answer that nobody will know any more, with what it takes to find its messages. */
    static String forgotten(Interaction answer) {
        return write(Map.of(
                "answer", answer.id().toString(),
                "place", answer.question().place().id().toString(),
                "thread", answer.question().thread().value()));
    }

    static String answer(InteractionId answer) {
        return write(Map.of("answer", answer.toString()));
    }

    private static String write(Visit visit, Map<String, Object> done) {
        Map<String, Object> all = new HashMap<>(visit.stored());
        all.putAll(done);
        return write(all);
    }

    private static String write(Map<String, Object> all) {
        try {
            return JSON.writeValueAsString(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a delivery cannot be written", e);
        }
    }

    /**
     * Reads what one of the others has written.
     *
     * @throws IllegalStateException if none of them has
     */
    public static Payload read(String payload) {
        try {
            return new Payload(JSON.readTree(payload));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a delivery cannot be read", e);
        }
    }

    public String text() {
        return json.path("text").asText();
    }

    /** It was not known of what an earlier version stored. */
    public boolean isAddressed() {
        return json.path("addressed").asBoolean(true);
    }

    /** Whether there is more in it than somebody's own words. */
    public boolean isPassedOn() {
        return json.path("passedOn").asBoolean();
    }

    public Taught taught() {
        return read(json.path("taught"), Taught.class);
    }

    /** An id stood there as a text of its own, or as the only member of an object. */
    public CorrectionId correction() {
        JsonNode id = json.path("correction");
        return CorrectionId.of(id.isObject() ? id.path("value").asText() : id.asText());
    }

    /** Of a correction that waits. */
    public int version() {
        return json.path("version").asInt();
    }

    public InteractionId answer() {
        return InteractionId.of(json.path("answer").asText());
    }

    /** The platform's own name of a message. */
    public String message() {
        return json.path("message").asText();
    }

    public ReplyId reply() {
        return ReplyId.of(json.path("reply").asText());
    }

    /** Where an answer was asked for that nobody knows any more. */
    public PlaceId place() {
        return PlaceId.of(json.path("place").asText());
    }

    public ThreadId thread() {
        return new ThreadId(json.path("thread").asText());
    }

    @Override
    public <T> T read(Class<T> type) {
        return read(json, type);
    }

    private static <T> T read(JsonNode json, Class<T> type) {
        try {
            return JSON.treeToValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a delivery cannot be read as " + type.getSimpleName(), e);
        }
    }
}
