@NullMarked
package dev.errata.web.company;

import org.jspecify.annotations.NullMarked;
