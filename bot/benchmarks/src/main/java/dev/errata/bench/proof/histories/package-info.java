/**
 * That undo is exact: random histories on the real storage, and beside each the list of what was done, from which follows what everybody
 * has to see.
 */
@NullMarked
package dev.errata.bench.proof.histories;

import org.jspecify.annotations.NullMarked;
