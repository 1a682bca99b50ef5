/** Cases and measurements, in PostgreSQL. */
@NullMarked
package dev.errata.storage.evaluation;

import org.jspecify.annotations.NullMarked;
