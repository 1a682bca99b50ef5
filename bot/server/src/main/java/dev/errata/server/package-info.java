/**
 * The program: settings, the readable list of {@code new}, the HTTP server and the command line. Every other module is put together
 * here and nowhere else.
 */
@NullMarked
package dev.errata.server;

import org.jspecify.annotations.NullMarked;
