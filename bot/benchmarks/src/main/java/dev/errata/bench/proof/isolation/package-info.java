/**
 * That nobody reads what is not for them: a generated estate of companies on the real storage and core, and beside it the rules of the
 * documentation once more, written down independently.
 */
@NullMarked
package dev.errata.bench.proof.isolation;

import org.jspecify.annotations.NullMarked;
