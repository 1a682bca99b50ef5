@NullMarked
package dev.errata.bench.proof.chaos;

import org.jspecify.annotations.NullMarked;
