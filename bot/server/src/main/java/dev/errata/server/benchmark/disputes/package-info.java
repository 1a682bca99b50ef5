/** Measures how it is told whether two corrections disagree. */
@NullMarked
package dev.errata.server.benchmark.disputes;

import org.jspecify.annotations.NullMarked;
