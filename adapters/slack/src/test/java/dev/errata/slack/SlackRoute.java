package dev.errata.slack;

import java.util.Map;

/** How what happens in a Slack for tests reaches the bot. */
public interface SlackRoute {

    /** An event; the number of the retry is 0 for the first delivery. */
    Delivered event(String json, int retry);

    /** Something that people did with a control or a modal. */
    Delivered payload(String json);

    /** A command that somebody typed. */
    Delivered command(Map<String, String> fields);
}
