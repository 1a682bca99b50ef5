/** A Slack for tests: it answers the Web API as Slack does, and plays the people who write, press and submit. */
@NullMarked
package dev.errata.slack;

import org.jspecify.annotations.NullMarked;
