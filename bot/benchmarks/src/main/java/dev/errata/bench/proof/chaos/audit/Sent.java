package dev.errata.bench.proof.chaos.audit;

/**
 * A message as it is noted in the outbox.
 *
 * @param key of its answer and part
 * @param message as the platform names it; empty if that is not known
 * @param place as the platform names it
 * @param thread of its answer
 */
record Sent(String id, String key, String status, String message, String place, String thread) {

    String answer() {
        return key.substring(0, key.indexOf('/'));
    }

    boolean isThere() {
        return status.equals("SENT");
    }

    boolean isUnknown() {
        return status.equals("UNKNOWN");
    }
}
