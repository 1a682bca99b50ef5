package dev.errata.bench.proof.attacks.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** JSON in which nothing is read that could be meant in two ways. */
public final class StrictJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    /** Something that is no JSON, in words without the text. */
    public static final class Broken extends Exception {

        Broken(JsonProcessingException cause) {
            super("it is no JSON: " + cause.getOriginalMessage().replaceAll("[^\\x20-\\x7E]", "?"));
        }
    }

    public static JsonNode read(String json) throws Broken {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new Broken(e);
        }
    }
}
