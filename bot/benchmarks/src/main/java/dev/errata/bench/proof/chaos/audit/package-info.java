/** What is stored and what people see, held against what was acknowledged to them. */
@NullMarked
package dev.errata.bench.proof.chaos.audit;

import org.jspecify.annotations.NullMarked;
