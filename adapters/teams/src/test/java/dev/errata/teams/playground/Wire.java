package dev.errata.teams.playground;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * What the Agents Playground tells its page, in an order in which the page understands it: it loses what is said in a thread that it
 * does not show yet.
 */
final class Wire {

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean held;

    private Wire() {}

    /** Of a page that is not open yet. */
    static Wire of(Page page) {
        Wire wire = new Wire();
        page.routeWebSocket("**/*", wire::connect);
        return wire;
    }

    private void connect(WebSocketRoute page) {
        page.connectToServer().onMessage(frame -> {
            String text = frame.text();
            tell(() -> page.send(text));
        });
    }

    private void tell(Runnable telling) {
        if (held) {
            waiting.add(telling);
        } else {
            telling.run();
        }
    }

    /** Tells the page nothing until this is done, and then everything. */
    void holdWhile(Runnable first) {
        held = true;
        try {
            first.run();
        } finally {
            held = false;
            waiting.forEach(Runnable::run);
            waiting.clear();
        }
    }
}
