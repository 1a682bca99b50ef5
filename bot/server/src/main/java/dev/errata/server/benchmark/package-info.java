/**
 * Measures the decision which corrections apply, on files with questions whose answers are known. It decides with the program's own code and
 * sees the answers only where the rules of a track reveal them.
 */
@NullMarked
package dev.errata.server.benchmark;

import org.jspecify.annotations.NullMarked;
