/** Who somebody is, what a channel is and who can read it, asked of Slack and remembered for a while. */
@NullMarked
package dev.errata.slack.directory;

import org.jspecify.annotations.NullMarked;
