@NullMarked
package dev.errata.web.http;

import org.jspecify.annotations.NullMarked;
