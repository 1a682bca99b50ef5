package dev.errata.teams.api;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * The tokens by which Teams knows this bot, each kept until shortly before it expires. The SDK's own way to get one says "Exceeded
 * retry count" whatever is wrong.
 */
final class AccessTokens {

    private static final String WHAT = "get a token";
    private static final String SCOPE = "https://api.botframework.com/.default";
    private static final Duration MARGIN = Duration.ofMinutes(5);
    private static final long SHORT_LIFE = 600;

    private final HttpUrl login;
    private final @Nullable AppCredentials credentials;
    private final OkHttpClient http;
    private final Clock clock;
    private @Nullable Token token;

    /** A token, and when to get the next one. */
    private record Token(String value, Instant renewal) {}

    /**
     * Gets none yet.
     *
     * @param credentials null where nobody asks for tokens
     */
    AccessTokens(HttpUrl login, @Nullable AppCredentials credentials, OkHttpClient http, Clock clock) {
        this.login = login;
        this.credentials = credentials;
        this.http = http;
        this.clock = clock;
    }

    /** Nothing where nobody asks for tokens. */
    synchronized Optional<String> current() {
        if (credentials == null) {
            return Optional.empty();
        }
        if (token == null || !clock.instant().isBefore(token.renewal())) {
            token = fetch(credentials);
        }
        return Optional.of(token.value());
    }

    /** Gets a new one next time, because this one was refused; says whether there can be one. */
    synchronized boolean renew() {
        token = null;
        return credentials != null;
    }

    private Token fetch(AppCredentials who) {
        Request request = new Request.Builder()
                .url(login.newBuilder()
                        .addPathSegment(who.authority())
                        .addPathSegments("oauth2/v2.0/token")
                        .build())
                .post(new FormBody.Builder()
                        .add("grant_type", "client_credentials")
                        .add("client_id", who.appId())
                        .add("client_secret", who.password())
                        .add("scope", SCOPE)
                        .build())
                .build();
        try (Response response = http.newCall(request).execute()) {
            ResponseBody body = response.body();
            Fields answer = Fields.of(body == null ? "" : body.string());
            return response.isSuccessful() ? token(answer) : refused(response, answer);
        } catch (IOException e) {
            throw TeamsProblem.notSent(WHAT, login.host(), e);
        }
    }

    private Token token(Fields answer) {
        String value = answer.text("/access_token");
        if (value == null) {
            throw TeamsProblem.notSent(WHAT, login.host(), null);
        }
        Duration life = Duration.ofSeconds(answer.json().path("expires_in").asLong(SHORT_LIFE));
        Duration half = life.dividedBy(2);
        Duration margin = MARGIN.compareTo(half) < 0 ? MARGIN : half;
        return new Token(value, clock.instant().plus(life).minus(margin));
    }

    private Token refused(Response response, Fields answer) {
        if (response.code() == TeamsCalls.TOO_MANY_REQUESTS) {
            throw TeamsProblem.notNow(WHAT, login.host(), TeamsCalls.retryAfter(response, clock));
        }
        if (response.code() >= TeamsCalls.SERVER_ERROR) {
            throw TeamsProblem.notSent(WHAT, login.host(), null);
        }
        int number = answer.json().at("/error_codes/0").asInt();
        String code = number == 0 ? answer.text("/error", "HTTP " + response.code()) : "AADSTS" + number;
        throw TeamsProblem.noToken(code, Advice.onToken(number));
    }
}
