/** Where the database is: the address that an operator gives, or the PostgreSQL that the program starts itself in its data folder. It knows no table. */
@NullMarked
package dev.errata.storage.server;

import org.jspecify.annotations.NullMarked;
