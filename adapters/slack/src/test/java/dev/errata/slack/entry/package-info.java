/** Tests of the package of the same name. They use the Slack for tests in the package above. */
@NullMarked
package dev.errata.slack.entry;

import org.jspecify.annotations.NullMarked;
