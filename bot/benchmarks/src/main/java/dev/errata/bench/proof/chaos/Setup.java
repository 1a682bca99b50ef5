package dev.errata.bench.proof.chaos;

/**
 * How the program runs in a round.
 *
 * @param embedded whether it brings its PostgreSQL along, or is told of one
 * @param socket whether Slack comes in through a socket, or over HTTP
 */
record Setup(boolean embedded, boolean socket) {

    /** All four take turns. */
    static Setup of(int round) {
        return new Setup(round % 2 == 0, (round + 1) / 2 % 2 == 1);
    }

    @Override
    public String toString() {
        return (embedded ? "built-in" : "external") + " PostgreSQL, Slack " + (socket ? "in Socket Mode" : "over HTTP");
    }
}
