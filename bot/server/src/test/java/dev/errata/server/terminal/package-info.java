@NullMarked
package dev.errata.server.terminal;

import org.jspecify.annotations.NullMarked;
