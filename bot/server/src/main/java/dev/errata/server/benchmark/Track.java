package dev.errata.server.benchmark;

/** How much is known of a correction, and whether people react. */
public enum Track {
    /** The question on which it was made. */
    k1(1),
    /** One more for which it was confirmed. */
    k2(2),
    /** Three more. */
    k4(4),
    /** As {@link #k1} at first; then people confirm, reject and correct again. */
    stream(1);

    private final int exemplars;

    Track(int exemplars) {
        this.exemplars = exemplars;
    }

    int exemplars() {
        return exemplars;
    }
}
