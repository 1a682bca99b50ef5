/** The page over HTTP: who may send what, which address does what, and the stream that says when something changed. */
@NullMarked
package dev.errata.web.http;

import org.jspecify.annotations.NullMarked;
