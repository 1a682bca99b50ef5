package dev.errata.slack.api;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.http.SlackHttpClient;
import com.slack.api.util.json.GsonFactory;
import dev.errata.chat.call.Pause;
import dev.errata.chat.call.Repetition;
import dev.errata.chat.call.RetryPolicy;
import dev.errata.chat.call.Timeouts;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Makes calls through Slack's own client, and turns whatever can go wrong with one into a {@link SlackProblem}. */
final class SlackCalls implements AutoCloseable {

    private static final String RATE_LIMITED = "ratelimited";
    private static final int TOO_MANY_REQUESTS = 429;
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");
    private static final Duration UNSAID = Duration.ofSeconds(1);
    /** With these Slack says itself that part of the call may have been done. */
    private static final Set<String> UNCLEAR =
            Set.of("fatal_error", "internal_error", "request_timeout", "service_unavailable");

    private static final @Nullable MediaType JSON = MediaType.parse("application/json; charset=utf-8");

    private final OkHttpClient http;
    private final OkHttpClient quick;
    private final MethodsClient patient;
    private final MethodsClient hurried;
    private final Repetition repetition;

    private SlackCalls(
            OkHttpClient http,
            OkHttpClient quick,
            MethodsClient patient,
            MethodsClient hurried,
            Repetition repetition) {
        this.http = http;
        this.quick = quick;
        this.patient = patient;
        this.hurried = hurried;
        this.repetition = repetition;
    }

    /** One call of the library's client. */
    @FunctionalInterface
    interface Attempt<T extends SlackApiTextResponse> {
        T make(MethodsClient slack) throws IOException, SlackApiException;
    }

    static SlackCalls open(String apiUrl, String token, Timeouts patience, Pause pause) {
        OkHttpClient http = client(patience);
        OkHttpClient quick =
                http.newBuilder().callTimeout(patience.answerAtOnce()).build();
        return new SlackCalls(
                http,
                quick,
                methods(http, apiUrl, token),
                methods(quick, apiUrl, token),
                new Repetition(pause, patience.inTotal()));
    }

    /** Whether a call is sent again is decided in one place, so the HTTP client must never do it by itself. */
    private static OkHttpClient client(Timeouts patience) {
        return new OkHttpClient.Builder()
                .connectTimeout(patience.connect())
                .callTimeout(patience.answer())
                .readTimeout(patience.answer())
                .writeTimeout(patience.answer())
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .addNetworkInterceptor(chain -> withoutInvitationToRepeat(chain.proceed(chain.request())))
                .build();
    }

    /** The HTTP client repeats a call at once if a 503 or 408 comes with {@code Retry-After: 0}, and cannot be told not to. */
    private static Response withoutInvitationToRepeat(Response response) {
        return response.code() == TOO_MANY_REQUESTS
                ? response
                : response.newBuilder().removeHeader("Retry-After").build();
    }

    /** The library's listeners would write requests and answers into the log. */
    private static MethodsClient methods(OkHttpClient http, String apiUrl, String token) {
        SlackConfig config = new SlackConfig();
        config.getHttpClientResponseHandlers().clear();
        config.setStatsEnabled(false);
        config.getMethodsConfig().setStatsEnabled(false);
        config.setMethodsEndpointUrlPrefix(apiUrl.endsWith("/") ? apiUrl : apiUrl + "/");
        return Slack.getInstance(config, new SlackHttpClient(http)).methods(token);
    }

    <T extends SlackApiTextResponse> T make(Call call, Attempt<T> attempt) {
        return repetition.of(call.method(), call.care(), () -> once(call, attempt));
    }

    /** Says to a response URL what is to stand there instead. It takes no token. */
    void respond(Call call, String url, String text, List<LayoutBlock> blocks) {
        JsonObject body = new JsonObject();
        body.addProperty("replace_original", true);
        body.addProperty("text", text);
        body.add("blocks", GsonFactory.createSnakeCase().toJsonTree(blocks));
        Request request = new Request.Builder()
                .url(url)
                .post(RequestBody.create(body.toString(), JSON))
                .build();
        try (Response response = quick.newCall(request).execute()) {
            if (!response.isSuccessful()) {
                throw SlackProblem.unclear(call, "HTTP " + response.code(), null);
            }
        } catch (IOException e) {
            throw SlackProblem.unclear(call, "no answer", e);
        }
    }

    private <T extends SlackApiTextResponse> T once(Call call, Attempt<T> attempt) {
        try {
            return accepted(call, attempt.make(call.care() == RetryPolicy.AT_ONCE ? hurried : patient));
        } catch (SlackApiException e) {
            throw problem(call, e);
        } catch (ConnectException | NoRouteToHostException | UnknownHostException e) {
            throw SlackProblem.notSent(call, e);
        } catch (IOException e) {
            throw SlackProblem.unclear(call, "no answer", e);
        } catch (JsonParseException e) {
            throw SlackProblem.unclear(call, "garbled answer", e);
        }
    }

    private static <T extends SlackApiTextResponse> T accepted(Call call, @Nullable T response) {
        if (response == null) {
            throw SlackProblem.unclear(call, "empty answer", null);
        }
        if (!response.isOk()) {
            throw problem(call, response, UNSAID);
        }
        return response;
    }

    private static SlackProblem problem(Call call, SlackApiException e) {
        int status = e.getResponse().code();
        if (status == TOO_MANY_REQUESTS) {
            return SlackProblem.tooManyCalls(call, retryAfter(e.getResponse()));
        }
        if (status >= 500 || e.getError() == null || e.getError().getError() == null) {
            return SlackProblem.unclear(call, "HTTP " + status, null);
        }
        return problem(call, e.getError(), UNSAID);
    }

    private static SlackProblem problem(Call call, SlackApiTextResponse response, Duration retryAfter) {
        String code = response.getError() == null ? "no reason given" : response.getError();
        if (code.replace("_", "").equals(RATE_LIMITED)) {
            return SlackProblem.tooManyCalls(call, retryAfter);
        }
        if (UNCLEAR.contains(code)) {
            return SlackProblem.unclear(call, code, null);
        }
        return SlackProblem.refused(call, code, Optional.ofNullable(response.getNeeded()));
    }

    private static Duration retryAfter(Response response) {
        String seconds = response.header("Retry-After", "");
        return seconds != null && SECONDS.matcher(seconds).matches()
                ? Duration.ofSeconds(Long.parseLong(seconds))
                : UNSAID;
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
