package dev.errata.slack.entry;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The proof that a request comes from Slack and is not an old one: HMAC-SHA256 over the bytes as they arrived, and their time. */
public final class SlackSignature {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    /** Longer numbers are no time, and would overflow. */
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

    private final SecretKeySpec key;
    private final Clock clock;

    public SlackSignature(String signingSecret, Clock clock) {
        this.key = new SecretKeySpec(signingSecret.getBytes(UTF_8), "HmacSHA256");
        this.clock = clock;
    }

    boolean isGenuine(@Nullable String timestamp, @Nullable String signature, byte[] body) {
        if (timestamp == null || signature == null || !isRecent(timestamp)) {
            return false;
        }
        return MessageDigest.isEqual(expected(timestamp, body).getBytes(UTF_8), signature.getBytes(UTF_8));
    }

    /** Signs once for nothing, because the first time takes longest. */
    void warmUp(byte[] body) {
        String signed = expected("0", body);
        isGenuine(String.valueOf(clock.instant().getEpochSecond()), signed, body);
    }

    private boolean isRecent(String timestamp) {
        if (!SECONDS.matcher(timestamp).matches()) {
            return false;
        }
        long away = clock.instant().getEpochSecond() - Long.parseLong(timestamp);
        return Math.abs(away) <= TOLERANCE.toSeconds();
    }

    private String expected(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            mac.update(("v0:" + timestamp + ":").getBytes(UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HmacSHA256, with which Slack signs its requests", e);
        }
    }
}
