package dev.errata.teams.botframework;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Microsoft's keys could not be had, so that nobody can be let in or turned away. */
public final class KeysUnavailable extends RuntimeException {

    KeysUnavailable(URI metadata, @Nullable Throwable cause) {
        super("the keys that Microsoft signs with could not be loaded from " + metadata, cause);
    }
}
