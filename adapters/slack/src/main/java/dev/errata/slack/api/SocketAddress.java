package dev.errata.slack.api;

import dev.errata.chat.call.Care;
import dev.errata.chat.call.Patience;
import dev.errata.chat.call.Pause;
import java.net.URI;

/** Where Slack waits for a socket of ours. Each address is good for one connection, and is given out for the token of the app. */
public final class SocketAddress implements AutoCloseable {

    private final SlackCalls calls;

    private SocketAddress(SlackCalls calls) {
        this.calls = calls;
    }

    public static SocketAddress of(String apiUrl, String appToken, Patience patience, Pause pause) {
        return new SocketAddress(SlackCalls.open(apiUrl, appToken, patience, pause));
    }

    /** Throws {@link SlackProblem} when Slack gives none. */
    public URI next() {
        Call call = new Call("apps.connections.open", "the app token", Care.REPEATABLE);
        return URI.create(calls.make(call, slack -> slack.appsConnectionsOpen(request -> request))
                .getUrl());
    }

    @Override
    public void close() {
        calls.close();
    }
}
