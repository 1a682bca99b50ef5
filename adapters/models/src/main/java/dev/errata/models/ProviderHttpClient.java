package dev.errata.models;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * The JDK's HTTP client as langchain4j wants it. langchain4j's own adapter drops the headers of an answer that is no success, and with
 * them how long to wait.
 */
final class ProviderHttpClient implements HttpClient {

    private final java.net.http.HttpClient client;
    private final Clock clock;

    private ProviderHttpClient(java.net.http.HttpClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    static HttpClientBuilder builder(Clock clock) {
        return new Builder(clock);
    }

    /** Ends when the thread is interrupted: whoever calls decides how long that takes. */
    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        CompletableFuture<HttpResponse<String>> exchange =
                client.sendAsync(translated(request), BodyHandlers.ofString(StandardCharsets.UTF_8));
        try {
            return success(exchange.get());
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException("interrupted while the provider worked"));
        } catch (ExecutionException e) {
            throw new UncheckedIOException(e.getCause() instanceof IOException io ? io : new IOException(e.getCause()));
        }
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("answers are not streamed");
    }

    private SuccessfulHttpResponse success(HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            throw new HttpRefusal(response, clock);
        }
        return SuccessfulHttpResponse.builder()
                .statusCode(response.statusCode())
                .headers(response.headers().map())
                .body(response.body())
                .build();
    }

    private static java.net.http.HttpRequest translated(HttpRequest request) {
        java.net.http.HttpRequest.Builder translated = java.net.http.HttpRequest.newBuilder(URI.create(request.url()));
        request.headers().forEach((name, values) -> values.forEach(value -> translated.header(name, value)));
        String body = request.body() == null ? "" : request.body();
        return translated
                .method(request.method().name(), BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build();
    }

    private static final class Builder implements HttpClientBuilder {

        private final Clock clock;
        private Duration connectTimeout = Duration.ofSeconds(10);
        private Duration readTimeout = Duration.ofSeconds(60);

        Builder(Clock clock) {
            this.clock = clock;
        }

        @Override
        public Duration connectTimeout() {
            return connectTimeout;
        }

        @Override
        public HttpClientBuilder connectTimeout(Duration timeout) {
            connectTimeout = timeout;
            return this;
        }

        @Override
        public Duration readTimeout() {
            return readTimeout;
        }

        @Override
        public HttpClientBuilder readTimeout(Duration timeout) {
            readTimeout = timeout;
            return this;
        }

        /** HTTP/1.1, because several servers for local models choke on an upgrade to HTTP/2. */
        @Override
        public HttpClient build() {
            java.net.http.HttpClient client = java.net.http.HttpClient.newBuilder()
                    .version(java.net.http.HttpClient.Version.HTTP_1_1)
                    .connectTimeout(connectTimeout)
                    .build();
            return new ProviderHttpClient(client, clock);
        }
    }
}
