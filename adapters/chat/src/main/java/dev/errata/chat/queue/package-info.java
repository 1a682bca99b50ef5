/** What is taken durably before it is acknowledged, and what it carries to the work on it. What an earlier version wrote is still read. */
@NullMarked
package dev.errata.chat.queue;

import org.jspecify.annotations.NullMarked;
