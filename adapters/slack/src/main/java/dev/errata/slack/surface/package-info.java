/** Slack as the conversation's surface: who somebody is and where, how answers get there, and what comes in turned into what was meant. */
@NullMarked
package dev.errata.slack.surface;

import org.jspecify.annotations.NullMarked;
