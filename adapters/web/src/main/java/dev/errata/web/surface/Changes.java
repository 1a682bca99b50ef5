package dev.errata.web.surface;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells whoever looks that something changed; what it is they see when they look again. */
public final class Changes {

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** Returns what ends it. */
    public Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    public void happened() {
        listeners.forEach(Runnable::run);
    }
}
