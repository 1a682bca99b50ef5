/** An estate of made-up companies, each text of which has a mark, and the rules of who may read what, apart from the program's. */
@NullMarked
package dev.errata.bench.proof.estate;

import org.jspecify.annotations.NullMarked;
