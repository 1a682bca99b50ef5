/**
 * What all benchmarks measure with: times and their table, invented texts, a folder that is gone afterwards.
 * Nothing in it knows what is measured.
 */
@NullMarked
package dev.errata.bench.measuring;

import org.jspecify.annotations.NullMarked;
