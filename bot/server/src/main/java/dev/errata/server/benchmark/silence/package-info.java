/** How silent the decision is where nothing applies, on the fixtures of PrecisionMemBench. */
@NullMarked
package dev.errata.server.benchmark.silence;

import org.jspecify.annotations.NullMarked;
