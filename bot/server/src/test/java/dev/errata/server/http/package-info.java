@NullMarked
package dev.errata.server.http;

import org.jspecify.annotations.NullMarked;
