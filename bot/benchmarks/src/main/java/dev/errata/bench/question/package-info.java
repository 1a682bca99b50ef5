/** How long one question takes from being asked to its recorded answer. It runs in one process, on a real database. */
@NullMarked
package dev.errata.bench.question;

import org.jspecify.annotations.NullMarked;
