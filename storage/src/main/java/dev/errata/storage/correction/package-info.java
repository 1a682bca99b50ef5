/** Corrections, their acts, versions and exemplars in SQL. What never changes of them is kept in memory as well. */
@NullMarked
package dev.errata.storage.correction;

import org.jspecify.annotations.NullMarked;
