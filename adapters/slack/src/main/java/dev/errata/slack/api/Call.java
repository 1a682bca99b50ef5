package dev.errata.slack.api;

import dev.errata.chat.call.RetryPolicy;

/**
 * One call as far as it matters for repeating it and for saying what failed.
 *
 * @param target the channel, person or view it is about
 */
record Call(String method, String target, RetryPolicy care) {}
