/** Documents on the page: those that are dropped onto it, and those that were read. */
@NullMarked
package dev.errata.web.shelf;

import org.jspecify.annotations.NullMarked;
