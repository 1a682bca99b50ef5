package dev.errata.web.surface;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells whoever looks that something changed; what it is they see when they look again. */
public final class Changes {

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    public void happened() {
        listeners.forEach(Runnable::run);
    }
}
