@NullMarked
package dev.errata.web.surface;

import org.jspecify.annotations.NullMarked;
