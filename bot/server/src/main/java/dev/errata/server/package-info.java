/**
 * The program: its start and the readable list of {@code new}, bottom up. Every other module is put together here and in
 * {@code serving}, and nowhere else.
 */
@NullMarked
package dev.errata.server;

import org.jspecify.annotations.NullMarked;
