/** The small company to play in: its people, channels, handbook and guided first minute, laid out in the workspace of this machine. */
@NullMarked
package dev.errata.web.company;

import org.jspecify.annotations.NullMarked;
