package dev.errata.web.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Lets in what comes from this machine and, for changes, from the page itself. A name that another site points at this machine does not help
 * it (DNS rebinding), and neither does a form that another site sends with our cookie.
 */
final class Guard {

    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String COOKIE = "errata";
    private static final String TOO_LARGE = "413";
    /** In bytes: many times what all fields of a form may hold. */
    private static final long LARGEST = 200_000;
    /** In bytes: as large as documents are read. */
    static final int LARGEST_DOCUMENT = 20 * 1024 * 1024;
    /** Where documents are sent to, one at a time, and nothing else that is large. */
    static final String DOCUMENTS = "/documents";

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec secret;

    Guard() {
        byte[] key = new byte[32];
        random.nextBytes(key);
        this.secret = new SecretKeySpec(key, "HmacSHA256");
    }

    /** Why a request is refused. */
    enum Refusal {
        /** It does not come from this machine, or was sent to another name. */
        HOST,
        /** It would change something and comes from another site. */
        ORIGIN,
        /** It would change something and lacks the token of this process. */
        TOKEN,
        /** There is more in it than anybody writes. */
        TOO_LONG,
        /** It is not written the way forms are. */
        GARBLED
    }

    /** Whether anything is answered at all; changes are asked about separately. */
    Optional<Refusal> refuses(HttpServletRequest request) {
        if (!isLoopback(request.getRemoteAddr()) || !isOurName(request.getHeader("Host"))) {
            return Optional.of(Refusal.HOST);
        }
        boolean changes =
                !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
        return changes && !("http://" + request.getHeader("Host")).equalsIgnoreCase(request.getHeader("Origin"))
                ? Optional.of(Refusal.ORIGIN)
                : Optional.empty();
    }

    private static boolean isLoopback(String address) {
        try {
            // An address, never a name: nothing is looked up.
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean isOurName(String host) {
        return host != null
                && NAMES.contains(host.replaceFirst(":\\d{1,5}$", "").toLowerCase(Locale.ROOT));
    }

    /** Why what was sent cannot be read. Whatever is asked of a request afterwards can be. */
    Optional<Refusal> unreadable(HttpServletRequest request) throws IOException {
        boolean isDocument = request.getRequestURI().equals(DOCUMENTS);
        if (request.getContentLengthLong() > (isDocument ? LARGEST_DOCUMENT : LARGEST)) {
            // Whoever is answered before they have sent everything may never read the answer.
            request.getInputStream().transferTo(OutputStream.nullOutputStream());
            return Optional.of(Refusal.TOO_LONG);
        }
        try {
            request.getParameterMap();
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(isTooLong(e) ? Refusal.TOO_LONG : Refusal.GARBLED);
        }
    }

    /** The server that stands below says so only in the words of a cause, which begin with the status. */
    private static boolean isTooLong(@Nullable Throwable thrown) {
        return thrown != null
                && (String.valueOf(thrown.getMessage()).startsWith(TOO_LARGE) || isTooLong(thrown.getCause()));
    }

    /** Whether a change carries the token that the page was given. */
    boolean isOurs(HttpServletRequest request) {
        String token = request.getParameter("token");
        return token != null
                && Exchange.cookie(COOKIE, request)
                        .filter(cookie -> MessageDigest.isEqual(
                                token.getBytes(UTF_8), tokenFor(cookie).getBytes(UTF_8)))
                        .isPresent();
    }

    /** The token for this browser, which gets a cookie if it has none. */
    String token(HttpServletRequest request, HttpServletResponse response) {
        return tokenFor(Exchange.cookie(COOKIE, request).orElseGet(() -> newCookie(response)));
    }

    private String newCookie(HttpServletResponse response) {
        byte[] value = new byte[16];
        random.nextBytes(value);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(value);
        response.addHeader("Set-Cookie", COOKIE + "=" + text + "; Path=/; HttpOnly; SameSite=Strict");
        return text;
    }

    private String tokenFor(String cookie) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(cookie.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    /** What the browser shall allow this page: its own files, and nothing of anybody else. */
    static void restrict(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
    }
}
