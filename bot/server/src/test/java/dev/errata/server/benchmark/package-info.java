/** Tests of what measures the decision. */
@NullMarked
package dev.errata.server.benchmark;

import org.jspecify.annotations.NullMarked;
