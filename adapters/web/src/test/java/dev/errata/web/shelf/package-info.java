@NullMarked
package dev.errata.web.shelf;

import org.jspecify.annotations.NullMarked;
