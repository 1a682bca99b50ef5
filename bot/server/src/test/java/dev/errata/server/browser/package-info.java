/** The page as a real browser shows it. What only a browser can show is tested here. */
@NullMarked
package dev.errata.server.browser;

import org.jspecify.annotations.NullMarked;
