/**
 * What is counted and measured while the program runs. The counting is around the ports of the core, which
 * knows nothing of it.
 */
@NullMarked
package dev.errata.server.metrics;

import org.jspecify.annotations.NullMarked;
