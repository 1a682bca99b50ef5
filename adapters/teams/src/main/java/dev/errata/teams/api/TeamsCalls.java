package dev.errata.teams.api;

import dev.errata.chat.call.Repetition;
import dev.errata.chat.call.RetryPolicy;
import dev.errata.chat.call.Timeouts;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import okhttp3.ConnectionPool;
import okhttp3.EventListener;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/** Makes calls, and turns whatever can go wrong with one into a {@link TeamsProblem}. */
final class TeamsCalls implements AutoCloseable {

    /** Many servers close what nobody has used for five seconds, and a message that is sent into that may be lost. */
    private static final Duration IDLE = Duration.ofSeconds(4);

    private static final int MOST_IDLE = 5;

    static final int TOO_MANY_REQUESTS = 429;
    static final int SERVER_ERROR = 500;

    private static final int UNAUTHORIZED = 401;
    private static final int TIMEOUT = 408;
    private static final int CLASH = 412;
    private static final int UNAVAILABLE = 503;
    private static final Set<Integer> LATER = Set.of(TOO_MANY_REQUESTS, CLASH);
    private static final Set<Integer> REPEATED_BY_THE_HTTP_CLIENT = Set.of(TIMEOUT, UNAVAILABLE);
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");
    private static final @Nullable MediaType JSON = MediaType.parse("application/json; charset=utf-8");

    private final OkHttpClient patient;
    private final OkHttpClient hurried;
    private final OkHttpClient asking;
    private final AccessTokens tokens;
    private final Repetition repetition;
    private final Clock clock;

    TeamsCalls(OkHttpClient http, Timeouts patience, AccessTokens tokens, Repetition repetition, Clock clock) {
        this.patient = http;
        this.hurried = http.newBuilder().callTimeout(patience.answerAtOnce()).build();
        this.asking = hurried.newBuilder().retryOnConnectionFailure(true).build();
        this.tokens = tokens;
        this.repetition = repetition;
        this.clock = clock;
    }

    /** What an HTTP request was answered. */
    private record Answer(int status, Fields body, @Nullable Duration retryAfter) {}

    /** Whether a call is sent again is decided in one place, so the HTTP client does not do it by itself. */
    static OkHttpClient client(Timeouts patience) {
        return new OkHttpClient.Builder()
                .connectTimeout(patience.connect())
                .callTimeout(patience.answer())
                .readTimeout(patience.answer())
                .writeTimeout(patience.answer())
                .retryOnConnectionFailure(false)
                .connectionPool(new ConnectionPool(MOST_IDLE, IDLE.toMillis(), TimeUnit.MILLISECONDS))
                .followRedirects(false)
                .eventListener(new EventListener() {
                    @Override
                    public void requestHeadersStart(okhttp3.Call call) {
                        AtomicBoolean begun = call.request().tag(AtomicBoolean.class);
                        if (begun != null) {
                            begun.set(true);
                        }
                    }
                })
                .addNetworkInterceptor(chain -> withoutInvitationToRepeat(chain.proceed(chain.request())))
                .build();
    }

    /** The HTTP client repeats a call at once if a 503 or 408 comes with {@code Retry-After: 0}, and cannot be told not to. */
    private static Response withoutInvitationToRepeat(Response response) {
        return REPEATED_BY_THE_HTTP_CLIENT.contains(response.code())
                ? response.newBuilder().removeHeader("Retry-After").build()
                : response;
    }

    /** Gets a token, or says why there is none. */
    void authenticate() {
        tokens.current();
    }

    Fields make(Call call) {
        return repetition.of(call.name(), call.care(), () -> once(call));
    }

    /** A token can be withdrawn before it expires; a call that it was refused for was not done. */
    private Fields once(Call call) {
        Answer answer = answer(call);
        if (answer.status() == UNAUTHORIZED && tokens.renew()) {
            answer = answer(call);
        }
        return accepted(call, answer);
    }

    private Answer answer(Call call) {
        // Whether anything of the request has left this machine.
        AtomicBoolean begun = new AtomicBoolean();
        Request.Builder request = new Request.Builder()
                .url(call.url())
                .method(
                        call.method(),
                        call.body() == null
                                ? null
                                : RequestBody.create(call.body().toString(), JSON))
                .tag(AtomicBoolean.class, begun);
        tokens.current().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        try (Response response = client(call).newCall(request.build()).execute()) {
            ResponseBody body = response.body();
            return new Answer(
                    response.code(), Fields.of(body == null ? "" : body.string()), retryAfter(response, clock));
        } catch (IOException e) {
            throw begun.get()
                    ? TeamsProblem.unclear(call, "no answer", e)
                    : TeamsProblem.notSent(call.name(), call.target(), e);
        }
    }

    /**
     * A connection that was kept may have been closed at the other end, which shows only when it is used. A question that nobody repeats
     * is then asked on another one; before anything else is sent, the HTTP client looks whether it still stands.
     */
    private OkHttpClient client(Call call) {
        if (call.care() != RetryPolicy.AT_ONCE) {
            return patient;
        }
        return call.method().equals("GET") ? asking : hurried;
    }

    private static Fields accepted(Call call, Answer answer) {
        int status = answer.status();
        if (status >= 200 && status < 300) {
            return answer.body();
        }
        if (LATER.contains(status)) {
            throw TeamsProblem.notNow(call.name(), call.target(), answer.retryAfter());
        }
        if (status >= SERVER_ERROR || status == TIMEOUT) {
            throw TeamsProblem.unclear(call, "HTTP " + status, null);
        }
        throw TeamsProblem.refused(call, answer.body().text("/error/code", "HTTP " + status));
    }

    /** Teams writes seconds; the standard allows a time as well. */
    static @Nullable Duration retryAfter(Response response, Clock clock) {
        String header = response.header("Retry-After");
        if (header == null) {
            return null;
        }
        if (SECONDS.matcher(header).matches()) {
            return Duration.ofSeconds(Long.parseLong(header));
        }
        Date time = response.headers().getDate("Retry-After");
        Duration left = time == null ? null : Duration.between(clock.instant(), time.toInstant());
        return left == null || left.isNegative() ? null : left;
    }

    @Override
    public void close() {
        patient.dispatcher().executorService().shutdown();
        patient.connectionPool().evictAll();
    }
}
