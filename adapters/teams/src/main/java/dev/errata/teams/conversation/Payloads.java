package dev.errata.teams.conversation;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.loop.Taught;
import dev.errata.bot.question.InteractionId;
import dev.errata.teams.request.Scene;

/** What deliveries carry from the request to the work. */
final class Payloads {

    /** Records are their fields: what they can say of themselves besides is not stored. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .visibility(PropertyAccessor.ALL, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
            .build();

    private Payloads() {}

    /**
     * Somebody asked something.
     *
     * @param text without mentions of the bot
     */
    record Asked(Scene scene, String text) {

        static final String KIND = "teams.question";
    }

    /** Somebody corrected an answer, changed the correction, or said that one fits; the answer is to be written again. */
    record Said(Scene scene, Taught taught) {

        static final String KIND = "teams.taught";
    }

    /**
     * Somebody undid what made an answer what it is; it is to be marked.
     *
     * @param onlyHere whether the correction still holds, so that no other answer is to be marked
     */
    record Undone(Scene scene, InteractionId answer, CorrectionId correction, boolean onlyHere) {

        static final String KIND = "teams.undone";
    }

    static String write(Object payload) {
        try {
            return JSON.writeValueAsString(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a delivery cannot be written", e);
        }
    }

    static <T> T read(String payload, Class<T> type) {
        try {
            return JSON.readValue(payload, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a delivery cannot be read", e);
        }
    }
}
