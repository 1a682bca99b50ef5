/** Everything that is stored as one file, and a file as a database again, without any program of PostgreSQL's. */
@NullMarked
package dev.errata.storage.backup;

import org.jspecify.annotations.NullMarked;
