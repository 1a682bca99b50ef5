/** What came of a measurement, for people and for machines. */
@NullMarked
package dev.errata.report;

import org.jspecify.annotations.NullMarked;
