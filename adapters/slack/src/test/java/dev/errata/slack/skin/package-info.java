/** What Slack refuses is not sent: texts are cut with a sign, and long answers spread over messages. */
@NullMarked
package dev.errata.slack.skin;

import org.jspecify.annotations.NullMarked;
