package dev.errata.teams.request;

/**
 * What Teams is answered.
 *
 * @param json the body; empty for none
 */
record Reply(int status, String json) {

    /** Taken; whatever comes of it comes later. */
    static final Reply TAKEN = status(202);

    static final Reply NOTHING = status(200);

    static Reply status(int status) {
        return new Reply(status, "");
    }

    static Reply json(String json) {
        return new Reply(200, json);
    }
}
