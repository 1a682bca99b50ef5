/** Text on its way to and from Slack: what people wrote is read without Slack's escapes and shown without becoming a mention, a false link or markup. */
@NullMarked
package dev.errata.slack.text;

import org.jspecify.annotations.NullMarked;
