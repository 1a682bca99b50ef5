/**
 * The packaged program with far more to do than it can: how long Slack waits for an acknowledgement, what is left of it later, what it takes
 * in memory, and what a busy channel does to a quiet one.
 */
@NullMarked
package dev.errata.bench.proof.load;

import org.jspecify.annotations.NullMarked;
