package dev.errata.slack.api;

import dev.errata.chat.call.Pause;
import dev.errata.chat.call.RetryPolicy;
import dev.errata.chat.call.Timeouts;
import java.net.URI;

/** Where Slack waits for a socket of ours. Each address is good for one connection, and is given out for the token of the app. */
public final class SocketAddress implements AutoCloseable {

    private final SlackCalls calls;

    private SocketAddress(SlackCalls calls) {
        this.calls = calls;
    }

    public static SocketAddress of(String apiUrl, String appToken, Timeouts patience, Pause pause) {
        return new SocketAddress(SlackCalls.open(apiUrl, appToken, patience, pause));
    }

    /** Throws {@link SlackProblem} when Slack gives none. */
    public URI next() {
        Call call = new Call("apps.connections.open", "the app token", RetryPolicy.REPEATABLE);
        return URI.create(calls.make(call, slack -> slack.appsConnectionsOpen(request -> request))
                .getUrl());
    }

    @Override
    public void close() {
        calls.close();
    }
}
