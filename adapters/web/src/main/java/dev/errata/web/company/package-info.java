/**
 * The workspaces of this machine: the small company to play in, with its people, channels, handbook and guided first minute, and one of
 * people's own.
 */
@NullMarked
package dev.errata.web.company;

import org.jspecify.annotations.NullMarked;
