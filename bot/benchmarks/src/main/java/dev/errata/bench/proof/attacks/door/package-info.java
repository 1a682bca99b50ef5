/**
 * Where texts come out, looked at as somebody outside does: by the rules of whoever shows them, and with nothing of the program that wrote
 * them. Each door says what is wrong with what came out of it.
 */
@NullMarked
package dev.errata.bench.proof.attacks.door;

import org.jspecify.annotations.NullMarked;
