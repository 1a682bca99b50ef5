/** Slack's side of the bot: what Slack sends becomes values, and values become what Slack shows. No decision is taken here. */
@NullMarked
package dev.errata.slack;

import org.jspecify.annotations.NullMarked;
