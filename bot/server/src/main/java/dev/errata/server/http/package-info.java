/** The ports of the program and the pages about its health. Platforms hang their servlets into them. */
@NullMarked
package dev.errata.server.http;

import org.jspecify.annotations.NullMarked;
