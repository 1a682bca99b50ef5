package dev.errata.teams;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.math.BigInteger;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Signs tokens as Microsoft does, with a key of its own, which it publishes on this machine. */
public final class FakeIssuer implements AutoCloseable {

    public static final String ISSUER = "https://api.botframework.com";

    /** Making one takes long. */
    private static final KeyPair FIRST_KEY = newKey();

    private final WireMockServer server;
    private KeyPair key = FIRST_KEY;
    private String keyId = "key-1";
    private List<String> endorsements = List.of("msteams");

    private FakeIssuer(WireMockServer server) {
        this.server = server;
    }

    public static FakeIssuer start() {
        WireMockServer server =
                new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
        server.start();
        FakeIssuer issuer = new FakeIssuer(server);
        issuer.publish();
        return issuer;
    }

    public URI metadata() {
        return URI.create(server.baseUrl() + "/.well-known/openidconfiguration");
    }

    /** The header of a request with a token that is as it should be. */
    public String bearer(String appId, String serviceUrl) {
        return "Bearer " + token(appId, serviceUrl);
    }

    public String token(String appId, String serviceUrl) {
        return signed(header("RS256"), claims(appId, serviceUrl));
    }

    public ObjectNode header(String algorithm) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("alg", algorithm)
                .put("typ", "JWT")
                .put("kid", keyId);
    }

    /** Of now, and for an hour. */
    public ObjectNode claims(String appId, String serviceUrl) {
        long now = Instant.now().getEpochSecond();
        return JsonNodeFactory.instance
                .objectNode()
                .put("serviceurl", serviceUrl)
                .put("nbf", now - 60)
                .put("exp", now + 3_600)
                .put("iss", ISSUER)
                .put("aud", appId);
    }

    /** Signs with the key that is published, in the way that the header says, if that is a way for such keys. */
    public String signed(ObjectNode header, ObjectNode claims) {
        String way = header.path("alg").asText().equals("RS512") ? "SHA512withRSA" : "SHA256withRSA";
        return signed(header, claims, way, key);
    }

    /** Signs with a key that nobody published, under the name of the one that is. */
    public String forged(ObjectNode header, ObjectNode claims) {
        return signed(header, claims, "SHA256withRSA", newKey());
    }

    public static String unsigned(ObjectNode header, ObjectNode claims) {
        return base64(header.toString().getBytes(UTF_8)) + "."
                + base64(claims.toString().getBytes(UTF_8));
    }

    /** The key as it is published, in the form in which libraries read it. */
    public byte[] publicKey() {
        return key.getPublic().getEncoded();
    }

    /** Says for which products of Microsoft's the key holds. */
    public FakeIssuer endorses(String... channels) {
        endorsements = List.of(channels);
        publish();
        return this;
    }

    /** Signs with another key from now on. */
    public FakeIssuer rotates() {
        key = newKey();
        keyId = keyId + "+";
        publish();
        return this;
    }

    /** Publishes nothing any more. */
    public FakeIssuer isDown() {
        server.resetAll();
        server.stubFor(
                WireMock.any(WireMock.anyUrl()).willReturn(WireMock.aResponse().withStatus(503)));
        return this;
    }

    public FakeIssuer recovers() {
        publish();
        return this;
    }

    /** How often somebody has asked for the keys since they were last published. */
    public int asked() {
        return server.findAll(WireMock.getRequestedFor(WireMock.urlEqualTo("/.well-known/openidconfiguration")))
                .size();
    }

    private void publish() {
        server.resetAll();
        ObjectNode metadata =
                JsonNodeFactory.instance.objectNode().put("issuer", ISSUER).put("jwks_uri", server.baseUrl() + "/keys");
        server.stubFor(
                WireMock.get("/.well-known/openidconfiguration").willReturn(WireMock.okJson(metadata.toString())));
        server.stubFor(WireMock.get("/keys").willReturn(WireMock.okJson(keys().toString())));
    }

    private ObjectNode keys() {
        RSAPublicKey published = (RSAPublicKey) key.getPublic();
        ObjectNode keys = JsonNodeFactory.instance.objectNode();
        ObjectNode json = keys.putArray("keys")
                .addObject()
                .put("kty", "RSA")
                .put("use", "sig")
                .put("kid", keyId)
                .put("n", number(published.getModulus()))
                .put("e", number(published.getPublicExponent()));
        endorsements.forEach(json.withArray("endorsements")::add);
        return keys;
    }

    private static String signed(ObjectNode header, ObjectNode claims, String way, KeyPair key) {
        String content = unsigned(header, claims);
        try {
            Signature signature = Signature.getInstance(way);
            signature.initSign(key.getPrivate());
            signature.update(content.getBytes(UTF_8));
            return content + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign", e);
        }
    }

    private static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot make keys", e);
        }
    }

    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes.length > 1 && bytes[0] == 0 ? 1 : 0;
        return base64(Arrays.copyOfRange(bytes, sign, bytes.length));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public void close() {
        server.stop();
    }
}
