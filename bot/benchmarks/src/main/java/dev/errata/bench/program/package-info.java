/**
 * How long people and platforms wait for the packaged program. It runs in a process of its own, as people
 * start it.
 */
@NullMarked
package dev.errata.bench.program;

import org.jspecify.annotations.NullMarked;
