/**
 * Domain values as Block Kit: answers, the correction form, the explanation. Nothing is decided here, and every word people read stands in
 * {@code words.properties}.
 */
@NullMarked
package dev.errata.slack.blocks;

import org.jspecify.annotations.NullMarked;
