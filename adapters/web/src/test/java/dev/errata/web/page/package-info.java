@NullMarked
package dev.errata.web.page;

import org.jspecify.annotations.NullMarked;
