/** What is promised, proved on the program by as many seeded cases as anyone cares to run. */
@NullMarked
package dev.errata.bench.proof;

import org.jspecify.annotations.NullMarked;
