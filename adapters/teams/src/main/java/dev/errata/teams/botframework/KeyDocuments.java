package dev.errata.teams.botframework;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.bot.connector.authentication.OpenIdMetadataKey;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** The two documents in which Microsoft publishes its keys: one that says where the other is. */
record KeyDocuments(URI metadata, OkHttpClient http) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** By their ids; at least one. */
    Map<String, OpenIdMetadataKey> load() throws IOException {
        JsonNode where = read(metadata.toString()).path("jwks_uri");
        Map<String, OpenIdMetadataKey> keys = new HashMap<>();
        for (JsonNode each : read(where.asText()).path("keys")) {
            if (each.path("kty").asText().equals("RSA") && each.hasNonNull("kid")) {
                keys.put(each.path("kid").asText(), key(each));
            }
        }
        if (keys.isEmpty()) {
            throw new IOException("there are no keys");
        }
        return keys;
    }

    private JsonNode read(String url) throws IOException {
        try (Response response = http.newCall(request(url)).execute()) {
            ResponseBody body = response.body();
            if (!response.isSuccessful() || body == null) {
                throw new IOException("HTTP " + response.code());
            }
            return JSON.readTree(body.bytes());
        }
    }

    private static Request request(String url) throws IOException {
        try {
            return new Request.Builder().url(url).build();
        } catch (IllegalArgumentException e) {
            throw new IOException("it is not said where the keys are", e);
        }
    }

    /** A key that says for which channels it holds is held to that; one that does not holds for none. */
    private static OpenIdMetadataKey key(JsonNode json) throws IOException {
        OpenIdMetadataKey key = new OpenIdMetadataKey();
        key.key = publicKey(json);
        key.endorsements = texts(json.path("endorsements"));
        key.certificateChain = texts(json.path("x5c"));
        return key;
    }

    private static RSAPublicKey publicKey(JsonNode json) throws IOException {
        try {
            RSAPublicKeySpec numbers = new RSAPublicKeySpec(number(json.path("n")), number(json.path("e")));
            return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(numbers);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException("a key is unusable", e);
        }
    }

    private static BigInteger number(JsonNode base64) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(base64.asText()));
    }

    private static List<String> texts(JsonNode values) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(value.asText()));
        return texts;
    }
}
