/** What people see, as Block Kit: messages, forms and explanations. Nothing is decided here. */
@NullMarked
package dev.errata.slack.skin;

import org.jspecify.annotations.NullMarked;
