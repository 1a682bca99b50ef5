/** Real servers in real processes, killed as they are in real life. One data folder is shared among the tests, since making one takes seconds. */
@NullMarked
package dev.errata.storage.server;

import org.jspecify.annotations.NullMarked;
