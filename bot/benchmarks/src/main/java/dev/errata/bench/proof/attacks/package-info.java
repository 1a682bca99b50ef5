/** Texts that want to be something else go in through every mouth of the program, and every door is watched for what comes out. */
@NullMarked
package dev.errata.bench.proof.attacks;

import org.jspecify.annotations.NullMarked;
