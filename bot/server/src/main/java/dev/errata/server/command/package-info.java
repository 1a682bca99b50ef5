/**
 * The commands that people type to ask, correct and look. Each says who speaks and where, and goes through
 * the same core as a platform.
 */
@NullMarked
package dev.errata.server.command;

import org.jspecify.annotations.NullMarked;
